using AsbAssistant.Interview;
using Microsoft.AspNetCore.Html;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>The sentences of the residents' pages, with the landlord's facts put in.</summary>
public sealed class PageWords([FromKeyedServices("page")] Wording wording, Script script, TimeProvider clock)
{
    /// <summary>The landlord's name.</summary>
    public string Landlord => script.Advice.Landlord("name");

    /// <summary>Whether there is a number to ring yet.</summary>
    public bool HasPhone => script.Advice.Landlord("phone").Length > 0;

    /// <summary>A sentence as plain text.</summary>
    public string this[string id] => wording.Say(
        id,
        ("landlord", Landlord),
        ("phone", script.Advice.Landlord("phone")),
        ("hours", script.Advice.Landlord("hours")),
        ("when_read", script.Advice.WhenRead(clock.GetUtcNow())));

    /// <summary>A sentence as a short line of HTML, without a paragraph around it.</summary>
    public IHtmlContent Line(string id) => SafeMarkdown.Line(this[id]);

    /// <summary>A sentence as HTML.</summary>
    public IHtmlContent Block(string id) => SafeMarkdown.Block(this[id]);

    /// <summary>"If you are in danger now, call 999", on every page.</summary>
    public IHtmlContent EmergencyLine => SafeMarkdown.Line(script.Advice.EmergencyLine);

    /// <summary>The whole card.</summary>
    public IHtmlContent EmergencyCard => SafeMarkdown.Block(script.Advice.EmergencyCard);

    /// <summary>The chat's own sentences, for its script.</summary>
    public IReadOnlyDictionary<string, string> OfChat =>
        wording.Ids.Where(id => id.StartsWith("chat.", StringComparison.Ordinal)).ToDictionary(id => id["chat.".Length..], id => this[id], StringComparer.Ordinal);
}
