namespace AsbAssistant.Learning.Heads;

/// <summary>A logistic regression over a few scores: the log-odds are their weighted sum and a bias.</summary>
/// <param name="Weights">one for each score</param>
/// <param name="Bias">added</param>
internal sealed record Logistic(float[] Weights, float Bias)
{
    public float LogOdds(ReadOnlySpan<float> scores)
    {
        var sum = Bias;
        for (var i = 0; i < scores.Length; i++)
            sum += Weights[i] * scores[i];
        return sum;
    }

    public static float Probability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));
}
