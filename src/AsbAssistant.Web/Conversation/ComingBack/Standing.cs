using System.Globalization;
using AsbAssistant.Cases;
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
    /// <param name="known">the case; null while there is none</param>
    /// <param name="talk">whose report: on a case that several reports joined nobody learns of another</param>
    public string? Of(Case? known, ConversationId talk)
    {
        if (known is null)
            return Say("standing.unsent");
        if (known.Restriction != Restriction.Standard || known.NoContact)
            return null;
        var parts = new List<string> { Say("standing.status." + Canonical.Word(known.Status)) };
        parts.AddRange(known.Clocks.Where(c => c.MetAt is null && script.Wording.Has("standing.clock." + c.Id))
            .Select(c => Say("standing.clock." + c.Id, ("date", Day(c.Due)))));
        var own = known.Reports.FirstOrDefault(report => report.ConversationId == talk.Value)?.Files.Select(file => file.Id).ToHashSet() ?? [];
        if (own.Count > 0)
        {
            var reviewed = known.Evidence.Count(item => item.Review is not null && own.Contains(item.File.Id));
            parts.Add(Say("standing.files", ("count", own.Count.ToString(British)), ("reviewed", reviewed.ToString(British))));
        }
        parts.AddRange(known.RepliesTo(talk).Select(reply => Say("standing.reply", ("date", Day(reply.At)), ("words", Markdown.Escape(reply.Text)))));
        return string.Join("\n\n", parts);
    }

    private string Day(DateTimeOffset at) => clock.Local(at).ToString("dddd d MMMM", British);

    private string Say(string id, params ReadOnlySpan<(string, string)> values) =>
        script.Wording.Say(id, values).Replace("{landlord}", script.Advice.Landlord("name"), StringComparison.Ordinal);
}
