using System.Globalization;
using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Hosting;

namespace AsbAssistant.Web.Conversation.ComingBack;

/// <summary>What a resident who comes back may see of a case: status, promises with their dates, what became of files, staff's replies.</summary>
public sealed class Standing(Script script, LondonClock clock)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// In words; null where a restricted case allows nothing but "you can add to this". Never earlier words, names, contacts or
    /// flags: this one method decides.
    /// </summary>
    public string? Of(Case? known)
    {
        if (known is null)
            return Say("standing.unsent");
        if (known.Restriction != Restriction.Standard || known.NoContact)
            return null;
        var parts = new List<string> { Say("standing.status." + Canonical.Word(known.Status)) };
        parts.AddRange(known.Clocks.Where(c => c.MetAt is null && script.Wording.Has("standing.clock." + c.Id))
            .Select(c => Say("standing.clock." + c.Id, ("date", Day(c.Due)))));
        if (known.Evidence.Count > 0)
        {
            parts.Add(Say(
                "standing.files",
                ("count", known.Evidence.Count.ToString(British)),
                ("reviewed", known.Evidence.Count(e => e.Review is not null).ToString(British))));
        }
        parts.AddRange(known.Timeline.Where(entry => entry.What is Replied)
            .Select(entry => Say("standing.reply", ("date", Day(entry.At)), ("words", Markdown.Escape(((Replied)entry.What).Words)))));
        return string.Join("\n\n", parts);
    }

    private string Day(DateTimeOffset at) => clock.Local(at).ToString("dddd d MMMM", British);

    private string Say(string id, params ReadOnlySpan<(string, string)> values) =>
        script.Wording.Say(id, values).Replace("{landlord}", script.Advice.Landlord("name"), StringComparison.Ordinal);
}
