using System.Text;
using AsbAssistant.Web.Storage.Evidence;

namespace AsbAssistant.Web.Tests.Storage.Evidence;

public class MediaTypeTests
{
    [Theory]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", null, "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001A\n", null, "image/png")]
    [InlineData("GIF89a", null, "image/gif")]
    [InlineData("RIFF....WEBPVP8 ", null, "image/webp")]
    [InlineData("\0\0\0\u0018ftypheic", null, "image/heic")]
    [InlineData("\0\0\0\u0018ftypmif1", null, "image/heic")]
    [InlineData("%PDF-1.7", null, "application/pdf")]
    [InlineData("ID3\u0004", null, "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\u0044", null, "audio/mpeg")]
    [InlineData("\0\0\0\u001CftypM4A ", null, "audio/mp4")]
    [InlineData("\0\0\0\u0018ftypmp42", "audio/m4a", "audio/mp4")]
    [InlineData("\0\0\0\u0018ftypisom", "video/mp4", "video/mp4")]
    [InlineData("\0\0\0\u0014ftypqt  ", null, "video/quicktime")]
    [InlineData("\0\0\0\u0018ftyp3gp4", null, "video/3gpp")]
    [InlineData("\0\0\0\u0018ftyp3gp5", "audio/3gpp", "audio/3gpp")]
    [InlineData("RIFF....WAVEfmt ", null, "audio/wav")]
    [InlineData("OggS\0", "audio/ogg; codecs=opus", "audio/ogg")]
    [InlineData("OggS\0", "video/ogg", "video/ogg")]
    [InlineData("\u001AE\u00DF\u00A3....B\u0082\u0084webm", null, "video/webm")]
    [InlineData("\u001AE\u00DF\u00A3....B\u0082\u0084webm", "audio/webm", "audio/webm")]
    [InlineData("#!AMR\n", null, "audio/amr")]
    [InlineData("Mon 22:00 music again", "application/x-msdownload", "text/plain")]
    [InlineData("\u00C3\u00A9t\u00C3\u00A9 \u00E2\u0082\u00AC", null, "text/plain")]
    public void A_kind_that_phones_make_is_known_by_its_first_bytes(string start, string? claimed, string type) =>
        Assert.Equal(type, MediaType.Of(Encoding.Latin1.GetBytes(start), claimed));

    [Theory]
    [InlineData("MZ\u0090\0")]
    [InlineData("\u007FELF\u0002")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("RIFF....AVI ")]
    [InlineData("\u001AE\u00DF\u00A3....matroska")]
    [InlineData("\0\0\0\u0018ftypjunk")]
    [InlineData("\0")]
    [InlineData("\u00FF\u00FE\0")]
    [InlineData("\u00FF\u00FF\u00FF\u00FF")]
    [InlineData("words and \u0007 a bell")]
    [InlineData("latin-1 \u00E9t\u00E9")]
    public void Anything_else_is_refused_whatever_it_says_it_is(string start) =>
        Assert.Null(MediaType.Of(Encoding.Latin1.GetBytes(start), "image/jpeg"));

    [Fact]
    public void Text_may_go_on_beyond_where_we_look_even_in_the_middle_of_a_sign() =>
        Assert.Equal("text/plain", MediaType.Of(Encoding.UTF8.GetBytes(new string('a', MediaType.Looks - 1) + "€uro"), null));
}
