using AsbAssistant.Cases;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Conversation.ComingBack;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Conversation;

/// <summary>
/// One turn from words to unit of work: load where the talk stands, read the words, ask the interview, and gather progress,
/// case events, worklist row, alerts and access into the one commit that the adapter makes.
/// </summary>
public sealed class TurnTaking(
    IStore store, Script script, IReadWords words, IReadSecond second, CaseStore cases, IntakeSettings intake, Standing standing, LondonClock clock,
    Func<CaseReference> references)
{
    /// <summary>The kind of document that holds where a talk stands; its id is the conversation's.</summary>
    public const string ProgressKind = SilentTalks.TalkKind;

    /// <summary>Begins a talk, or goes on with the one that the resident came back to; null when it has begun already.</summary>
    public async Task<Outcome?> BeginAsync(TurnFacts facts, UnitOfWork work, CancellationToken cancel)
    {
        var (id, version, progress) = await LoadAsync(facts.Conversation, cancel);
        if (progress is null)
        {
            var begun = Interviewer.Begin(script, id, facts.Channel, facts.At);
            work.Insert(ProgressKind, id, begun.Progress);
            return begun;
        }
        if (id == facts.Conversation.Value)
            return null;

        var known = CaseReference.TryParse(progress.Reference, out var reference) ? await cases.FindAsync(reference, cancel) : null;
        var outcome = Interviewer.Return(script, progress, standing.Of(known, new ConversationId(id)), Hear(facts, ""));
        work.Put(ProgressKind, id, version, outcome.Progress, SilentTalks.Keys(outcome.Progress));
        return outcome;
    }

    /// <summary>Takes a message.</summary>
    public async Task<Outcome> TakeAsync(TurnFacts facts, string text, UnitOfWork work, CancellationToken cancel)
    {
        var (id, version, progress) = await LoadAsync(facts.Conversation, cancel);
        progress ??= Interviewer.Begin(script, id, facts.Channel, facts.At).Progress;

        var outcome = await AnswerAsync(Interviewer.Next, progress, Hear(facts, text), cancel);
        work.Put(ProgressKind, id, version, outcome.Progress, SilentTalks.Keys(outcome.Progress));
        await TakeIntoCaseAsync(new ConversationId(id), facts.At, outcome, work, cancel);
        return outcome;
    }

    /// <summary>
    /// After a fault on words of danger: only what must reach a person. Written into a unit of its own, so that a second fault
    /// leaves nothing half done.
    /// </summary>
    public async Task<UnitOfWork> AlertOnlyAsync(TurnFacts facts, string text, CancellationToken cancel)
    {
        var work = new UnitOfWork();
        var (id, version, progress) = await LoadAsync(facts.Conversation, cancel);
        progress ??= Interviewer.Begin(script, id, facts.Channel, facts.At).Progress;

        var outcome = await AnswerAsync(Interviewer.OnlyAlert, progress, Hear(facts, text), cancel);
        work.Put(ProgressKind, id, version, outcome.Progress, SilentTalks.Keys(outcome.Progress));
        await TakeIntoCaseAsync(new ConversationId(id), facts.At, outcome, work, cancel);
        return work;
    }

    private Hearing Hear(TurnFacts facts, string text) => new(
        new ResidentTurn(text, facts.Files, facts.At, facts.Unreadable),
        words.Read(text),
        clock.Local(facts.At),
        second,
        references(),
        SecretCode.New());

    // Among 100,000 references two are the same in one landlord of four, and a second talk must never open the first one's case.
    // Looked up only in the turn that takes one: the interview is pure and may decide again.
    private async Task<Outcome> AnswerAsync(Func<Script, Progress, Hearing, Outcome> answer, Progress progress, Hearing hearing, CancellationToken cancel)
    {
        var outcome = answer(script, progress, hearing);
        while (progress.Reference is null && outcome.Progress.Reference is not null && (await cases.AccessAsync(hearing.FreshReference, cancel)).Access is not null)
        {
            hearing = hearing with { FreshReference = references() };
            outcome = answer(script, progress, hearing);
        }
        return outcome;
    }

    // After coming back the talk goes on under the id it began with; the new conversation's document only points there.
    private async Task<(string Id, long Version, Progress? Progress)> LoadAsync(ConversationId conversation, CancellationToken cancel)
    {
        var id = conversation.Value;
        while (true)
        {
            if (await store.LoadAsync(ProgressKind, id, cancel) is not { } stored)
                return (id, 0, null);
            var progress = Canonical.Read<Progress>(stored.Body);
            if (progress.ContinuesAs is not { } original)
                return (id, stored.Version, progress);
            id = original;
        }
    }

    private async Task TakeIntoCaseAsync(ConversationId talk, DateTimeOffset at, Outcome outcome, UnitOfWork work, CancellationToken cancel)
    {
        if (outcome.Progress.Reference is not { } text || !CaseReference.TryParse(text, out var reference))
            return;
        var (_, access) = await cases.AccessAsync(reference, cancel);
        var existing = access?.Case is { } id ? await cases.LoadAsync(id, cancel) : null;
        var change = outcome.Progress.HasCase
            ? Intake.Take(existing, new CaseId(Guid.NewGuid()), ReportOf.Progress(script, outcome.Progress), outcome.Effects, at, intake)
            : null;
        if (change is not null)
            cases.Add(work, change);
        await cases.AddAccessAsync(
            work, reference, talk, change?.After.Id, outcome.Effects.OfType<Effect.GiveCode>().LastOrDefault()?.CodeHash, cancel);
    }
}
