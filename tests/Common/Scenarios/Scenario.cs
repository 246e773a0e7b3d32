namespace AsbAssistant.Common.Scenarios;

/// <summary>A whole conversation in plain text, as it stands in <c>tests/Scenarios</c>; the form is told in the README there.</summary>
public sealed record Scenario(string Name, DateTimeOffset At, IReadOnlyList<ScenarioTurn> Turns, IReadOnlyDictionary<string, string> Case)
{
    /// <summary>Every scenario of the repository.</summary>
    public static IEnumerable<Scenario> All() =>
        Directory.EnumerateFiles(Repository.PathTo("tests", "Scenarios"), "*.chat").Order(StringComparer.Ordinal).Select(Read);

    /// <summary>The one of that name.</summary>
    public static Scenario Named(string name) => Read(Repository.PathTo("tests", "Scenarios", name + ".chat"));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Scenario Read(string path)
    {
        var at = new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero);
        var turns = new List<ScenarioTurn>();
        var expected = new Dictionary<string, string>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            if (line.Split(':', 2) is not [var word, var rest])
                throw new FormatException($"{path}({number}): a line is 'word: text'.");
            rest = rest.Trim();
            switch (word)
            {
                case "at":
                    at = DateTimeOffset.Parse(rest, System.Globalization.CultureInfo.InvariantCulture);
                    break;
                case "resident":
                    turns.Add(new ScenarioTurn(rest.Replace("\\n", "\n", StringComparison.Ordinal), [], number));
                    break;
                case "resident pastes":
                    var (times, what) = rest.Split(' ', 2) is [var t, var w] ? (int.Parse(t, System.Globalization.CultureInfo.InvariantCulture), w) : (0, "");
                    turns.Add(new ScenarioTurn(string.Concat(Enumerable.Repeat(what + " ", (times / (what.Length + 1)) + 1))[..times], [], number));
                    break;
                case "assistant" or "assistant first" or "never" or "choice" or "no choice":
                    turns[^1].Expected.Add(new Expectation(word, rest, number));
                    break;
                case "case":
                    var (key, value) = rest.Split('=', 2) is [var k, var v] ? (k.Trim(), v.Trim()) : (rest, "");
                    expected[key] = value;
                    break;
                default:
                    throw new FormatException($"{path}({number}): '{word}' is not a word of scenarios.");
            }
        }
        return new Scenario(Path.GetFileNameWithoutExtension(path), at, turns, expected);
    }
}

/// <summary>One thing a resident does and what must come back.</summary>
public sealed record ScenarioTurn(string Words, List<Expectation> Expected, int Line);

/// <summary>A line about the replies to a turn.</summary>
public sealed partial record Expectation(string Word, string Text, int Line)
{
    /// <summary>What is wrong with these replies; null when nothing is.</summary>
    public string? Complaint(IReadOnlyList<(string Text, IReadOnlyList<string> Choices)> replies)
    {
        var met = Word switch
        {
            "assistant" => replies.Any(r => Has(r.Text)),
            "assistant first" => replies.Count > 0 && Has(replies[0].Text),
            "never" => !replies.Any(r => Has(r.Text)),
            "choice" => replies.SelectMany(r => r.Choices).Contains(Text, StringComparer.OrdinalIgnoreCase),
            "no choice" => !replies.SelectMany(r => r.Choices).Contains(Text, StringComparer.OrdinalIgnoreCase),
            _ => false,
        };
        return met ? null : $"line {Line}: '{Word}: {Text}' is not met by:\n{string.Join("\n---\n", replies.Select(r => $"{r.Text}\n   [{string.Join(" | ", r.Choices)}]"))}";
    }

    // A link reads as its words.
    private bool Has(string text) => Links().Replace(text, "$1").Contains(Text, StringComparison.OrdinalIgnoreCase);

    [System.Text.RegularExpressions.GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial System.Text.RegularExpressions.Regex Links();
}
