using AsbAssistant.FineTuning.Text;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.FineTuning.Training;

/// <summary>A text as the network is given it, with what it should answer.</summary>
public sealed record Example(int[] Ids, float[] Targets, int Category);

/// <summary>The training text cut into batches, anew each epoch: other order, other typing mistakes, other joins.</summary>
public sealed class Examples(IReadOnlyList<LabelledText> reports, Labels labels, WordPieces pieces, Recipe recipe)
{
    // Wide enough that a batch's neighbours change from epoch to epoch, narrow enough that little is padding.
    private const int BatchesSortedTogether = 40;
    private const int LongestJoined = 900;

    /// <summary>Steps of one epoch.</summary>
    public int Steps => (reports.Count + recipe.Batch - 1) / recipe.Batch;

    /// <summary>One epoch's batches; texts of like length stand together.</summary>
    public IReadOnlyList<Example[]> Epoch(int epoch)
    {
        var random = new Random(recipe.Seed * 1000 + epoch);
        var examples = reports.Select(report => Show(report, random)).ToArray();
        random.Shuffle(examples);
        var batches = examples.Chunk(recipe.Batch * BatchesSortedTogether)
            .SelectMany(pool => pool.OrderBy(example => example.Ids.Length).Chunk(recipe.Batch)).ToArray();
        random.Shuffle(batches);
        return batches;
    }

    private Example Show(LabelledText report, Random random)
    {
        var (text, targets) = (report.Text, labels.Targets(report));
        var other = reports[random.Next(reports.Count)];
        // The longer of the two keeps the category: a clause in passing never changes what a report is about.
        if (random.NextDouble() < recipe.Joined && other.Text.Length < report.Text.Length && text.Length + other.Text.Length < LongestJoined)
        {
            text = random.Next(2) == 0 ? $"{text} {other.Text}" : $"{other.Text} {text}";
            targets = [.. targets.Zip(labels.Targets(other), Math.Max)];
        }
        if (random.NextDouble() < recipe.Mistyped) text = TypingNoise.Mistype(text, random);
        return new(pieces.Cut(text), targets, labels.Category(report));
    }
}
