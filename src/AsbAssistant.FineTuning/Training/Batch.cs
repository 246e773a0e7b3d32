using static TorchSharp.torch;

namespace AsbAssistant.FineTuning.Training;

/// <summary>Texts padded to one length.</summary>
public static class Batch
{
    /// <summary>Ids and mask, texts × word pieces.</summary>
    public static (Tensor Ids, Tensor Mask) Pad(IReadOnlyList<int[]> texts)
    {
        var longest = texts.Max(ids => ids.Length);
        var (ids, mask) = (new long[texts.Count, longest], new long[texts.Count, longest]);
        for (var text = 0; text < texts.Count; text++)
            for (var i = 0; i < texts[text].Length; i++)
                (ids[text, i], mask[text, i]) = (texts[text][i], 1);
        return (tensor(ids), tensor(mask));
    }
}
