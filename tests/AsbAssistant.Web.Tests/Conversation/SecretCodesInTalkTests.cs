using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;
using FsCheck.Xunit;
using Microsoft.Bot.Schema;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class SecretCodesInTalkTests
{
    [Property]
    public void Every_code_we_can_make_is_taken_out_of_what_is_stored(int seed)
    {
        var random = new Random(seed);
        var code = SecretCode.New(() => (byte)random.Next(256)).Value;
        foreach (var typed in (string[])[code, code.ToLowerInvariant(), code.Replace("-", " "), code.Replace("-", ""), Markdown.Escape(code)])
            Assert.DoesNotContain(typed, Kept($"Your code is **{typed}**. Write it down."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring me on 07946 233 467 or 2346 7892 3467")]
    [InlineData("Your reference is **K7M4-29TX**")]
    [InlineData("d3f4c927-d3f4-4c92-8d3f-d3f4c927d3f4")]
    [InlineData("my gym rhythm, why cry, Mr PC 4429 of M4 4DF")]
    [InlineData("")]
    public void Other_words_and_numbers_stay(string text) => Assert.Equal(text, Kept(text));

    private static string Kept(string text) => ActivityLog.WithoutCodes(new Activity(ActivityTypes.Message, text: text)).Text;
}
