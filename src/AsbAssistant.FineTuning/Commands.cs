using AsbAssistant.FineTuning.Export;
using AsbAssistant.FineTuning.Measuring;
using AsbAssistant.FineTuning.Network;
using AsbAssistant.FineTuning.Text;
using AsbAssistant.FineTuning.Training;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning;

/// <summary>What can be asked for on the command line.</summary>
public static class Commands
{
    private const string Model = "models/triage", Runs = "artifacts/finetuning";
    private const double LoadForOne = 0.2, LoadForAll = 0.25;

    /// <summary>How to use the program.</summary>
    public static int Help()
    {
        Console.WriteLine("""
            train   --base FILE [--corpus models/corpus] [--out FOLDER] [--epochs 6] [--batch 16] [--seed 1] [--joined 0.1] [--any-risk 0.5]
                    [--rate 1] [--layers 6] [--threads 2] [--brief] [--all-words]
                    --base: all-MiniLM-L6-v2 as .safetensors; or a triage.onnx, or another run's folder, to go on from at half the
                    --rate or less. Goes on where FOLDER has a checkpoint.
            export  [--from RUN] [--from ...] [--out FOLDER] [--layers 6]
                    RUN: a folder or a triage.onnx. Of several, the last ones gone on from the first, the mean of their weights.
            measure [--model FILE] --file JSONL [--file ...] [--kept-out]
            """);
        return 1;
    }

    /// <summary>Trains a network on the nine tenths of the training text that aren't kept out.</summary>
    public static int Train(Options options)
    {
        TorchSharp.torch.set_num_threads(options.Number("threads", 2));
        var recipe = new Recipe
        {
            Epochs = options.Number("epochs", 6),
            Batch = options.Number("batch", 16),
            Seed = options.Number("seed", 1),
            EncoderRate = Recipe.FullEncoderRate * options.Number("rate", 1.0),
            HeadRate = Recipe.FullHeadRate * options.Number("rate", 1.0),
            Joined = options.Number("joined", 0.1),
            AnyRisk = options.Number("any-risk", 0.5),
            Brief = options.Given("brief")
        };
        var labels = Labels.Read(Path.Combine(Model, "labels.json"));
        var reports = LabelledText.Read(Files(options.Text("corpus", "models/corpus"))).Where(report => !report.IsKeptOut).ToList();
        var shape = ShapeOf(options);
        var weights = new Weights(shape, labels.Names.Count, labels.Categories.Count, recipe.Seed);
        var from = options.Text("base", "");
        if (from.EndsWith(".safetensors", StringComparison.Ordinal) && File.Exists(from)) weights.Fill(Weights.ReadBase(from));
        else if (!Checkpoint.ReadRun(from, weights))
            return Complain("--base is needed: the weights of sentence-transformers/all-MiniLM-L6-v2 (see the README), or a run's folder.");

        if (!options.Given("all-words")) weights.FixWords();

        Console.WriteLine($"{reports.Count} texts, {recipe}");
        var examples = new Examples(reports, labels, Pieces(labels), recipe);
        var network = new TriageNetwork(shape, weights) { Brief = recipe.Brief };
        new Trainer(network, weights, examples, new(reports, labels, recipe), recipe, TimeProvider.System)
            .Run(options.Text("out", Runs), Console.WriteLine);
        return 0;
    }

    /// <summary>Writes the newest checkpoint as a folder that the service can run: graph, labels, vocabulary and parity.</summary>
    public static int Export(Options options)
    {
        var from = options.Texts("from") is { Count: > 0 } given ? given : [Runs];
        var to = options.Text("out", Path.Combine(Runs, "triage"));
        var (labels, shape) = (Labels.Read(Path.Combine(Model, "labels.json")), ShapeOf(options));
        var weights = new Weights(shape, labels.Names.Count, labels.Categories.Count, seed: 0);
        if (Checkpoint.ReadMean(from, weights) is [var empty, ..]) return Complain($"{empty} is no network and has no checkpoint.");

        Directory.CreateDirectory(to);
        var graph = Path.Combine(to, "triage.onnx");
        var file = new OnnxFile(Path.Combine(Model, "triage.onnx"), shape.Layers);
        file.Fill(weights);
        file.Write(graph);
        foreach (var name in new[] { "labels.json", "vocab.txt" }) File.Copy(Path.Combine(Model, name), Path.Combine(to, name), overwrite: true);
        using var network = new OnnxNetwork(graph);
        Parity.Write(Path.Combine(to, "parity.jsonl"), Parity.Read(Path.Combine(Model, "parity.jsonl")), network, Pieces(labels));
        Console.WriteLine($"{graph}: {new FileInfo(graph).Length / 1e6:f1} MB from {string.Join(" and ", from)}");
        return 0;
    }

    /// <summary>Prints a network's figures on files of labelled text.</summary>
    public static int Measure(Options options)
    {
        var labels = Labels.Read(Path.Combine(Model, "labels.json"));
        var reports = LabelledText.Read(options.Texts("file").SelectMany(Files)).Where(report => !options.Given("kept-out") || report.IsKeptOut).ToList();
        using var network = new OnnxNetwork(options.Text("model", Path.Combine(Model, "triage.onnx")));
        var scores = network.Score(reports, Pieces(labels));
        var joint = Figures.Joint(scores, labels, LoadForAll);

        Console.WriteLine($"{reports.Count} texts\nlabel                      with  AUC   recall at 20 %  at the joint load");
        var aucs = new List<double>();
        for (var i = 0; i < labels.Names.Count; i++)
        {
            var (with, without) = scores.Split(labels, i);
            if (with.Length == 0) continue;
            aucs.Add(Figures.Auc(with, without));
            var own = labels.Risks.ToList().IndexOf(i) is var risk and >= 0 ? $"{joint.Each[risk]:f3}" : "";
            Console.WriteLine($"{labels.Names[i],-26} {with.Length,4}  {aucs[^1]:f3}  {Figures.RecallAt(with, without, LoadForOne):f3}  {own}");
        }
        Console.WriteLine($"mean AUC of these: {aucs.Average():f3}");
        Console.WriteLine($"any risk, asked about on 25 % of messages with none: {joint.Any:f3}");
        Console.WriteLine($"category right {Figures.Within(scores, labels, 1):f3}, within three {Figures.Within(scores, labels, 3):f3}");
        return 0;
    }

    private static Shape ShapeOf(Options options) => Shape.MiniLM with { Layers = options.Number("layers", Shape.MiniLM.Layers) };

    // A file, or every one in a folder.
    private static IEnumerable<string> Files(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.jsonl") : [path];

    private static WordPieces Pieces(Labels labels) => new(Path.Combine(Model, "vocab.txt"), labels.MaxPieces);

    private static int Complain(string what)
    {
        Console.Error.WriteLine(what);
        return 2;
    }
}
