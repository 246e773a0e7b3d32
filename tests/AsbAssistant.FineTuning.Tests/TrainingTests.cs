using AsbAssistant.FineTuning.Export;
using AsbAssistant.FineTuning.Measuring;
using AsbAssistant.FineTuning.Network;
using AsbAssistant.FineTuning.Training;
using static TorchSharp.torch;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Tests;

public sealed class TrainingTests : IDisposable
{
    private static readonly Shape Small = Shape.MiniLM with { Layers = 1, Width = 24, Heads = 2, Inner = 48 };
    private readonly string _folder = Directory.CreateTempSubdirectory("asb-finetuning").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_layers_learn_in_a_hundred_steps_and_the_exported_graph_answers_as_they_do()
    {
        var shape = Shape.MiniLM with { Layers = 2 };
        var recipe = new Recipe { Epochs = 20, Batch = 16, EncoderRate = 1e-3 };
        var reports = Given.Corpus.Where(report => report.Text.Length < 120).Where((_, i) => i % 8 == 0).Take(80).ToList();
        var (network, weights) = Fresh(shape);
        Train(network, weights, recipe, reports, _folder);

        var graph = Path.Combine(_folder, "two.onnx");
        var file = new OnnxFile(Given.Graph, shape.Layers);
        file.Fill(weights);
        file.Write(graph);
        using var exported = new OnnxNetwork(graph);
        var said = exported.Score(reports, Given.Pieces);

        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var (ids, mask) = Batch.Pad([.. reports.Select(report => Given.Pieces.Cut(report.Text))]);
        var own = network.Read(ids, mask);
        var far = said.Labels.SelectMany(logits => logits).Zip(own.Labels.data<float>().ToArray(), (a, b) => Math.Abs(a - b)).ToArray();
        var (with, without) = said.Split(Given.Labels, 0);
        Assert.True(far.Average() < 0.1 && far.Max() < 0.6, $"mean {far.Average()}, most {far.Max()}");
        Assert.True(Figures.Auc(with, without) > 0.9, $"hate {Figures.Auc(with, without)} on the text that it learnt");
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_from_its_checkpoint_to_the_same_network()
    {
        var recipe = new Recipe { Epochs = 2, Batch = 8 };
        var reports = Given.Corpus.Take(32).ToList();
        var (network, whole) = Fresh(Small);
        Train(network, whole, recipe, reports, Path.Combine(_folder, "whole"));

        var stopped = Path.Combine(_folder, "stopped");
        var (first, weights) = Fresh(Small);
        Assert.Throws<OperationCanceledException>(() => Train(first, weights, recipe, reports, stopped,
            news => { if (news.StartsWith("epoch 2", StringComparison.Ordinal)) throw new OperationCanceledException(); }));
        var (second, resumed) = Fresh(Small);
        Train(second, resumed, recipe, reports, stopped);

        Assert.All(whole.Names, name => Assert.True(whole[name].allclose(resumed[name], atol: 1e-6), name));
    }

    [Fact]
    public void Of_two_runs_the_mean_of_the_weights_is_exported_and_a_folder_without_a_run_is_told()
    {
        var reports = Given.Corpus.Take(16).ToList();
        string[] folders = [Path.Combine(_folder, "first"), Path.Combine(_folder, "second"), Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName];
        var (network, first) = Fresh(Small);
        Train(network, first, new() { Epochs = 1, Batch = 8 }, reports, folders[0]);
        var (more, second) = Fresh(Small);
        Checkpoint.Read(folders[0], second, null);
        Train(more, second, new() { Epochs = 2, Batch = 8, Seed = 2 }, reports, folders[1]);

        var (_, mean) = Fresh(Small);
        Assert.Empty(Checkpoint.ReadMean(folders[..2], mean));
        Assert.All(mean.Names, name => Assert.True(mean[name].allclose((first[name] + second[name]) / 2, atol: 1e-6), name));
        Assert.Equal([folders[2]], Checkpoint.ReadMean([folders[0], folders[2]], mean));
    }

    [Fact]
    public void The_network_in_use_may_be_one_of_the_runs_whose_mean_is_exported()
    {
        var (_, given) = Fresh(Shape.MiniLM);
        given.Fill(new OnnxFile(Given.Graph).Read());
        var (_, mean) = Fresh(Shape.MiniLM);

        Assert.Empty(Checkpoint.ReadMean([Given.Graph, Given.Graph], mean));
        Assert.All(mean.Names, name => Assert.True(mean[name].allclose(given[name], atol: 1e-6), name));
    }

    [Fact]
    public void A_reading_is_the_sum_of_what_the_words_contribute_and_padding_adds_nothing()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var (network, weights) = Fresh(Small);
        var texts = Given.Parity.Select(text => text.Ids).ToArray();
        var (ids, mask) = Batch.Pad(texts);
        var together = network.Read(ids, mask);

        Assert.True((together.Contributions.sum(-1) + weights["b"]).allclose(together.Labels, atol: 1e-4));
        for (var i = 0; i < texts.Length; i++)
        {
            var (own, whole) = Batch.Pad([texts[i]]);
            Assert.True(network.Read(own, whole).Labels[0].allclose(together.Labels[i], atol: 1e-4), Given.Parity[i].Text);
        }
    }

    private static (TriageNetwork, Weights) Fresh(Shape shape)
    {
        var weights = new Weights(shape, Given.Labels.Names.Count, Given.Labels.Categories.Count, seed: 1);
        return (new(shape, weights), weights);
    }

    private static void Train(TriageNetwork network, Weights weights, Recipe recipe, IReadOnlyList<LabelledText> reports, string folder, Action<string>? tell = null) =>
        new Trainer(network, weights, new(reports, Given.Labels, Given.Pieces, recipe), new(reports, Given.Labels, recipe), recipe, TimeProvider.System)
            .Run(folder, tell ?? (_ => { }));
}
