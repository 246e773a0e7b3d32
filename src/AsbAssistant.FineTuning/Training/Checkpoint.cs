using AsbAssistant.FineTuning.Export;
using AsbAssistant.FineTuning.Network;
using TorchSharp.PyBridge;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Training;

/// <summary>A run's state after an epoch, in one file: weights and the optimiser's memory. A run goes on from the newest.</summary>
public static class Checkpoint
{
    private const string Pattern = "epoch-*.safetensors";

    /// <summary>Writes the state after so many epochs; the one before it is no longer needed.</summary>
    public static void Write(string folder, int epochs, Weights weights, AdamW optimiser)
    {
        var older = Directory.GetFiles(folder, Pattern);
        var path = Path.Combine(folder, $"epoch-{epochs}.safetensors");
        Safetensors.SaveStateDict(path + ".new", weights.ToDictionary().Concat(optimiser.ToDictionary()).ToDictionary());
        File.Move(path + ".new", path, overwrite: true);
        foreach (var file in older.Where(file => file != path)) File.Delete(file);
    }

    /// <summary>Fills in the newest state of a folder and says how many epochs it has had; zero where there is none.</summary>
    public static int Read(string folder, Weights weights, AdamW? optimiser)
    {
        var newest = Directory.GetFiles(folder, Pattern).OrderBy(EpochsOf).LastOrDefault();
        if (newest is null) return 0;
        using var scope = NewDisposeScope();
        var state = Safetensors.LoadStateDict(newest);
        weights.Fill(state);
        optimiser?.Fill(state);
        return EpochsOf(newest);
    }

    /// <summary>Fills in a run's weights: the newest state of a folder, or a <c>triage.onnx</c>. False where there are none.</summary>
    public static bool ReadRun(string run, Weights weights)
    {
        if (!File.Exists(run)) return Directory.Exists(run) && Read(run, weights, null) > 0;
        weights.Fill(new OnnxFile(run).Read());
        return true;
    }

    /// <summary>
    /// Fills in the mean of several runs' weights and says which of them have none;
    /// then the mean is worthless. Only runs that went on from one another can be averaged so (Wortsman and others, "Model soups", 2022; figures in decision 11).
    /// </summary>
    public static IReadOnlyList<string> ReadMean(IReadOnlyList<string> runs, Weights weights)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var empty = new List<string>();
        var mean = weights.ToDictionary().ToDictionary(pair => pair.Key, pair => zeros_like(pair.Value));
        foreach (var run in runs)
        {
            if (!ReadRun(run, weights)) empty.Add(run);
            foreach (var (name, value) in weights.ToDictionary()) mean[name].add_(value, 1.0 / runs.Count);
        }
        weights.Fill(mean);
        return empty;
    }

    private static int EpochsOf(string path) => int.Parse(Path.GetFileNameWithoutExtension(path)["epoch-".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
