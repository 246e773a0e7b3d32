using Microsoft.ML.Tokenizers;

namespace AsbAssistant.FineTuning.Text;

/// <summary>Cuts text into the vocabulary's word pieces: lower case, accents stripped, [CLS] first and [SEP] last.</summary>
public sealed class WordPieces(string vocabulary, int maxPieces)
{
    // Accents are kept by default: "café" would then be an unknown word.
    private readonly BertTokenizer _tokenizer =
        BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = true, RemoveNonSpacingMarks = true });

    /// <summary>The ids of the text's pieces; a text longer than the network reads loses its end.</summary>
    public int[] Cut(string text)
    {
        var ids = _tokenizer.EncodeToIds(text);
        return ids.Count <= maxPieces ? [.. ids] : [.. ids.Take(maxPieces - 1), _tokenizer.SeparatorTokenId];
    }
}
