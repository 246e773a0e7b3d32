using AsbAssistant.Triage;

namespace AsbAssistant.Interview;

/// <summary>
/// What to say and whom to call: rendered from <c>dialogs/advice</c> with the landlord's own numbers, and only contacts that are
/// confirmed (handbook 0 and 3.7). All texts are Markdown.
/// </summary>
public interface IAdvice
{
    /// <summary>The emergency card: 999, the silent route, 999 BSL and text (handbook 3.1).</summary>
    string EmergencyCard { get; }

    /// <summary>One line that stays in sight: "If you are in danger now, call 999."</summary>
    string EmergencyLine { get; }

    /// <summary>Who can help with a risk: at most three contacts, most urgent first.</summary>
    string Help(Risk risk);

    /// <summary>Who can help with hate.</summary>
    string HelpWithHate(IReadOnlySet<HateStrand> strands);

    /// <summary>What we can do, what we can't, who else can, for a category (handbook 6.2, 6.3).</summary>
    string Expectations(Category category);

    /// <summary>A fact of the landlord's own: <c>name</c>, <c>phone</c>, <c>hours</c>, <c>repairs_phone</c>, <c>lock_phone</c>.</summary>
    string Landlord(string fact);

    /// <summary>When somebody will read what is sent now: a date from opening hours and bank holidays, in words.</summary>
    string WhenRead(DateTimeOffset now);

    /// <summary>The date of first contact for a priority, in words: "Tuesday 1 September" (handbook 7.1, 7.5).</summary>
    string FirstContact(PriorityLevel priority, DateTimeOffset now);
}
