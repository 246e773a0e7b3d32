using AsbAssistant.Cases;
using AsbAssistant.Common.Scenarios;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Scenarios;

/// <summary>Every scenario played through the pure core: no server, no store.</summary>
public sealed class CoreScenarios
{
    private static readonly IntakeSettings Settings = new()
    {
        FirstContactDue = (priority, from) => from.AddDays(priority == PriorityLevel.Critical ? 0 : 1),
        WorkingDaysAfter = (from, days) => from.AddDays(days),
    };

    public static TheoryData<string> All => [.. Scenario.All().Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_scenario_holds_in_the_core(string name)
    {
        var scenario = Scenario.Named(name);
        var at = scenario.At;
        var progress = Interviewer.Begin(Dialogs.Script, "scenario", "web", at).Progress;
        Case? made = null;
        foreach (var turn in scenario.Turns)
        {
            at = at.AddMinutes(1);
            var outcome = Interviewer.Next(Dialogs.Script, progress, new Hearing(
                new ResidentTurn(turn.Words, [], at), Dialogs.Words.Read(turn.Words), Dialogs.Clock.Local(at), null, CaseReference.New(), SecretCode.New()));
            progress = outcome.Progress;
            if (progress.HasCase)
                made = Intake.Take(made, new CaseId(Guid.NewGuid()), ReportOf.Progress(Dialogs.Script, progress), outcome.Effects, at, Settings)?.After ?? made;
            var replies = outcome.Replies.Select(r => (r.Text, r.Choices)).ToList();
            Assert.NotEmpty(replies);
            var complaints = turn.Expected.Select(e => e.Complaint(replies)).OfType<string>().ToList();
            Assert.True(complaints.Count == 0, $"after '{(turn.Words.Length > 80 ? turn.Words[..80] : turn.Words)}' (line {turn.Line}): {string.Join("\n", complaints)}");
        }
        ScenarioCase.Check(scenario.Case, made);
    }
}
