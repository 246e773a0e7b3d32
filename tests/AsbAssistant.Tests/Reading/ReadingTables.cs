using AsbAssistant.Common;

namespace AsbAssistant.Tests.Reading;

/// <summary>Tables of expressions beside the tests: one a line, <c>words | what they mean</c>.</summary>
internal static class ReadingTables
{
    /// <summary>A Saturday, midday.</summary>
    public static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A Thursday, a quarter past two in the morning.</summary>
    public static readonly DateTime SmallHours = new(2026, 11, 26, 2, 15, 0, DateTimeKind.Unspecified);

    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Repository.PathTo("tests", "AsbAssistant.Tests", "Reading", "Tables", name)).Where(line => line.Length > 0 && line[0] != '#');

    public static TheoryData<string, string> Pairs(string name)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in Lines(name))
        {
            var bar = line.LastIndexOf('|');
            pairs.Add(line[..bar].TrimEnd(), line[(bar + 1)..].Trim());
        }
        return pairs;
    }
}
