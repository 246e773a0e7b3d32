using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AsbAssistant.Shared;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>The activities of a conversation as they lie in the store: one document each, in order, as they are sent.</summary>
public sealed partial class ActivityLog(IStore store)
{
    /// <summary>The kind of document; its id is the activity's own.</summary>
    public const string Kind = "activity";

    /// <summary><c>conversation|0000001</c>, as Direct Line numbers its activities.</summary>
    public static string IdOf(ConversationId conversation, long number) => $"{conversation}|{Number(number)}";

    /// <summary>Adds one to a commit.</summary>
    internal static void Add(UnitOfWork unit, ConversationId conversation, Activity activity, Arrival? arrival)
    {
        var id = activity.Id;
        List<string> keys = [$"{conversation}/{Number(NumberOf(id))}"];
        if (arrival?.TurnKey is { } turnKey)
            keys.Add(TurnKey(conversation, turnKey));
        keys.AddRange(arrival?.Files.Select(file => FileKey(conversation, file.Id)) ?? []);
        unit.Insert(Kind, id, ActivityJson.Element(WithoutCodes(activity)), keys);
    }

    /// <summary>The activities after a number, in order.</summary>
    public async Task<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationId conversation, long after, int take, CancellationToken cancel)
    {
        var found = await store.FindAsync(
            KeyRange.Prefix(Kind, $"{conversation}/", take, after: $"{conversation}/{Number(after)}"), cancel);
        return [.. found.Select(one => new LoggedActivity(NumberOf(one.Document.Id), one.Document.Body))];
    }

    /// <summary>The number of the post that was made with this key; null when there is none.</summary>
    internal async Task<long?> FindTurnAsync(ConversationId conversation, string turnKey, CancellationToken cancel)
    {
        var found = await store.FindAsync(KeyRange.Prefix(Kind, TurnKey(conversation, turnKey), take: 1), cancel);
        return found.Count == 0 ? null : NumberOf(found[0].Document.Id);
    }

    /// <summary>The activity that brought a file into this conversation; null when none did.</summary>
    internal async Task<Activity?> FindFileAsync(ConversationId conversation, EvidenceId file, CancellationToken cancel)
    {
        var found = await store.FindAsync(KeyRange.Prefix(Kind, FileKey(conversation, file.ToString()), take: 1), cancel);
        return found.Count == 0 ? null : ActivityJson.Read(found[0].Document.Body);
    }

    /// <summary>The activity as it may be kept: a secret code is shown once, and stored nowhere but as a hash.</summary>
    internal static Activity WithoutCodes(Activity activity)
    {
        if (activity.Text is null || !CodeShape().IsMatch(activity.Text))
            return activity;
        var kept = ActivityJson.Copy(activity);
        kept.Text = CodeShape().Replace(activity.Text, "····-····-····");
        return kept;
    }

    private static string Number(long number) => number.ToString("D7", CultureInfo.InvariantCulture);

    private static long NumberOf(string id) => long.Parse(id.AsSpan(id.IndexOf('|', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);

    private static string FileKey(ConversationId conversation, string file) => $"file:{conversation}:{file}";

    // A client's key can be of any length and hold any sign.
    private static string TurnKey(ConversationId conversation, string turnKey) =>
        $"turn:{conversation}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(turnKey)), 0, 16)}";

    // As SecretCode writes it or as people type it, with the escapes that Markdown may need; it has a letter, as telephone and
    // crime numbers may not, and is not inside a longer run such as a GUID.
    [GeneratedRegex(@"(?<![0-9A-Za-z\-\\])(?=[\d\s\-\\]*[A-Za-z])(?:[2346789CDFGHJKMNPQRTVWXY]{4}(?:\\?-|\s)?){2}[2346789CDFGHJKMNPQRTVWXY]{4}(?![0-9A-Za-z\-\\])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeShape();
}

/// <summary>An activity as it lies in the store.</summary>
/// <param name="Number">its place in the conversation, from 1</param>
/// <param name="Json">as it is sent</param>
public sealed record LoggedActivity(long Number, string Json)
{
    public Activity ToActivity() => ActivityJson.Read(Json);

    /// <summary>Whether this is what was kept of a message; at another node a turn that was not kept may have had the same number.</summary>
    internal bool IsKeptFormOf(string json)
    {
        var (whole, kept) = (ActivityJson.Read(json), ToActivity());
        return whole.Timestamp == kept.Timestamp && ActivityLog.WithoutCodes(whole).Text == kept.Text;
    }
}
