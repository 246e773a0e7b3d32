using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = Newtonsoft.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// An activity to and from JSON. The SDK's type is Newtonsoft's: what it doesn't know survives there, and date strings come
/// back as they were sent, which System.Text.Json would not manage.
/// </summary>
public static class ActivityJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        // "$id" or "$type" in a posted body is data like any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 64,
        Culture = CultureInfo.InvariantCulture,
    };

    public static string Write(Activity activity) => JsonConvert.SerializeObject(activity, Settings);

    /// <summary>The same as a value that the store can write inside its own JSON.</summary>
    public static JsonElement Element(Activity activity)
    {
        using var document = JsonDocument.Parse(Write(activity));
        return document.RootElement.Clone();
    }

    /// <summary>An activity of our own making.</summary>
    public static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, Settings)!;

    /// <summary>An activity that somebody posted; false when it is none.</summary>
    public static bool TryRead(string? json, [NotNullWhen(true)] out Activity? activity)
    {
        activity = null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(json ?? "")) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
            var posted = JObject.Load(reader);
            if (reader.Read())
                return false;
            Mend(posted);
            activity = posted.ToObject<Activity>(JsonSerializer.Create(Settings));
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or OverflowException or ArgumentException)
        {
            // Newtonsoft tells of nonsense in several ways; to the client they are one.
        }
        return activity is not null;
    }

    /// <summary>A copy that shares nothing with the activity, so that a turn can be run again.</summary>
    public static Activity Copy(Activity activity) => Read(Write(activity));

    // Half a surrogate pair or a NUL is valid in JSON but can be written to no store.
    private static void Mend(JObject posted)
    {
        foreach (var value in posted.DescendantsAndSelf().OfType<JValue>().Where(value => value.Type == JTokenType.String).ToList())
            value.Value = Mended((string)value!);
        foreach (var property in posted.DescendantsAndSelf().OfType<JProperty>().Where(property => Mended(property.Name) != property.Name).ToList())
            property.Remove();
    }

    private static string Mended(string text)
    {
        if (!text.Any(sign => char.IsSurrogate(sign) || sign == '\0'))
            return text;
        var mended = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // gives U+FFFD for half a pair
        {
            if (rune.Value != 0)
                mended.Append(rune);
        }
        return mended.ToString();
    }
}
