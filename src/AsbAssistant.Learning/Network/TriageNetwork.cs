using AsbAssistant.Learning.Words;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace AsbAssistant.Learning.Network;

/// <summary>
/// The fine-tuned encoder, run by ONNX Runtime on one thread: a logit for each label and category, and what each word piece adds to
/// each label. Safe for all threads.
/// </summary>
internal sealed class TriageNetwork : IDisposable
{
    private readonly InferenceSession session;
    private readonly WordPieces pieces;
    private readonly int most;

    public TriageNetwork(string network, string vocabulary, LabelOrder order)
    {
        using (var file = File.OpenRead(vocabulary))
            pieces = new WordPieces(file);
        session = NetworkSession.Open(network);
        (Order, most) = (order, order.MaxPieces - 2);
    }

    public LabelOrder Order { get; }

    /// <summary>Reads a message, longer ones in as few windows as will do, all of one length: no last word stands alone, and short ones are quicker.</summary>
    public NetworkReading Read(PlainText text)
    {
        var all = pieces.Of(text);
        var ends = SentenceEnds(text.Text);
        var windows = Math.Max(1, (all.Count + most - 1) / most);
        var length = Math.Max(1, (all.Count + windows - 1) / windows);
        NetworkReading? read = null;
        for (var start = 0; start == 0 || start < all.Count; start += length)
        {
            var window = ReadWindow([.. all.Skip(start).Take(length)], ends);
            read = read is null ? window : Together(read, window);
        }
        return read!;
    }

    /// <summary>Numbers of the pieces with the signs of begin and end, for comparing with another implementation.</summary>
    internal long[] Ids(string message) => [pieces.Begin, .. pieces.Of(new PlainText(message)).Select(piece => (long)piece.Id), pieces.End];

    public void Dispose() => session.Dispose();

    private NetworkReading ReadWindow(WordPiece[] window, List<int> sentenceEnds)
    {
        var length = window.Length + 2;
        var ids = new DenseTensor<long>([1, length]);
        var mask = new DenseTensor<long>([1, length]);
        mask.Fill(1);
        ids[0, 0] = pieces.Begin;
        for (var i = 0; i < window.Length; i++)
            ids[0, i + 1] = window[i].Id;
        ids[0, length - 1] = pieces.End;

        using var outputs = session.Run([NamedOnnxValue.CreateFromTensor("input_ids", ids), NamedOnnxValue.CreateFromTensor("attention_mask", mask)]);
        var byName = outputs.ToDictionary(output => output.Name, output => output.AsTensor<float>(), StringComparer.Ordinal);
        var labels = byName["labels"].ToArray();
        // One row of the window's length for each label.
        var added = byName["contributions"].ToArray();

        var contributions = new (int Start, int End, float[] ByLabel)[window.Length];
        for (var i = 0; i < window.Length; i++)
        {
            var byLabel = new float[labels.Length];
            for (var label = 0; label < labels.Length; label++)
                byLabel[label] = added[(label * length) + i + 1];
            contributions[i] = (window[i].Start, window[i].End, byLabel);
        }
        return new NetworkReading(labels, Sentences(labels, contributions, sentenceEnds), byName["category"].ToArray(), contributions);
    }

    // The sum of all contributions and the label's bias is the logit: what a sentence gets is its own sum beside the rest's mean.
    private static float[] Sentences(float[] labels, (int Start, int End, float[] ByLabel)[] contributions, List<int> ends)
    {
        var best = new float[labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            float highest = float.NegativeInfinity, sum = 0, total = 0;
            var sentence = 0;
            foreach (var (start, _, byLabel) in contributions)
            {
                while (sentence < ends.Count && start >= ends[sentence])
                {
                    highest = Math.Max(highest, sum);
                    (sum, sentence) = (0, sentence + 1);
                }
                sum += byLabel[label];
                total += byLabel[label];
            }
            highest = Math.Max(highest, sum);
            best[label] = labels[label] - total + highest;
        }
        return best;
    }

    private static NetworkReading Together(NetworkReading one, NetworkReading other) => new(
        [.. one.Labels.Zip(other.Labels, Math.Max)],
        [.. one.Sentences.Zip(other.Sentences, Math.Max)],
        [.. one.Category.Zip(other.Category, (a, b) => ((a * one.Contributions.Count) + (b * other.Contributions.Count)) / Math.Max(1, one.Contributions.Count + other.Contributions.Count))],
        [.. one.Contributions, .. other.Contributions]);

    private static List<int> SentenceEnds(string text)
    {
        var ends = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' or ';')
                ends.Add(i + 1);
        }
        return ends;
    }
}
