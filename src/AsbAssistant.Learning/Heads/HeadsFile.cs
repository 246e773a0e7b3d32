using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using AsbAssistant.Learning.NGrams;

namespace AsbAssistant.Learning.Heads;

/// <summary>Two thresholds of a label, as probabilities.</summary>
/// <param name="Ask">from here the assistant asks gently</param>
/// <param name="Flag">from here staff see it as present</param>
internal sealed record Thresholds(float Ask, float Flag);

/// <summary>How the category's two opinions are weighed.</summary>
/// <param name="Network">the network's logits times this</param>
/// <param name="NGrams">and the n-grams' log-odds times this</param>
/// <param name="HarassmentOdds">
/// how many times as many residents write about harassment as the training text, which has about as many of each category, would have one expect
/// </param>
internal sealed record CategoryMix(float Network, float NGrams, float HarassmentOdds = 1);

/// <summary>
/// The trained heads: n-gram weights for each output, the stacks that join them with the network, thresholds. Kept as plain files:
/// <c>heads.json</c>, <c>ngrams.txt</c> (one a line) and <c>weights.f32</c> (little-endian, a row for each n-gram, then the biases).
/// </summary>
internal sealed record HeadsFile
{
    /// <summary>The layout of these files.</summary>
    public const int Format = 1;

    private const string Description = "heads.json";
    private const string NGrams = "ngrams.txt";
    private const string WeightsName = "weights.f32";

    public int FormatVersion { get; init; } = Format;

    /// <summary>Hash of the network they were trained beside.</summary>
    public required string NetworkSha256 { get; init; }

    /// <summary>Hash of the training text.</summary>
    public required string CorpusSha256 { get; init; }

    public required int Records { get; init; }

    /// <summary>What the n-gram weights score: labels, <c>risk</c> for any risk, categories.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>By label: n-grams' log-odds, the network's logit, its highest over sentences. For <c>risk</c>: n-grams, and the highest and the sum over risks.</summary>
    public required SortedDictionary<string, Logistic> Stacks { get; init; }

    public required CategoryMix Category { get; init; }

    public required SortedDictionary<string, Thresholds> Thresholds { get; init; }

    /// <summary>From here the emergency card is shown for danger now, though it isn't flagged.</summary>
    public required float Card { get; init; }

    internal NGramVocabulary Vocabulary { get; init; } = new([]);

    /// <summary>A row of <see cref="Outputs"/> for each n-gram.</summary>
    internal float[] Weights { get; init; } = [];

    internal float[] Biases { get; init; } = [];

    private static JsonSerializerOptions Json => new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, Description), JsonSerializer.Serialize(this, Json) + "\n");
        File.WriteAllText(Path.Combine(folder, NGrams), string.Join('\n', Vocabulary.All) + "\n");
        File.WriteAllBytes(Path.Combine(folder, WeightsName), MemoryMarshal.AsBytes<float>([.. Weights, .. Biases]).ToArray());
    }

    /// <summary>Reads them; throws <see cref="InvalidDataException"/> where a file doesn't fit the others.</summary>
    public static HeadsFile Read(string folder)
    {
        var read = JsonSerializer.Deserialize<HeadsFile>(File.ReadAllText(Path.Combine(folder, Description)), Json)!;
        if (read.FormatVersion != Format)
            throw new InvalidDataException($"{Description} has format {read.FormatVersion}; this program reads {Format}.");
        var ngrams = File.ReadAllText(Path.Combine(folder, NGrams)).Split('\n')[..^1];
        var floats = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, WeightsName))).ToArray();
        if (floats.Length != (ngrams.Length + 1) * read.Outputs.Count)
            throw new InvalidDataException($"{WeightsName} doesn't fit {NGrams}.");
        var rows = ngrams.Length * read.Outputs.Count;
        return read with { Vocabulary = new NGramVocabulary(ngrams), Weights = floats[..rows], Biases = floats[rows..] };
    }

    /// <summary>Of the network with its vocabulary and the order of its outputs: none of the three is any use beside another.</summary>
    public static string HashNetwork(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])["triage.onnx", "vocab.txt", "labels.json"])
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, name)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The n-grams' log-odds for each output.</summary>
    public float[] Score(NGramVector text)
    {
        var scores = Biases.ToArray();
        for (var i = 0; i < text.Indexes.Length; i++)
        {
            var row = Weights.AsSpan(text.Indexes[i] * scores.Length, scores.Length);
            for (var output = 0; output < scores.Length; output++)
                scores[output] += row[output] * text.Values[i];
        }
        return scores;
    }
}
