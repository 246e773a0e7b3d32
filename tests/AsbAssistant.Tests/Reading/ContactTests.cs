using AsbAssistant.Reading;

namespace AsbAssistant.Tests.Reading;

public sealed class ContactTests
{
    [Theory]
    [InlineData("07700 900123", "+447700900123", "07700 900123")]
    [InlineData("07700900123", "+447700900123", "07700 900123")]
    [InlineData("+44 7700 900123", "+447700900123", "07700 900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123", "07700 900123")]
    [InlineData("0044 7700-900-123", "+447700900123", "07700 900123")]
    [InlineData("447700900123", "+447700900123", "07700 900123")]
    [InlineData("my number is 07700 900 123.", "+447700900123", "07700 900123")]
    [InlineData("O7700 9OO123", "+447700900123", "07700 900123")]
    [InlineData("oh seven nine double one 123456", "+447911123456", "07911 123456")]
    [InlineData("zero seven seven zero zero, nine hundred", null, null)]
    [InlineData("0 7 7 double 0 nine 00 one two three", "+447700900123", "07700 900123")]
    [InlineData("020 7946 0123", "+442079460123", "020 7946 0123")]
    [InlineData("(020) 7946 0123", "+442079460123", "020 7946 0123")]
    [InlineData("0161 496 0345", "+441614960345", "0161 496 0345")]
    [InlineData("01632 960 123", "+441632960123", "01632 960123")]
    [InlineData("0800 11 23", null, null)]
    [InlineData("0808 157 0192", "+448081570192", "0808 157 0192")]
    [InlineData("0300 123 4567", "+443001234567", "0300 123 4567")]
    [InlineData("it was 3.11.2026, ring 07700 900123", "+447700900123", "07700 900123")]
    [InlineData("12345", null, null)]
    [InlineData("0770090012", null, null)]
    [InlineData("077009001234", null, null)]
    [InlineData("07777777777", null, null)]
    [InlineData("07123456789", null, null)]
    [InlineData("01234567890", null, null)]
    [InlineData("00000000000", null, null)]
    [InlineData("09012 345678", null, null)]
    [InlineData("07012 345679", null, null)]
    [InlineData("+353 86 123 4567", null, null)]
    [InlineData("999", null, null)]
    [InlineData("crime ref 27123451/26", null, null)]
    [InlineData("no", null, null)]
    public void A_number_is_taken_only_in_a_UK_range(string words, string? e164, string? shown)
    {
        var read = AnswerReader.ReadPhone(words);
        Assert.Equal(e164, read?.E164);
        Assert.Equal(shown, read?.Shown);
    }

    [Theory]
    [InlineData("sam@example.com", "sam@example.com")]
    [InlineData("Sam.Jones+asb@Example.CO.UK.", "Sam.Jones+asb@example.co.uk")]
    [InlineData("it's <sam_j@mail.example.org>", "sam_j@mail.example.org")]
    [InlineData("sam @ example.com", "sam@example.com")]
    [InlineData("sam at example dot com", "sam@example.com")]
    [InlineData("sam@example", null)]
    [InlineData("sam@@example.com", null)]
    [InlineData("@example.com", null)]
    [InlineData("sam@.com", null)]
    [InlineData("a..b@example.com", null)]
    [InlineData("we met at the shop", null)]
    public void An_address_is_taken_only_in_the_usual_form(string words, string? address) =>
        Assert.Equal(address, AnswerReader.ReadEmail(words)?.Value);

    [Theory]
    [InlineData("n1 9gu", "N1 9GU")]
    [InlineData("SE154AB", "SE15 4AB")]
    [InlineData("my postcode is m1 1ae thanks", "M1 1AE")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("W1A  0AX", "W1A 0AX")]
    [InlineData("ZZ1 1AA", null)]
    [InlineData("block b3 2nd floor", null)]
    [InlineData("flat 12b", null)]
    [InlineData("N1 9CU1", null)]
    [InlineData("London", null)]
    public void A_postcode_is_taken_only_in_an_area_that_exists(string words, string? postcode) =>
        Assert.Equal(postcode, AnswerReader.ReadPostcode(words)?.Value);

    [Theory]
    [InlineData("the crime ref is 2712345/26", "crime ref is 2712345/26")]
    [InlineData("CAD 4521", "CAD 4521")]
    [InlineData("police gave me CAD 1234 17NOV26 for it", "CAD 1234 17NOV26")]
    [InlineData("log number 0345 of 17/11", "log number 0345")]
    [InlineData("46/12345/26", "46/12345/26")]
    [InlineData("TAA-27384-26-0101-IR", "TAA-27384-26-0101-IR")]
    [InlineData("there are log fires and 3 dogs", null)]
    [InlineData("crime is bad here", null)]
    [InlineData("3/11/26", null)]
    public void Police_references_are_kept_as_typed(string words, string? reference) =>
        Assert.Equal(reference, FactReader.Read(words, ReadingTables.Now).References is [var only] ? only : null);

    [Fact]
    public void A_date_beside_a_log_number_is_still_a_date() =>
        Assert.Equal("2026-11-17", Assert.Single(FactReader.Read("log number 0345 of 17/11", ReadingTables.Now).When).From.ToString());
}
