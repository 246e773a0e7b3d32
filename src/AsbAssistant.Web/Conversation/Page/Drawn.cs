using System.Text.RegularExpressions;
using AsbAssistant.Conversation;
using AsbAssistant.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AsbAssistant.Web.Conversation.Page;

/// <summary>What was last said to the resident, as the page without a script draws it.</summary>
/// <param name="Replies">in order, an emergency card before all else</param>
/// <param name="Asks">the kind of answer wanted</param>
/// <param name="Choices">what can be picked</param>
/// <param name="CoverMinutes">how long out of sight before the page covers itself, where there are scripts</param>
public sealed record Drawn(IReadOnlyList<DrawnReply> Replies, Asks? Asks, IReadOnlyList<string> Choices, int CoverMinutes)
{
    private const int UsualCover = 15;

    /// <summary>Abuse was named: nothing here may push or remind.</summary>
    public bool IsCoveredSoon => CoverMinutes < UsualCover;

    /// <summary>Draws the replies of a turn.</summary>
    public static Drawn From(IReadOnlyList<Activity> said)
    {
        var replies = said.Where(one => one.Type == ActivityTypes.Message && one.Text is not null)
            .Select(one => DrawnReply.From(one.Text, Word<ReplyKind>(one, "kind") ?? ReplyKind.Say))
            .OrderByDescending(reply => reply.Kind == ReplyKind.Emergency)
            .ToList();
        var asking = said.LastOrDefault(one => Word<Asks>(one, "asks") is not null);
        var choices = asking?.SuggestedActions?.Actions.Select(action => action.Title).ToList() ?? [];
        var cover = said.Select(one => (int?)Data(one)?["cover"] ?? UsualCover).DefaultIfEmpty(UsualCover).Min();
        return new Drawn(replies, asking is null ? null : Word<Asks>(asking, "asks"), choices, cover);
    }

    private static JObject? Data(Activity activity) => activity.ChannelData as JObject;

    private static T? Word<T>(Activity activity, string name)
        where T : struct, Enum =>
        Data(activity)?[name] is { Type: JTokenType.String } word ? Canonical.FromWord<T>((string)word!) : null;
}

/// <summary>One reply.</summary>
/// <param name="Kind">how it is drawn</param>
/// <param name="Html">its words; of a summary, those around the list</param>
/// <param name="Rows">of a summary: each answer with its label</param>
public sealed partial record DrawnReply(ReplyKind Kind, IHtmlContent Html, IReadOnlyList<SummaryRow> Rows)
{
    internal static DrawnReply From(string markdown, ReplyKind kind)
    {
        if (kind != ReplyKind.Summary)
            return new DrawnReply(kind, SafeMarkdown.Block(markdown), []);
        var rows = RowShape().Matches(markdown).Select(row => new SummaryRow(row.Groups["label"].Value, SafeMarkdown.Line(row.Groups["answer"].Value))).ToList();
        return new DrawnReply(kind, SafeMarkdown.Block(RowShape().Replace(markdown, "")), rows);
    }

    [GeneratedRegex(@"^- \*\*(?<label>.+?)\*\*: (?<answer>.*)$", RegexOptions.Multiline)]
    private static partial Regex RowShape();
}

/// <summary>An answer in the summary.</summary>
/// <param name="Label">what it answers</param>
/// <param name="Answer">the answer, escaped</param>
public sealed record SummaryRow(string Label, IHtmlContent Answer);
