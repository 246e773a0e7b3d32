using System.Text.Json;
using System.Text.Json.Serialization;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Cases;

/// <summary>
/// A case as programs get it. A contract with other systems: pinned by a JSON Schema and an approved example, so a name is never
/// changed, only added, and <see cref="SchemaVersion"/> says when. Members that nothing fills yet are there and empty.
/// </summary>
/// <param name="SchemaVersion">1</param>
/// <param name="Reference">the case's reference</param>
/// <param name="Kind">asb or gnm</param>
/// <param name="Status">where it stands</param>
/// <param name="Nation">england, wales, scotland or northern_ireland</param>
/// <param name="Priority">how soon and why</param>
/// <param name="Restriction">who may meet it</param>
/// <param name="ReportedAt">when it was sent, or made where it never was</param>
/// <param name="Channel">web, or report for the page without JavaScript</param>
/// <param name="Category">the main behaviour; null when nobody has said</param>
/// <param name="Categories">every behaviour</param>
/// <param name="Summary">the resident's first words, cut</param>
/// <param name="OwnWords">all of them, as typed</param>
/// <param name="Incidents">what happened when, as answered</param>
/// <param name="Location">where, as answered; null when not said</param>
/// <param name="People">who, as answered</param>
/// <param name="Harm">what it does to the resident, as choice ids</param>
/// <param name="Hate">the hate record</param>
/// <param name="Risk">what the words show; band and score wait for a person's assessment</param>
/// <param name="Safeguarding">risks for the safeguarding lead</param>
/// <param name="Signals">what else the words show</param>
/// <param name="Complaint">the complaint beside it</param>
/// <param name="Repairs">what needs making safe</param>
/// <param name="Evidence">files and their reviews</param>
/// <param name="Referrals">none yet</param>
/// <param name="Plan">none yet</param>
/// <param name="Clocks">promises with dates</param>
/// <param name="Expectations">ids of what the resident was told to expect</param>
/// <param name="Contact">how the resident may be reached; a value that may not be used is left out</param>
/// <param name="Access">what the resident can still do with reference and code</param>
/// <param name="Triage">who read the words and what they found</param>
/// <param name="Timeline">what happened, oldest first</param>
public sealed record CaseDocument(
    int SchemaVersion,
    string Reference,
    CaseKind Kind,
    CaseStatus Status,
    string Nation,
    CaseDocument.PriorityPart? Priority,
    Restriction Restriction,
    DateTimeOffset ReportedAt,
    string Channel,
    Category? Category,
    IReadOnlyList<Category> Categories,
    string Summary,
    IReadOnlyList<OwnWords> OwnWords,
    IReadOnlyList<CaseDocument.IncidentPart> Incidents,
    string? Location,
    IReadOnlyList<CaseDocument.PersonPart> People,
    IReadOnlyList<string> Harm,
    CaseDocument.HatePart Hate,
    CaseDocument.RiskPart Risk,
    IReadOnlyList<Risk> Safeguarding,
    IReadOnlyList<Signal> Signals,
    CaseDocument.ComplaintPart? Complaint,
    IReadOnlyList<CaseDocument.RepairPart> Repairs,
    IReadOnlyList<CaseDocument.EvidencePart> Evidence,
    IReadOnlyList<string> Referrals,
    string? Plan,
    IReadOnlyList<CaseDocument.ClockPart> Clocks,
    IReadOnlyList<string> Expectations,
    CaseDocument.ContactPart Contact,
    CaseDocument.AccessPart Access,
    CaseDocument.TriagePart Triage,
    IReadOnlyList<CaseDocument.TimelinePart> Timeline)
{
    private static readonly JsonSerializerOptions Options =
        new(Canonical.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>As JSON text: every member is there, null or not.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>How soon.</summary>
    /// <param name="Level">what counts: critical, p1 to p4</param>
    /// <param name="Rule">the rule that decided</param>
    /// <param name="Override">a person's decision</param>
    public sealed record PriorityPart(PriorityLevel Level, string Rule, OverridePart? Override);

    /// <summary>A person's decision, and why.</summary>
    public sealed record OverridePart(PriorityLevel Level, PriorityLevel Ruled, string By, string Why, DateTimeOffset At);

    /// <summary>What happened when, in words and as worked out.</summary>
    public sealed record IncidentPart(string? WhenLast, TimePart? LastTime, string? WhenFirst, TimePart? FirstTime, string? HowOften, string? Trend);

    /// <summary>A time that was worked out from words: local Europe/London, a date alone where no clock time was said.</summary>
    /// <param name="From">the moment, or the first of a span</param>
    /// <param name="To">the last of a span</param>
    /// <param name="Approx">"about", or the likelier of two readings</param>
    /// <param name="Said">what the resident said</param>
    public sealed record TimePart(string From, string? To, bool Approx, string Said);

    /// <summary>Who it is about.</summary>
    public sealed record PersonPart(string Role, string? Description, string? Relationship);

    /// <summary>The hate record.</summary>
    public sealed record HatePart(bool Recorded, IReadOnlyList<HateStrand> Strands, IReadOnlyList<string> PerceivedBy, IReadOnlyList<string> Words);

    /// <summary>What the words show, and what a person made of it.</summary>
    public sealed record RiskPart(
        IReadOnlyList<Risk> Labels, string? Band, int? Score, double? Completeness, IReadOnlyList<SpanPart> Reasons, IReadOnlyList<string> Overrides);

    /// <summary>A complaint.</summary>
    public sealed record ComplaintPart(DateTimeOffset ReceivedAt, int Stage);

    /// <summary>Something that needs making safe.</summary>
    public sealed record RepairPart(string Need, DateTimeOffset AwareAt);

    /// <summary>A file.</summary>
    public sealed record EvidencePart(
        string Id, string Name, string Type, long Bytes, string Sha256, DateTimeOffset ReceivedAt, string Owner, DateTimeOffset ReviewDue,
        DateTimeOffset? ReviewedAt, string? Outcome);

    /// <summary>A promise with a date.</summary>
    public sealed record ClockPart(string Id, DateTimeOffset Anchor, DateTimeOffset Due, ClockState State, string Rule, DateTimeOffset? MetAt);

    /// <summary>How the resident may be reached.</summary>
    public sealed record ContactPart(
        bool NoContact, bool? Wanted, IReadOnlyList<ChannelPart> Channels, string? Times, string? NameToUse, string? Adjustments, string? Language, string? MayMention);

    /// <summary>One way; <c>safe</c> is true only for one that may be used.</summary>
    public sealed record ChannelPart(ChannelKind Kind, string? Value, bool Safe, ChannelSafety State);

    /// <summary>What the reference opens for the resident.</summary>
    public sealed record AccessPart(bool CanAdd, bool SeesStatus);

    /// <summary>Who read the words.</summary>
    public sealed record TriagePart(string Model, IReadOnlyDictionary<string, double> Scores, IReadOnlyList<SpanPart> Spans);

    /// <summary>Words behind a flag.</summary>
    public sealed record SpanPart(string Label, string Text, double Weight);

    /// <summary>A line of the history.</summary>
    public sealed record TimelinePart(long Version, DateTimeOffset At, string Who, string Type, string? Why);
}
