using AsbAssistant.Learning.Heads;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Words;
using AsbAssistant.Shared;
using AsbAssistant.Triage;

namespace AsbAssistant.Learning;

/// <summary>The trained classifier: the network, the n-grams, and the heads that join both. Safe for all threads.</summary>
public sealed class TriageModel : IDisposable
{
    private readonly TriageNetwork network;
    private readonly HeadsFile heads;
    private readonly Raw raw;
    private readonly Dictionary<string, double> flaggedFrom;

    private TriageModel(TriageNetwork network, HeadsFile heads) => (this.network, this.heads, raw, flaggedFrom) =
        (network, heads, new Raw(network.Order, heads.Outputs), heads.Thresholds.ToDictionary(pair => pair.Key, pair => (double)pair.Value.Flag));

    /// <summary>The network's name by its hash, and the heads' by their corpus.</summary>
    public string Version => $"triage {heads.NetworkSha256[..8]}-{heads.CorpusSha256[..8]}";

    /// <summary>Loads a folder of <c>models/</c>; says in a sentence what is missing or doesn't fit.</summary>
    public static Result<TriageModel, string> Load(string folder)
    {
        try
        {
            var onnx = Path.Combine(folder, "triage.onnx");
            var heads = HeadsFile.Read(folder);
            if (heads.NetworkSha256 != HeadsFile.HashNetwork(folder))
                return $"The heads in {folder} were trained beside another network; train them again.";
            var order = LabelOrder.Read(Path.Combine(folder, "labels.json"));
            return new TriageModel(new TriageNetwork(onnx, Path.Combine(folder, "vocab.txt"), order), heads);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException
            or System.Text.Json.JsonException or Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            return $"The model in {folder} can't be loaded: {fault.Message}";
        }
    }

    /// <summary>Reads any string.</summary>
    public TriageScores Read(string message)
    {
        var text = new PlainText(message);
        var places = heads.Vocabulary.Places(text);
        var vector = heads.Vocabulary.Vector(places);
        var read = network.Read(text);
        var ngrams = heads.Score(vector);
        var logOdds = raw.Labels(heads.Stacks, read, ngrams);

        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in logOdds)
            scores[name] = Logistic.Probability(value);
        var categories = raw.Categories(heads.Category, read, ngrams);
        foreach (var (category, probability) in categories)
            scores["category." + Canonical.Word(category)] = probability;

        var (flagged, asked) = Decision.Of(scores, heads.Thresholds);
        return new TriageScores(
            scores, categories, flagged, asked,
            scores["risk.immediate_danger"] >= heads.Card && flagged.Concat(asked).Any(label => label.Risk == Risk.ImmediateDanger),
            flaggedFrom,
            Reasons.Of(text, places, vector, read, heads, network.Order, [.. flagged, .. asked]));
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();
}
