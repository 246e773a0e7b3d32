using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Staff;
using AsbAssistant.Triage;

namespace AsbAssistant.Web.Staff;

/// <summary>What the words of the core are called on staff pages.</summary>
internal static class StaffWords
{
    public static string Of(PriorityLevel level) => level switch
    {
        PriorityLevel.Critical => "Critical: act this hour",
        PriorityLevel.P1 => "P1: one working day",
        PriorityLevel.P2 => "P2: three working days",
        PriorityLevel.P3 => "P3: five working days",
        PriorityLevel.P4 => "P4: good neighbours, ten working days",
    };

    public static string Short(PriorityLevel level) => level switch
    {
        PriorityLevel.Critical => "Critical",
        PriorityLevel.P1 => "P1",
        PriorityLevel.P2 => "P2",
        PriorityLevel.P3 => "P3",
        PriorityLevel.P4 => "P4",
    };

    public static string Of(Category? category) => category switch
    {
        Category.Noise => "Noise",
        Category.HouseholdNoise => "Household noise",
        Category.Harassment => "Harassment or threats",
        Category.Violence => "Violence",
        Category.DomesticAbuse => "Domestic abuse",
        Category.Damage => "Damage",
        Category.Drugs => "Drugs",
        Category.Alcohol => "Alcohol",
        Category.Animals => "Animals",
        Category.Vehicles => "Vehicles",
        Category.Rubbish => "Rubbish",
        Category.Gardens => "Gardens and fires",
        Category.Communal => "Shared areas",
        Category.Sexual => "Sexual behaviour",
        Category.Crime => "Crime",
        Category.LandlordService => "Our own service",
        Category.NeighbourDispute => "Disagreement between neighbours",
        Category.Welfare => "Worry about somebody",
        Category.Other => "Something else",
        null => "Not yet known",
    };

