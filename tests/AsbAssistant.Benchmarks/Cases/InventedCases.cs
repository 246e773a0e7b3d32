using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Bogus;

namespace AsbAssistant.Benchmarks.Cases;

/// <summary>A landlord's years of cases: invented, the same for the same number, ten events each, one in five still open.</summary>
internal static class InventedCases
{
    private const int Days = 700;
    private const int EventsEach = 10;
    private const int CommitsAtOnce = 16;

    /// <summary>Words that some of them hold, for searching.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } = Words(4_000);

    /// <summary>Writes them, a commit for every ten, some of them waiting together; answers the references of some.</summary>
    public static async Task<IReadOnlyList<string>> FillAsync(IStore store, int count)
    {
        var cases = new CaseStore(store, []);
        var invent = new Faker("en_GB") { Random = new Randomizer(20261126) };
        var references = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Task<CommitOutcome>>();
        for (var i = 0; i < count;)
        {
            var work = new UnitOfWork();
            for (var n = 0; n < 10 && i < count; n++, i++)
            {
                var change = One(invent, isOpen: i % 5 == 0);
                while (!taken.Add(change.After.Reference))
                    change = One(invent, isOpen: i % 5 == 0);
                cases.Add(work, change);
                if (!CaseReference.TryParse(change.After.Reference, out var reference))
                    throw new InvalidOperationException("An invented reference is none.");
                work.Insert(CaseAccess.Kind, reference.Value, new CaseAccess(change.After.Main.ConversationId, change.After.Id.ToString(), null), "conversation/" + change.After.Main.ConversationId);
                if (i % 97 == 0)
                    references.Add(change.After.Reference);
            }
            waiting.Enqueue(store.CommitAsync(work));
            if (waiting.Count == CommitsAtOnce)
                await TakenAsync(waiting.Dequeue());
        }
        while (waiting.TryDequeue(out var commit))
            await TakenAsync(commit);
        return references;

        static async Task TakenAsync(Task<CommitOutcome> commit)
        {
            if (await commit != CommitOutcome.Committed)
                throw new InvalidOperationException("A commit was refused.");
        }
    }

    private static CaseChange One(Faker invent, bool isOpen)
    {
        var at = A.Monday.AddDays(-invent.Random.Int(0, Days)).AddMinutes(-invent.Random.Int(0, 1000));
        var sent = A.Change(told => Told(told, invent), at);
        var draft = new CaseDraft(sent.After, at.AddHours(1));
        var officer = Actor.Officer(new OfficerId($"officer-{invent.Random.Int(1, 40)}"));
        draft.Add(new Assigned(officer.Id!, "Officer"), officer);
        while (sent.Events.Count + draft.Case.Version - sent.After.Version < EventsEach - 1)
            draft.Add(new Noted(Sentence(invent, 12)), officer);
        draft.Add(new StatusChanged(isOpen ? CaseStatus.Open : CaseStatus.Closed), officer);
        var more = draft.Done();
        return more with { Events = [.. sent.Events, .. more.Events] };
    }

    private static ReportTold Told(ReportTold told, Faker invent)
    {
        var one = told.Says(Sentence(invent, 40)).About(invent.PickRandom<Category>()).Sent();
        return invent.Random.Int(0, 30) switch
        {
            0 => one.Shows(Risk.SelfHarm),
            1 => one.Shows(Risk.Weapon),
            2 => one.ShowsHate(HateStrand.Disability, "a word"),
            _ => one,
        };
    }

    private static string Sentence(Faker invent, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Vocabulary[(int)(Math.Pow(invent.Random.Double(), 3) * Vocabulary.Count)]));

    private static string[] Words(int count)
    {
        var invent = new Faker("en_GB") { Random = new Randomizer(3) };
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
            words.Add(new string([.. Enumerable.Range(0, invent.Random.Int(2, 4)).SelectMany(_ => new[] { invent.PickRandom("bcdfglmnprst".ToCharArray()), invent.PickRandom("aeiou".ToCharArray()) })]));
        return [.. words];
    }
}
