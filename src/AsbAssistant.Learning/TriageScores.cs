using AsbAssistant.Triage;

namespace AsbAssistant.Learning;

/// <summary>What the model makes of one message.</summary>
/// <param name="Scores">probability of each label, by name as in <see cref="Label.Name"/>; <c>hate</c> and <c>risk</c> mean any</param>
/// <param name="Categories">likeliest first, with probabilities that sum to one</param>
/// <param name="Flagged">labels shown to staff as present</param>
/// <param name="Asked">labels that the assistant asks about, without those flagged</param>
/// <param name="MayBeDangerNow">near enough to danger at this moment for the emergency card</param>
/// <param name="FlaggedFrom">from which score each label is flagged</param>
/// <param name="Because">the words behind each label flagged or asked about</param>
public sealed record TriageScores(
    IReadOnlyDictionary<string, double> Scores,
    IReadOnlyList<(Category Category, double Probability)> Categories,
    IReadOnlyList<Label> Flagged,
    IReadOnlyList<Label> Asked,
    bool MayBeDangerNow,
    IReadOnlyDictionary<string, double> FlaggedFrom,
    IReadOnlyList<Because> Because);
