using System.Runtime.CompilerServices;
using AsbAssistant.FineTuning.Export;
using AsbAssistant.FineTuning.Text;
using AsbAssistant.Learning.Training;

// Torch has one source of random numbers for the whole process: a run beside another would not be repeatable.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsbAssistant.FineTuning.Tests;

/// <summary>What lies in models/: the network in use, its labels, and texts with what a right implementation makes of them.</summary>
internal static class Given
{
    public static string Graph { get; } = Repository.PathTo("models", "triage", "triage.onnx");

    public static Labels Labels { get; } = Labels.Read(Repository.PathTo("models", "triage", "labels.json"));

    public static WordPieces Pieces { get; } = new(Repository.PathTo("models", "triage", "vocab.txt"), Labels.MaxPieces);

    public static IReadOnlyList<Parity> Parity { get; } = Export.Parity.Read(Repository.PathTo("models", "triage", "parity.jsonl"));

    public static IReadOnlyList<LabelledText> Corpus { get; } = LabelledText.Read(Directory.EnumerateFiles(Repository.PathTo("models", "corpus"), "*.jsonl"));

    // One thread: on a machine that does other things, two would spend most of their time waiting for each other.
    [ModuleInitializer]
    public static void Prepare()
    {
        OlderLibstdcxx.Prepare();
        TorchSharp.torch.set_num_threads(1);
    }
}
