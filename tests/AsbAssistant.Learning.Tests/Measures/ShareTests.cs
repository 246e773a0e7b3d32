using AsbAssistant.Learning.Measures;

namespace AsbAssistant.Learning.Tests.Measures;

public class ShareTests
{
    // By Wilson's formula, worked out apart.
    [Theory]
    [InlineData(97, 103, ".942 (.88–.97)")]
    [InlineData(5, 10, ".500 (.24–.76)")]
    [InlineData(7, 7, "1.000 (.65–1.00)")]
    [InlineData(0, 13, ".000 (.00–.23)")]
    [InlineData(0, 0, "–")]
    public void It_is_told_with_its_interval(int part, int of, string told) => Assert.Equal(told, new Share(part, of).ToString());
}