    public static string Of(CaseMark mark) => mark switch
    {
        CaseMark.Hate => "Hate",
        CaseMark.Safeguarding => "Safeguarding",
        CaseMark.InsecureHome => "Home not secure",
        CaseMark.EvidenceUnreviewed => "Files to look at",
        CaseMark.Complaint => "Complaint about us",
        CaseMark.NotRead => "Not read yet",
        CaseMark.WantsPerson => "Wants a person",
        CaseMark.ChangeAsked => "Change to check",
    };

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Unsent => "Not sent by the resident",
        CaseStatus.New => "New",
        CaseStatus.Open => "Open",
        CaseStatus.Closed => "Closed",
    };

    public static string Of(Risk risk) => risk switch
    {
        Risk.ImmediateDanger => "Danger now",
        Risk.Weapon => "Weapon",
        Risk.ThreatOrViolence => "Threat or violence",
        Risk.DomesticAbuse => "Domestic abuse",
        Risk.SelfHarm => "Suicide or self-harm",
        Risk.ChildAtRisk => "Child at risk",
        Risk.AdultAtRisk => "Adult at risk",
        Risk.Exploitation => "Exploitation",
        Risk.FireOrArson => "Fire or arson",
    };

    public static string Of(HateStrand strand) => strand switch
    {
        HateStrand.Race => "Race",
        HateStrand.Religion => "Religion",
        HateStrand.SexualOrientation => "Sexual orientation",
        HateStrand.Transgender => "Transgender identity",
        HateStrand.Disability => "Disability",
        HateStrand.Sex => "Sex",
        HateStrand.Age => "Age",
        HateStrand.Other => "Other difference",
    };

    public static string Of(Signal signal) => signal switch
    {
        Signal.Complaint => "Unhappy with us",
        Signal.Repair => "Something to mend",
        Signal.Repeat => "Happened or reported before",
        Signal.Evidence => "Has evidence",
        Signal.PoliceInvolved => "Police involved",
        Signal.AffectsHealth => "Affects health or sleep",
        Signal.WantsAnonymity => "Fears being named",
        Signal.ReporterPrejudice => "The reporter's own words may be prejudiced",
    };

    public static string Of(Cue cue) => cue switch
    {
        Cue.WayIn => "The other person has a key or a way in",
        Cue.Near => "The person feared is near",
        Cue.HomeInsecure => "The home can't be locked",
        Cue.AnotherHome => "Abuse in somebody else's home",
        Cue.StaffSubject => "About one of our own staff",
        Cue.SexualViolence => "Rape or sexual assault",
        Cue.AsksAboutSomebody => "Asks what somebody else told us",
        Cue.Injured => "Somebody is hurt",
        Cue.DisabilityContext => "A disability or health condition is mentioned",
    };

    public static string Of(ChannelKind channel) => channel switch
    {
        ChannelKind.Call => "Telephone call",
        ChannelKind.Voicemail => "Voicemail",
        ChannelKind.Text => "Text message",
        ChannelKind.Email => "E-mail",
        ChannelKind.Letter => "Letter to the home",
        ChannelKind.Chat => "This chat",
    };

    public static string Of(Role role) => role switch
    {
        Role.Officer => "Officer",
        Role.Duty => "Duty officer",
        Role.Safeguarding => "Safeguarding lead",
        Role.Manager => "Manager",
    };

    public static string Clock(string id) => id switch
    {
        ClockIds.FirstContact => "First contact with the resident",
        ClockIds.MakeSafe => "Make the home safe",
        ClockIds.ComplaintAcknowledge => "Acknowledge the complaint",
        ClockIds.ReadByPerson => "A person reads what we could not",
        _ => id.Replace('_', ' '),
    };

    public static string Of(ClockState state) => state switch
    {
        ClockState.Running => "Running",
        ClockState.Met => "Kept",
        ClockState.MetLate => "Kept late",
        ClockState.Breached => "Missed",
    };

    /// <summary>A label such as <c>risk.weapon</c> as people say it.</summary>
    public static string Label(string label) => label.Split('.') is not [var family, var word] ? label : family switch
    {
        "risk" when Shared.Canonical.FromWord<Risk>(word) is { } risk => Of(risk),
        "hate" when Shared.Canonical.FromWord<HateStrand>(word) is { } strand => $"Hate: {Of(strand).ToLowerInvariant()}",
        "signal" when Shared.Canonical.FromWord<Signal>(word) is { } signal => Of(signal),
        "cue" when Shared.Canonical.FromWord<Cue>(word) is { } cue => Of(cue),
        "category" when Shared.Canonical.FromWord<Category>(word) is { } category => $"Sounds like: {Of(category).ToLowerInvariant()}",
        _ => label,
    };

    public static string Of(Refused refused) => refused switch
    {
        Refused.NotAllowed => "Your role does not allow this.",
        Refused.NoWords => "Write something first.",
        Refused.TooLong => "Use at most 5,000 letters.",
        Refused.NoReason => "Give a reason. It is kept with the case.",
        Refused.NotConfirmedSafe => "Not confirmed safe: do not ring, text or write. Ask the duty officer or the safeguarding lead.",
        Refused.NobodyContacts => "This is a sealed note. Nobody contacts this person.",
        Refused.AbuseNamed => "Nothing speaks first into a chat where abuse was named. Somebody else may be reading it. "
            + "You can reply here once the resident has called this chat safe.",
        Refused.CannotBeTheirs => "That person may not see this case. Choose somebody else.",
        Refused.NobodyChosen => "Choose who should have this case.",
        Refused.NothingChosen => "Choose one.",
        Refused.NoSuchFile => "That file is not on this case.",
        Refused.NoSuchReport => "There is no other report with that reference. Check it and try again.",
        Refused.StaysAlone => "A sealed note stays on its own. It can't be joined.",
        Refused.NothingChanges => "It is like that already. Nothing was changed.",
    };
}
