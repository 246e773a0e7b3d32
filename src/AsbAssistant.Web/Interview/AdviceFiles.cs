using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Interview;

/// <summary>What <c>dialogs/advice</c> holds, checked: every contact that is named exists, every category and risk has its entry.</summary>
public sealed record AdviceFiles(
    ContactBook Contacts, Risks Risks, IReadOnlyDictionary<Category, Expectation> Expectations, ServiceTargets Targets, WorkingCalendar Calendar,
    IReadOnlyList<Nation> CalendarNations, Wording Wording)
{
    /// <summary>The sentences that the advice is put together with.</summary>
    private static readonly string[] Sentences =
        ["can", "cannot", "evidence", "others", "contact", "contact.hours", "open_now", "opens", "not_known", "hours.days", "hours.run"];

    /// <summary>Reads them.</summary>
    /// <param name="dialogs">the <c>dialogs</c> folder</param>
    /// <param name="language">a folder of <c>dialogs/wording</c></param>
    public static Result<AdviceFiles, BrokenFile> Read(string dialogs, string language)
    {
        var contacts = File<Dictionary<string, ContactYaml>>(dialogs, "contacts");
        if (!contacts.IsOk)
            return contacts.Refusal;
        var risks = File<Risks>(dialogs, "risks");
        if (!risks.IsOk)
            return risks.Refusal;
        var expectations = File<Dictionary<string, Expectation>>(dialogs, "expectations");
        if (!expectations.IsOk)
            return expectations.Refusal;
        var clocks = File<ClocksYaml>(dialogs, "clocks");
        if (!clocks.IsOk)
            return clocks.Refusal;
        var calendar = File<CalendarYaml>(dialogs, "calendar");
        if (!calendar.IsOk)
            return calendar.Refusal;
        var sentences = YamlFile.Read<Dictionary<string, string>>(
            Path.Combine(dialogs, "wording", language, "advice.yaml"), Path.Combine(dialogs, "schema", "wording.schema.json"));
        if (!sentences.IsOk)
            return sentences.Refusal;
        if (Sentences.FirstOrDefault(id => !sentences.Value.Value.ContainsKey(id)) is { } owed)
            return At(sentences.Value, "", $"has no sentence '{owed}'");

        var book = new ContactBook(contacts.Value.Value.ToDictionary(c => c.Key, c => c.Value.ToContact(c.Key), StringComparer.Ordinal));
        if (Unknown(contacts.Value, expectations.Value, risks.Value, book) is { } unknown)
            return unknown;
        var byCategory = expectations.Value.Value.ToDictionary(e => Canonical.FromWord<Category>(e.Key)!.Value, e => e.Value);
        return new AdviceFiles(book, risks.Value.Value, byCategory, clocks.Value.Value.ToTargets(), calendar.Value.Value.ToCalendar(),
            calendar.Value.Value.Nations, new Wording(language, sentences.Value.Value));
    }

    private static Result<YamlFile<T>, BrokenFile> File<T>(string dialogs, string name)
        where T : notnull => YamlFile.Read<T>(Path.Combine(dialogs, "advice", name + ".yaml"), Path.Combine(dialogs, "schema", name + ".schema.json"));

    private static BrokenFile? Unknown(
        YamlFile<Dictionary<string, ContactYaml>> contacts, YamlFile<Dictionary<string, Expectation>> expectations, YamlFile<Risks> risks, ContactBook book)
    {
        foreach (var (id, contact) in contacts.Value)
        {
            if (contact.Instead is { } instead && !book.Has(instead))
                return At(contacts, $"/{id}/instead", $"stands aside for '{instead}', which is no contact");
        }
        foreach (var (word, expectation) in expectations.Value)
        {
            if (Canonical.FromWord<Category>(word) is null)
                return At(expectations, $"/{word}", "is no category");
            if (expectation.Others.FirstOrDefault(id => !book.Has(id)) is { } id)
                return At(expectations, $"/{word}/others", $"names '{id}', which is no contact");
        }
        if (Enum.GetValues<Category>().FirstOrDefault(c => !expectations.Value.ContainsKey(Canonical.Word(c)), (Category)(-1)) is var missing && (int)missing >= 0)
            return At(expectations, "", $"has no entry for '{Canonical.Word(missing)}'");
        foreach (var (part, word, ids) in risks.Value.All())
        {
            if (part == "risks" ? Canonical.FromWord<Risk>(word) is null : word != Risks.AnyStrand && Canonical.FromWord<HateStrand>(word) is null)
                return At(risks, $"/{part}/{word}", "is no label");
            if (ids.FirstOrDefault(id => !book.Has(id)) is { } id)
                return At(risks, $"/{part}/{word}", $"names '{id}', which is no contact");
        }
        var owed = Enum.GetValues<Risk>().Select(Canonical.Word).Where(r => !risks.Value.RiskContacts.ContainsKey(r)).Select(r => $"risks: '{r}'")
            .Concat(Enum.GetValues<HateStrand>().Select(Canonical.Word).Append(Risks.AnyStrand).Where(h => !risks.Value.Hate.ContainsKey(h)).Select(h => $"hate: '{h}'"));
        return owed.FirstOrDefault() is { } lacks ? At(risks, "", $"has no entry for {lacks}") : null;
    }

    private static BrokenFile At<T>(YamlFile<T> file, string place, string what) => new(file.Path, file.LineOf(place), place, what);

    private sealed record ContactYaml(string Label, ContactWay Channel, string Value, string Says, ContactStatus Status, string Source, DateOnly CheckedOn, DateOnly ReviewBy)
    {
        public bool Always { get; init; }

        public string? Instead { get; init; }

        public IReadOnlyList<Nation> Nations { get; init; } = [];

        public ContactHours? Hours { get; init; }

        public string? Audience { get; init; }

        public Contact ToContact(string id) => new()
        {
            Id = id,
            Label = Label,
            Channel = Channel,
            Value = Value,
            Says = Says,
            Status = Status,
            Always = Always,
            Instead = Instead,
            Nations = Nations,
            Hours = Hours,
            Audience = Audience,
            Source = Source,
            CheckedOn = CheckedOn,
            ReviewBy = ReviewBy,
        };
    }

    private sealed record ClocksYaml(FirstContactYaml FirstContact, TargetYaml EvidenceReviewWorkingDays, TargetYaml MakeSafeHours, TargetYaml ComplaintAcknowledgeWorkingDays)
    {
        public ServiceTargets ToTargets() => new(
            new Dictionary<PriorityLevel, int>
            {
                [PriorityLevel.Critical] = FirstContact.Critical,
                [PriorityLevel.P1] = FirstContact.P1,
                [PriorityLevel.P2] = FirstContact.P2,
                [PriorityLevel.P3] = FirstContact.P3,
                [PriorityLevel.P4] = FirstContact.P4,
            },
            EvidenceReviewWorkingDays.Value,
            ComplaintAcknowledgeWorkingDays.Value,
            MakeSafeHours.Value);
    }

    private sealed record FirstContactYaml(int Critical, int P1, int P2, int P3, int P4);

    private sealed record TargetYaml(int Value);

    private sealed record CalendarYaml(IReadOnlyList<Nation> Nations, IReadOnlyList<DateOnly> BankHolidays, IReadOnlyList<DateOnly> Closures)
    {
        public WorkingCalendar ToCalendar() => new(BankHolidays.ToHashSet(), Closures.ToHashSet());
    }
}
