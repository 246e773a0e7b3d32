using AsbAssistant.FineTuning.Network;
using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Training;

/// <summary>Runs a recipe over the training text, epoch by epoch, with a checkpoint after each.</summary>
public sealed class Trainer(TriageNetwork network, Weights weights, Examples examples, Loss loss, Recipe recipe, TimeProvider time)
{
    private const int StepsBetweenNews = 50;

    /// <summary>Trains on from the folder's newest checkpoint to the recipe's last epoch.</summary>
    public void Run(string folder, Action<string> tell)
    {
        Directory.CreateDirectory(folder);
        var optimiser = new AdamW(weights, recipe);
        var done = Checkpoint.Read(folder, weights, optimiser);
        if (done > 0) tell($"going on after epoch {done}");
        for (var epoch = done; epoch < recipe.Epochs; epoch++)
        {
            Epoch(epoch, optimiser, time.GetTimestamp(), tell);
            Checkpoint.Write(folder, epoch + 1, weights, optimiser);
        }
    }

    private void Epoch(int epoch, AdamW optimiser, long start, Action<string> tell)
    {
        // Seeded by the epoch, so that a run that was interrupted goes on as it would have.
        random.manual_seed(recipe.Seed * 1000 + epoch);
        network.Training = true;
        var steps = examples.Steps * recipe.Epochs;
        var (step, sum, since) = (epoch * examples.Steps, 0.0, 0);
        foreach (var batch in examples.Epoch(epoch))
        {
            sum += Step(batch, step, steps, optimiser);
            (step, since) = (step + 1, since + 1);
            if (since < StepsBetweenNews && step % examples.Steps != 0) continue;
            var took = time.GetElapsedTime(start) / (step - epoch * examples.Steps);
            tell($"epoch {epoch + 1}/{recipe.Epochs} step {step}/{steps} loss {sum / since:f3} {took.TotalSeconds:f2} s a step, {took * (steps - step):hh\\:mm\\:ss} to go");
            (sum, since) = (0, 0);
        }
        network.Training = false;
    }

    private double Step(Example[] batch, int step, int steps, AdamW optimiser)
    {
        using var scope = NewDisposeScope();
        var (ids, mask) = Batch.Pad([.. batch.Select(example => example.Ids)]);
        var wrong = loss.Of(network.Read(ids, mask), batch);
        wrong.backward();
        optimiser.Step(step, recipe.RateAt(step, steps));
        return wrong.item<float>();
    }
}
