using AsbAssistant.Cases;
using AsbAssistant.Shared;

namespace AsbAssistant.Web.Tests.Scenarios;

/// <summary>A case in the words of a scenario's <c>case:</c> lines.</summary>
internal static class ScenarioCase
{
    public static void Check(IReadOnlyDictionary<string, string> expected, Case? made)
    {
        if (expected.ContainsKey("none"))
        {
            Assert.Null(made);
            return;
        }
        if (expected.Count == 0)
            return;
        Assert.NotNull(made);
        foreach (var (key, value) in expected)
        {
            var actual = Facts(made, key);
            Assert.True(
                value.Split(',', StringSplitOptions.TrimEntries).All(actual.Contains),
                $"case: {key} = {value}, but it is {string.Join(", ", actual)}");
        }
    }

    private static IReadOnlyList<string> Facts(Case made, string key)
    {
        var report = made.Reports[^1];
        return key switch
        {
            "category" => [made.Category is { } category ? Canonical.Word(category) : ""],
            "kind" => [Canonical.Word(made.Kind)],
            "hate" => [.. made.Hate.Strands.Select(Canonical.Word)],
            "risks" => [.. made.Shown.Risks.Select(Canonical.Word)],
            "restriction" => [Canonical.Word(made.Restriction)],
            "priority" => [made.Priority is { } priority ? priority.Level.ToString().ToLowerInvariant() : ""],
            "alerts" => [.. made.Alerts.Select(Canonical.Word)],
            "sent" => [report.SentAt is null ? "no" : "yes"],
            "repair" => [made.Repair is { Insecure: true } ? "insecure" : ""],
            "contact" => [made.NoContact ? "none" : "yes"],
            "path" => [Canonical.Word(report.Path)],
            "complaint" => [Canonical.Word(report.Complaint)],
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "is no key of a case"),
        };
    }
}
