using AsbAssistant.Cases;
using AsbAssistant.Shared;

namespace AsbAssistant.Tests.Cases;

public class SearchWordsTests
{
    [Theory]
    [InlineData("K7M4-29TX?", "k7m4", "29tx")]
    [InlineData("Mrs Ó'Brien, SW1A 1AA", "mrs", "o'brien", "sw1a1aa")]
    [InlineData("the and of it")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_typed_into_the_search_box_becomes_words(string? typed, params string[] words) =>
        Assert.Equal(words, SearchWords.Asked(typed));

    [Fact]
    public void A_reference_is_one_word_however_it_is_typed()
    {
        var reference = CaseReference.New();
        var word = reference.Value.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        Assert.Equal([word], SearchWords.Asked(reference.Value.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
    }
}
