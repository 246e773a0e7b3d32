using Microsoft.ML.Tokenizers;

namespace AsbAssistant.Learning.Words;

/// <summary>A piece of a word: its number in the vocabulary and its signs in the plain text.</summary>
internal readonly record struct WordPiece(int Id, int Start, int End);

/// <summary>Cuts plain text into the word pieces of the network's vocabulary (BERT uncased WordPiece).</summary>
internal sealed class WordPieces
{
    private readonly BertTokenizer tokenizer;

    public WordPieces(Stream vocabulary) => tokenizer = BertTokenizer.Create(vocabulary, new BertOptions { RemoveNonSpacingMarks = true });

    public int Begin => tokenizer.ClassificationTokenId;

    public int End => tokenizer.SeparatorTokenId;

    /// <summary>The pieces, without the signs of begin and end.</summary>
    public IReadOnlyList<WordPiece> Of(PlainText text)
    {
        var tokens = tokenizer.EncodeToTokens(text.Text, out var normalised);
        // Only Chinese signs and the like move anything: spaces are put round them. Their reasons are then a little off.
        var length = Math.Min(normalised?.Length ?? text.Text.Length, text.Text.Length);
        return
        [
            .. tokens.Where(token => token.Id != Begin && token.Id != End).Select(token => new WordPiece(
                token.Id, Math.Min(token.Offset.Start.Value, length), Math.Min(token.Offset.End.Value, length))),
        ];
    }
}
