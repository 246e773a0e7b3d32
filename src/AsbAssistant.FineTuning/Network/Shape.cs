namespace AsbAssistant.FineTuning.Network;

/// <summary>How large a network is. The base encoder's is <see cref="MiniLM"/>; a test trains a smaller one.</summary>
/// <param name="Layers">Transformer layers.</param>
/// <param name="Width">Numbers that describe one word piece.</param>
/// <param name="Heads">Attention heads; they share the width.</param>
/// <param name="Inner">Width of a layer's feed-forward part.</param>
/// <param name="Vocabulary">Word pieces known.</param>
/// <param name="Positions">Longest text, in word pieces.</param>
public sealed record Shape(int Layers, int Width, int Heads, int Inner, int Vocabulary, int Positions)
{
    /// <summary>all-MiniLM-L6-v2.</summary>
    public static Shape MiniLM { get; } = new(Layers: 6, Width: 384, Heads: 12, Inner: 1536, Vocabulary: 30522, Positions: 512);
}
