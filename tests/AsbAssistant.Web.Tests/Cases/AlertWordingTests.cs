using AsbAssistant.Cases;
using AsbAssistant.Common;
using AsbAssistant.Interview;
using AsbAssistant.Web.Cases.Alerts;
using AsbAssistant.Web.Tests.Storage;

namespace AsbAssistant.Web.Tests.Cases;

public class AlertWordingTests
{
    public static TheoryData<AlertKind> Kinds => [.. Enum.GetValues<AlertKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_alert_says_on_a_locked_screen_what_it_is_about(AlertKind kind)
    {
        var wording = AlertWording.Read(Repository.PathTo("dialogs")).Value;
        var message = Message(kind);
        var all = wording.Subject(message) + wording.Body(message);

        Assert.Contains("K7M4-29TX", all, StringComparison.Ordinal);
        foreach (var word in (string[])["abuse", "domestic", "suicid", "self-harm", "harm", "hate", "weapon", "knife", "child", "police"])
            Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_sentence_is_named_with_what_it_lacks()
    {
        using var folder = new TestFolder();
        Write(folder, "subject: x\n");
        Assert.Contains("alert.danger", AlertWording.Read(folder.Path).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_named_with_its_line()
    {
        using var folder = new TestFolder();
        Write(folder, "subject: x\nwhere: [\n");
        Assert.Matches(@"alerts\.yaml\(\d+\)", AlertWording.Read(folder.Path).Refusal);
    }

    private static void Write(TestFolder folder, string text)
    {
        Directory.CreateDirectory(folder.To("wording/en-GB"));
        File.WriteAllText(folder.To("wording/en-GB/alerts.yaml"), text);
    }

    private static OutboxMessage Message(AlertKind kind) => new()
    {
        Id = "x",
        Way = OutboxWay.Email,
        Destination = AlertRouting.For(kind),
        Alert = kind,
        Reference = "K7M4-29TX",
        Restricted = true,
        NotConfirmedSafe = false,
        CreatedAt = A.Monday,
        NextAt = A.Monday,
    };
}
