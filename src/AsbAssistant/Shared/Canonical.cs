using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AsbAssistant.Shared;

/// <summary>
/// The one JSON form of everything stored and hashed: members in declaration order, camelCase names, enums as snake_case
/// words, nothing for null. The same text in every store, so that a hash made over one is true in the other.
/// </summary>
public static class Canonical
{
    /// <summary>The options behind <see cref="Write"/> and <see cref="Read"/>.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new SetsInOrder() },
    };

    /// <summary>The value as canonical JSON text.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value from canonical JSON text; text that is not one is a bug, because only <see cref="Write"/> makes it.</summary>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidOperationException($"'null' is no {typeof(T).Name}.");

    /// <summary>An enum value as its word in JSON, in labels and in addresses: <c>DomesticAbuse</c> is <c>domestic_abuse</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The enum value of a word; null when there is none.</summary>
    public static T? FromWord<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == word)
                return value;
        }
        return null;
    }
}
