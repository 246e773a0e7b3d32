using AsbAssistant.FineTuning.Text;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Training;
using Microsoft.ML.OnnxRuntime;

namespace AsbAssistant.FineTuning.Measuring;

/// <summary>The exported network, run as the service runs it.</summary>
public sealed class OnnxNetwork(string path) : IDisposable
{
    private readonly InferenceSession _session = NetworkSession.Open(path);

    /// <summary>Logits of the labels and of the categories for one text.</summary>
    public (float[] Labels, float[] Category) Read(int[] ids)
    {
        long[] size = [1, ids.Length];
        using var input = OrtValue.CreateTensorValueFromMemory(ids.Select(id => (long)id).ToArray(), size);
        using var mask = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1L, ids.Length).ToArray(), size);
        using var options = new RunOptions();
        using var outputs = _session.Run(options, ["input_ids", "attention_mask"], [input, mask], ["labels", "category"]);
        return (outputs[0].GetTensorDataAsSpan<float>().ToArray(), outputs[1].GetTensorDataAsSpan<float>().ToArray());
    }

    /// <summary>Reads every report.</summary>
    public Scores Score(IReadOnlyList<LabelledText> reports, WordPieces pieces)
    {
        var read = reports.Select(report => Read(pieces.Cut(report.Text))).ToList();
        return new(reports, [.. read.Select(one => one.Labels)], [.. read.Select(one => one.Category)]);
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();
}
