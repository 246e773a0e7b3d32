using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsbAssistant.Shared;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AsbAssistant.Web.Interview;

/// <summary>A file of <c>dialogs/</c>: read, checked against its schema, and turned into values; or named with its line when broken.</summary>
public static class YamlFile
{
    private static readonly JsonSerializerOptions Options = new(Canonical.Options) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads a file.</summary>
    /// <param name="path">the YAML file</param>
    /// <param name="schemaPath">the JSON schema it must keep</param>
    public static Result<YamlFile<T>, BrokenFile> Read<T>(string path, string schemaPath)
        where T : notnull
    {
        var lines = new Dictionary<string, long>();
        JsonNode? node;
        try
        {
            using var text = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(text);
            if (stream.Documents.Count != 1)
                return new BrokenFile(path, 1, "", "must hold one document");
            node = ToJson(stream.Documents[0].RootNode, "", lines);
        }
        catch (YamlException broken)
        {
            return new BrokenFile(path, broken.Start.Line, "", broken.Message);
        }
        catch (IOException missing)
        {
            return new BrokenFile(path, 0, "", missing.Message);
        }

        // A registry of its own: the library refuses to read the same schema twice into a shared one.
        var schema = JsonSchema.FromFile(schemaPath, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        using var document = JsonDocument.Parse(node?.ToJsonString() ?? "null");
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (!result.IsValid)
        {
            var deepest = (result.Details ?? []).Where(d => d.Errors is { Count: > 0 })
                .OrderByDescending(d => d.InstanceLocation.ToString().Count(c => c == '/')).FirstOrDefault();
            var place = deepest?.InstanceLocation.ToString() ?? "";
            var what = deepest?.Errors is { } errors ? string.Join("; ", errors.Values) : "breaks its schema";
            return new BrokenFile(path, LineOf(place, lines), place, what);
        }

        try
        {
            return new YamlFile<T>(path, JsonSerializer.Deserialize<T>(document.RootElement, Options)!, place => LineOf(place, lines));
        }
        catch (JsonException wrong)
        {
            var place = Pointer(wrong.Path ?? "");
            return new BrokenFile(path, LineOf(place, lines), place, "can't be read as what it must be");
        }
    }

    // The deserializer says "$.police_999.checked_on" and "$.bank_holidays[3]".
    private static string Pointer(string jsonPath) =>
        jsonPath.TrimStart('$').Replace('.', '/').Replace('[', '/').Replace("]", "", StringComparison.Ordinal);

    private static long LineOf(string place, Dictionary<string, long> lines)
    {
        for (var at = place; ; at = at[..at.LastIndexOf('/')])
        {
            if (lines.TryGetValue(at, out var line))
                return line;
            if (!at.Contains('/', StringComparison.Ordinal))
                return 1;
        }
    }

    private static JsonNode? ToJson(YamlNode node, string place, Dictionary<string, long> lines)
    {
        lines.TryAdd(place, node.Start.Line);
        switch (node)
        {
            case YamlMappingNode mapping:
                var made = new JsonObject();
                foreach (var (key, value) in mapping.Children)
                {
                    var name = key is YamlScalarNode { Value: { } word } ? word : throw new YamlException(key.Start, key.End, "A key must be a word.");
                    var at = $"{place}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
                    lines[at] = key.Start.Line;
                    made[name] = ToJson(value, at, lines);
                }
                return made;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select((child, i) => ToJson(child, $"{place}/{i.ToString(CultureInfo.InvariantCulture)}", lines))]);
            case YamlScalarNode scalar:
                return Scalar(scalar);
            default:
                return null;
        }
    }

    // YAML 1.2's core schema for what is not quoted: true, false, null and numbers; everything else, "yes" and "no" too, is text.
    private static JsonValue? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: "true" or "false" } => JsonValue.Create(scalar.Value == "true"),
        { Value: null or "" or "null" or "~" } => null,
        { Value: var v } when long.TryParse(v, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && v[0] != '0' || v == "0" =>
            JsonValue.Create(long.Parse(v, CultureInfo.InvariantCulture)),
        { Value: var v } when v.Contains('.', StringComparison.Ordinal) && double.TryParse(v, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}

/// <summary>A file as read.</summary>
/// <param name="Path">where</param>
/// <param name="Value">what it says</param>
/// <param name="LineOf">the line of a place in it, by JSON pointer</param>
public sealed record YamlFile<T>(string Path, T Value, Func<string, long> LineOf);

/// <summary>Why the service won't start: a file, its line, the entry, and what is wrong.</summary>
public sealed record BrokenFile(string Path, long Line, string Entry, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Line}): {Entry} {What}";
}
