using System.Security.Cryptography;
using System.Text;
using AsbAssistant.Learning.Heads;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.NGrams;
using AsbAssistant.Learning.Words;
using AsbAssistant.Triage;
using Microsoft.ML.Data;

namespace AsbAssistant.Learning.Training;

/// <summary>
/// Trains the heads beside a network. N-grams learn from nine tenths of the text; the stacks and thresholds from the tenth that neither
/// they nor the network have seen, because both are over-sure of what they know. What the phrase lists raise counts in the loads.
/// </summary>
public sealed class HeadsTrainer(string folder, IReadWords floor, Action<string> say)
{
    private const float NGramL2 = 0.3f;
    private const float StackL2 = 1f;

    // Residents' real words are worth more than invented ones, and what fewer than five of them typed might point to one of them.
    private const float OwnWeight = 4;
    private const int FewestOwn = 5;

    /// <summary>Trains and writes the files into the folder.</summary>
    /// <param name="texts">in a fixed order: the same texts give the same bytes</param>
    public void Train(IReadOnlyList<LabelledText> texts)
    {
        var order = LabelOrder.Read(Path.Combine(folder, "labels.json"));
        var onnx = Path.Combine(folder, "triage.onnx");
        using var network = new TriageNetwork(onnx, Path.Combine(folder, "vocab.txt"), order);
        var plain = texts.Select(text => new PlainText(text.Text)).ToList();
        var seen = Enumerable.Range(0, texts.Count).Where(i => !texts[i].IsKeptOut).ToList();
        var kept = Enumerable.Range(0, texts.Count).Where(i => texts[i].IsKeptOut).ToList();

        var vocabulary = NGramVocabulary.Of(
            seen.Where(i => !texts[i].IsOwn).Select(i => plain[i].Text), seen.Where(i => texts[i].IsOwn).Select(i => plain[i].Text), fewestWords: 3, fewestPieces: 8, FewestOwn);
        say($"{texts.Count} texts, {kept.Count} kept out; {vocabulary.All.Count} n-grams");
        var vectors = plain.Select(one => vocabulary.Vector(one)).ToList();
        string[] outputs = [.. order.Labels, LabelOrder.AnyRisk, .. order.Category.Select(name => "category." + name)];
        var fitted = FitNGrams(seen, vectors, vocabulary.All.Count, outputs, texts);

        var heads = new HeadsFile
        {
            NetworkSha256 = HeadsFile.HashNetwork(folder),
            CorpusSha256 = Hash(texts),
            Records = texts.Count,
            Outputs = outputs,
            Stacks = new SortedDictionary<string, Logistic>(StringComparer.Ordinal),
            Category = new CategoryMix(1, 0),
            Thresholds = new SortedDictionary<string, Thresholds>(StringComparer.Ordinal),
            Card = 1,
            Vocabulary = vocabulary,
            Weights = [.. Enumerable.Range(0, vocabulary.All.Count).SelectMany(n => fitted.Select(one => one.Weights[n]))],
            Biases = [.. fitted.Select(one => one.Bias)],
        };

        say("the network reads what was kept out");
        var read = kept.Select(i => network.Read(plain[i])).ToList();
        var scored = kept.Select(i => heads.Score(vectors[i])).ToList();
        var stacking = new Stacking(order, new Raw(order, outputs), [.. kept.Select(i => texts[i])], read, scored, [.. kept.Select(i => floor.Read(texts[i].Text))], StackL2);
        stacking.Fit(heads).Write(folder);
        say($"written to {folder}");
    }

    private Logistic[] FitNGrams(List<int> seen, List<NGramVector> vectors, int size, string[] outputs, IReadOnlyList<LabelledText> texts)
    {
        var rows = seen.Select(i => new VBuffer<float>(size, vectors[i].Values.Length, vectors[i].Values, vectors[i].Indexes)).ToList();
        var weights = seen.Select(i => texts[i].IsOwn ? OwnWeight : 1).ToList();
        var fitted = new Logistic[outputs.Length];
        var done = 0;
        Parallel.For(0, outputs.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, output =>
        {
            var labels = seen.Select(i => outputs[output].StartsWith("category.", StringComparison.Ordinal)
                ? "category." + texts[i].Category == outputs[output]
                : texts[i].Labels.Contains(outputs[output])).ToList();
            fitted[output] = LogisticTrainer.Fit(rows, labels, NGramL2, weights);
            say($"n-grams {Interlocked.Increment(ref done)}/{outputs.Length}: {outputs[output]}");
        });
        return fitted;
    }

    private static string Hash(IReadOnlyList<LabelledText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Id}\n{text.Text}\n{text.Category}\n{string.Join(' ', text.Labels)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
