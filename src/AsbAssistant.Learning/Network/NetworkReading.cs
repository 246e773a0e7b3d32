namespace AsbAssistant.Learning.Network;

/// <summary>What the network made of one message.</summary>
/// <param name="Labels">a logit for each label; of several windows the highest</param>
/// <param name="Sentences">for each label the highest logit that one sentence would have got by its own words' contributions</param>
/// <param name="Category">a logit for each category</param>
/// <param name="Contributions">for each label, what each sign of the plain text adds to its logit</param>
internal sealed record NetworkReading(float[] Labels, float[] Sentences, float[] Category, IReadOnlyList<(int Start, int End, float[] ByLabel)> Contributions);
