using AsbAssistant.Cases;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Conversation;

/// <summary>
/// One turn from words to unit of work: load where the talk stands, read the words, ask the interview, and gather progress,
/// case events, worklist row, alerts and access into the one commit that the adapter makes.
/// </summary>
public sealed class TurnTaking(
    IStore store, Script script, IReadWords words, IReadSecond second, CaseStore cases, IntakeSettings intake, LondonClock clock)
{
    /// <summary>The kind of document that holds where a talk stands; its id is the conversation's.</summary>
    public const string ProgressKind = SilentTalks.TalkKind;

    /// <summary>Begins a talk; null when it has begun already.</summary>
    public async Task<Outcome?> BeginAsync(TurnFacts facts, UnitOfWork work, CancellationToken cancel)
    {
        if (await store.LoadAsync(ProgressKind, facts.Conversation.Value, cancel) is not null)
            return null;
        var outcome = Interviewer.Begin(script, facts.Conversation.Value, facts.Channel, facts.At);
        work.Insert(ProgressKind, facts.Conversation.Value, outcome.Progress);
        return outcome;
    }

    /// <summary>Takes a message.</summary>
    public async Task<Outcome> TakeAsync(TurnFacts facts, string text, UnitOfWork work, CancellationToken cancel)
    {
        var stored = await store.LoadAsync(ProgressKind, facts.Conversation.Value, cancel);
        var progress = stored is null
            ? Interviewer.Begin(script, facts.Conversation.Value, facts.Channel, facts.At).Progress
            : Canonical.Read<Progress>(stored.Body);

        var outcome = Interviewer.Next(script, progress, new Hearing(
            new ResidentTurn(text, facts.Files, facts.At, facts.Unreadable),
            words.Read(text),
            clock.Local(facts.At),
            second,
            CaseReference.New(),
            SecretCode.New()));

        work.Put(ProgressKind, facts.Conversation.Value, stored?.Version ?? 0, outcome.Progress, SilentTalks.Keys(outcome.Progress));
        await TakeIntoCaseAsync(facts, outcome, work, cancel);
        return outcome;
    }

    private async Task TakeIntoCaseAsync(TurnFacts facts, Outcome outcome, UnitOfWork work, CancellationToken cancel)
    {
        if (outcome.Progress.Reference is not { } text || !CaseReference.TryParse(text, out var reference))
            return;
        var (_, access) = await cases.AccessAsync(reference, cancel);
        var existing = access?.Case is { } id ? await cases.LoadAsync(id, cancel) : null;
        var change = outcome.Progress.HasCase
            ? Intake.Take(existing, new CaseId(Guid.NewGuid()), ReportOf.Progress(script, outcome.Progress), outcome.Effects, facts.At, intake)
            : null;
        if (change is not null)
            cases.Add(work, change);
        await cases.AddAccessAsync(
            work, reference, facts.Conversation, change?.After.Id, outcome.Effects.OfType<Effect.GiveCode>().LastOrDefault()?.CodeHash, cancel);
    }
}
