using System.Diagnostics.CodeAnalysis;
using AsbAssistant.Shared;

namespace AsbAssistant.Triage;

/// <summary>
/// Anything that a phrase may show, under the name it has in files and in the classifier's output:
/// <c>category.noise</c>, <c>hate.race</c>, <c>risk.weapon</c>, <c>signal.complaint</c>, <c>cue.near</c>.
/// </summary>
public sealed record Label
{
    private static readonly Dictionary<string, Label> ByName = Everything().ToDictionary(label => label.Name, StringComparer.Ordinal);

    private Label(string name) => Name = name;

    /// <summary>Kind and value, as above.</summary>
    public string Name { get; }

    /// <summary>The category it names; null for every other kind. Exactly one of the five is not null.</summary>
    public Category? Category { get; private init; }

    /// <summary>The strand it names, or null.</summary>
    public HateStrand? Hate { get; private init; }

    /// <summary>The risk it names, or null.</summary>
    public Risk? Risk { get; private init; }

    /// <summary>The signal it names, or null.</summary>
    public Signal? Signal { get; private init; }

    /// <summary>The cue it names, or null.</summary>
    public Cue? Cue { get; private init; }

    /// <summary>Every label there is.</summary>
    public static IReadOnlyCollection<Label> All => ByName.Values;

    /// <summary>The label of this name; false when there is none.</summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out Label? label) =>
        ByName.TryGetValue(name ?? "", out label);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IEnumerable<Label> Everything() =>
    [
        .. Enum.GetValues<Category>().Select(c => new Label($"category.{Canonical.Word(c)}") { Category = c }),
        .. Enum.GetValues<HateStrand>().Select(h => new Label($"hate.{Canonical.Word(h)}") { Hate = h }),
        .. Enum.GetValues<Risk>().Select(r => new Label($"risk.{Canonical.Word(r)}") { Risk = r }),
        .. Enum.GetValues<Signal>().Select(s => new Label($"signal.{Canonical.Word(s)}") { Signal = s }),
        .. Enum.GetValues<Cue>().Select(c => new Label($"cue.{Canonical.Word(c)}") { Cue = c }),
    ];
}
