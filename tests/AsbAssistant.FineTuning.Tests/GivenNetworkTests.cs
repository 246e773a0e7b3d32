using AsbAssistant.FineTuning.Export;
using AsbAssistant.FineTuning.Network;
using AsbAssistant.FineTuning.Training;

namespace AsbAssistant.FineTuning.Tests;

public sealed class GivenNetworkTests
{
    [Fact]
    public void Text_is_cut_into_the_word_pieces_that_the_network_learnt() =>
        Assert.All(Given.Parity, expected => Assert.Equal(expected.Ids, Given.Pieces.Cut(expected.Text)));

    [Fact]
    public void The_weights_of_the_file_in_use_give_its_logits_in_our_network()
    {
        using var scope = TorchSharp.torch.NewDisposeScope();
        using var _ = TorchSharp.torch.no_grad();
        var weights = new Weights(Shape.MiniLM, Given.Labels.Names.Count, Given.Labels.Categories.Count, seed: 0);
        Assert.Empty(weights.Fill(new OnnxFile(Given.Graph).Read()));
        var network = new TriageNetwork(Shape.MiniLM, weights);

        var (ids, mask) = Batch.Pad([.. Given.Parity.Select(expected => expected.Ids)]);
        var reading = network.Read(ids, mask);

        var far = Given.Parity.SelectMany(expected => expected.Labels).Zip(reading.Labels.data<float>().ToArray(), (a, b) => Math.Abs(a - b)).ToArray();
        Assert.True(far.Average() < 0.3, $"mean {far.Average()}, most {far.Max()}");
    }
}
