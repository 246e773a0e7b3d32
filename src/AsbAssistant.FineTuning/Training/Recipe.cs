namespace AsbAssistant.FineTuning.Training;

/// <summary>What a training run depends on besides the text and the base. The same recipe and seed give the same run.</summary>
public sealed record Recipe
{
    /// <summary>Rates at which an encoder fresh from its base, and a head from nothing, learn. A run that goes on from another takes less.</summary>
    public const double FullEncoderRate = 1e-4, FullHeadRate = 1e-3;

    /// <summary>Times that each text is read; the last ones change little.</summary>
    public int Epochs { get; init; } = 6;

    /// <summary>Texts a step.</summary>
    public int Batch { get; init; } = 16;

    /// <summary>For weights, order, dropout and noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Highest learning rate of the encoder, which knows English already.</summary>
    public double EncoderRate { get; init; } = FullEncoderRate;

    /// <summary>Highest learning rate of the head, which starts from nothing.</summary>
    public double HeadRate { get; init; } = FullHeadRate;

    /// <summary>Share of all steps in which the rates rise; from there they fall in a line to <see cref="LastRate"/>.</summary>
    public double WarmUp { get; init; } = 0.1;

    /// <summary>Where the rates end, as a share of the highest.</summary>
    public double LastRate { get; init; } = 0.02;

    /// <summary>Pull of the weights to zero, in each step times the rate.</summary>
    public double Decay { get; init; } = 0.02;

    /// <summary>Length to which a step's gradient is cut.</summary>
    public double Clip { get; init; } = 1.0;

    /// <summary>Share of texts that are mistyped.</summary>
    public double Mistyped { get; init; } = 0.3;

    /// <summary>Share of texts to which another is joined, with the labels of both: what counts is seldom a text of its own.</summary>
    public double Joined { get; init; } = 0.1;

    /// <summary>Weight of the question whether any risk at all is there, beside each risk's own.</summary>
    public double AnyRisk { get; init; } = 0.5;

    /// <summary>Matrix products in bfloat16 (see the network).</summary>
    public bool Brief { get; init; }

    /// <summary>The rate of a step as a share of the highest.</summary>
    public double RateAt(int step, int steps)
    {
        var rise = Math.Max(1, (int)(steps * WarmUp));
        return step < rise ? (step + 1.0) / rise : 1 - (1 - LastRate) * (step - rise) / Math.Max(1, steps - rise);
    }
}
