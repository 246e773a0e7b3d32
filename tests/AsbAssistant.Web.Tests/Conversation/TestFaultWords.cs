using AsbAssistant.Conversation;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>Short sentences in place of those of <c>dialogs/</c>, so that a reworded sentence breaks no test of the channel.</summary>
internal sealed class TestFaultWords : IFaultWords
{
    private static readonly Reply Card = new(ReplyKind.Emergency, "Ring 999", []);

    public IReadOnlyList<Reply> Apology(bool danger) => danger ? [Card, Reply.Say("Sorry")] : [Reply.Say("Sorry")];

    public IReadOnlyList<Reply> NotKept(bool danger) => danger ? [Card, Reply.Say("Not kept")] : [Reply.Say("Not kept")];

    public string TooLong(int most) => $"Longer than {most}";

    public string TooFast() => "Too fast";

    public string FileRefused(string name, FileFault fault) => $"{name}: {fault}";
}
