using System.Globalization;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Conversation;

/// <summary>What is said when something of ours fails or a message can't be taken, in the script's own sentences.</summary>
public sealed class FaultWords(Script script) : IFaultWords
{
    /// <inheritdoc/>
    public IReadOnlyList<Reply> Apology(bool danger) => [.. Card(danger), Reply.Say(Say("fault"))];

    /// <inheritdoc/>
    public IReadOnlyList<Reply> NotKept(bool danger) => [.. Card(danger), Reply.Say(Say("not_kept"))];

    /// <inheritdoc/>
    public string TooLong(int most) => Say("too_long", ("most", most.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))));

    /// <inheritdoc/>
    public string TooFast() => Say("too_fast");

    /// <inheritdoc/>
    public string FileRefused(string name, FileFault fault) => Say("file." + Canonical.Word(fault), ("name", Markdown.Escape(name)));

    private IEnumerable<Reply> Card(bool danger) => danger ? [new Reply(ReplyKind.Emergency, script.Advice.EmergencyCard, [])] : [];

    private string Say(string id, params ReadOnlySpan<(string, string)> values) => script.Wording.Say(id, values)
        .Replace("{phone}", script.Advice.Landlord("phone"), StringComparison.Ordinal)
        .Replace("{emergency}", script.Advice.EmergencyLine, StringComparison.Ordinal);
}
