using System.Text.Json;
using AsbAssistant.Learning.Network;
using AsbAssistant.Learning.Words;

namespace AsbAssistant.Learning.Tests.Network;

public class NetworkTests(TheNetwork network) : IClassFixture<TheNetwork>
{
    // int8 kernels differ between processors.
    private const double Tolerance = 0.15;

    [Fact]
    public void It_reads_the_texts_it_was_delivered_with_as_its_maker_did()
    {
        foreach (var line in File.ReadLines(TheNetwork.In("parity.jsonl")))
        {
            var expected = JsonSerializer.Deserialize<Parity>(line, JsonSerializerOptions.Web)!;
            var read = network.Read(expected.Text);

            Assert.Equal(expected.Ids, network.Ids(expected.Text));
            Assert.All(expected.Labels.Zip(read.Labels), pair => Assert.InRange(pair.Second - pair.First, -Tolerance, Tolerance));
            Assert.All(expected.Category.Zip(read.Category), pair => Assert.InRange(pair.Second - pair.First, -Tolerance, Tolerance));
        }
    }

    [Fact]
    public void Danger_in_the_last_line_of_a_long_letter_is_seen()
    {
        var danger = network.IndexOf("risk.weapon");
        var letter = string.Concat(Enumerable.Repeat("The bins have not been emptied again this week and nobody rings back. ", 60));

        var without = network.Read(letter);
        var with = network.Read(letter + "He is at my door with a knife right now.");

        Assert.True(with.Labels[danger] > without.Labels[danger] + 3, $"{with.Labels[danger]} beside {without.Labels[danger]}");
    }

    [Fact]
    public void What_each_piece_adds_lies_on_the_residents_own_letters()
    {
        const string Message = "Café noise,\tthen he pulled a KNIFE on me";
        var plain = new PlainText(Message);
        var weapon = network.IndexOf("risk.weapon");

        var (start, end, _) = network.Read(Message).Contributions.MaxBy(piece => piece.ByLabel[weapon]);

        Assert.Equal("KNIFE", Message[plain.Origin(start)..plain.Origin(end)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800")]
    [InlineData("\u0301")]
    [InlineData("🙂🙂 مرحبا 你好")]
    public void Any_text_is_read_to_numbers(string message) =>
        Assert.All(network.Read(message).Labels, logit => Assert.True(float.IsFinite(logit)));

    [Fact]
    public void A_label_that_is_none_of_ours_is_refused_by_name()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, """{"labels":["hate","risk.boredom"],"category":["noise"],"max_pieces":256}""");
            Assert.Contains("risk.boredom", Assert.Throws<InvalidDataException>(() => LabelOrder.Read(file)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private sealed record Parity(string Text, long[] Ids, float[] Labels, float[] Category);
}
