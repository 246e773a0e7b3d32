using AsbAssistant.FineTuning.Text;
using Microsoft.ML.OnnxRuntime;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Measuring;

/// <summary>The exported network, run as the service runs it.</summary>
public sealed class OnnxNetwork(string path) : IDisposable
{
    private readonly InferenceSession _session = new(path, AsInService());

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

    // One thread: two that share their cores with other work wait for each other by spinning. And no operators joined that the service
    // doesn't join: eight bits round differently behind each.
    private static SessionOptions AsInService()
    {
        var options = new SessionOptions { IntraOpNumThreads = 1 };
        options.AddSessionConfigEntry("optimization.disable_specified_optimizers", "SkipLayerNormFusion");
        return options;
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();
}
