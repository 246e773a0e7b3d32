using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AsbAssistant.Common;

namespace AsbAssistant.Web.Tests.Tools;

/// <summary><c>asb read</c> as a program that others talk to: lines in, lines out.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private readonly Process process;

    public ReadCommandTests()
    {
        // bin/<configuration>/<framework>/ is the same for both projects.
        var program = Repository.PathTo("src", "AsbAssistant.Tools", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "asb.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [program, "read"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    [Fact]
    public void A_line_is_answered_in_the_words_of_the_contract() => Assert.Equal(
        """{"id":"1","when":[{"text":"Fridays between 10 and 2","kind":"recurring","from":"2026-11-20T22:00","to":"2026-11-21T02:00","approx":false},{"text":"yesterday","kind":"point","from":"2026-11-20","to":null,"approx":false}],"often":[{"text":"Fridays between 10 and 2","times":1,"times_max":null,"per":"week","days":["fri"],"window":["22:00","02:00"]}],"answer":null,"phones":["+447700900123"],"emails":["sam@example.com"],"postcodes":["N1 9GU"]}""",
        Ask("""{"id":"1","text":"Fridays between 10 and 2, yesterday too. 07700 900123 or sam@example.com, n1 9gu","now":"2026-11-21T12:00","question":null}"""));

    [Theory]
    [InlineData("""{"id":1,"text":"nah mate","now":"2026-11-21T12:00","question":"yesno"}""", "\"no\"")]
    [InlineData("""{"id":1,"text":"the second one","now":"2026-11-21T12:00","question":"choice","choices":["Red","Blue"]}""", """["Blue"]""")]
    [InlineData("""{"id":1,"text":"purple","now":"2026-11-21T12:00","question":"choice","choices":["Red","Blue"]}""", "[]")]
    [InlineData("""{"id":1,"text":"O7700 900123","now":"2026-11-21T12:00","question":"phone"}""", "\"+447700900123\"")]
    [InlineData("""{"id":1,"text":"I'm Zoë","now":"2026-11-21T12:00","question":"name"}""", "\"Zoë\"")]
    [InlineData("""{"id":1,"text":"loads","now":"2026-11-21T12:00","question":"number"}""", "null")]
    [InlineData("""{"id":1,"text":"115 recordings","now":"2026-11-21T12:00","question":"number"}""", "115")]
    [InlineData("""{"id":1,"text":"the 17th","now":"2026-11-21T12:00","question":"date"}""", """{"text":"17th","kind":"point","from":"2026-11-17","to":null,"approx":false}""")]
    public void An_answer_is_read_in_the_light_of_its_question(string line, string answer)
    {
        using var reply = JsonDocument.Parse(Ask(line));
        Assert.Equal(answer, reply.RootElement.GetProperty("answer").GetRawText());
    }

    [Fact]
    public void A_bad_line_is_answered_with_an_error_in_its_place_and_the_next_is_read()
    {
        Assert.Equal("""{"id":null,"error":"not JSON"}""", Ask("not json"));
        Assert.Equal("""{"id":"b","error":"text must be a string"}""", Ask("""{"id":"b","text":5}"""));
        Assert.Equal("""{"id":"c","error":"not whole Unicode"}""", Ask("""{"id":"c","text":"\ud800"}"""));
        Assert.Contains("now must be local", Ask("""{"id":"d","text":"x","now":"tomorrow"}"""), StringComparison.Ordinal);
        Assert.Contains("question must be", Ask("""{"id":"e","text":"x","question":"colour"}"""), StringComparison.Ordinal);
        Assert.Contains("choices must be", Ask("""{"id":"f","text":"x","choices":[1]}"""), StringComparison.Ordinal);
        Assert.Equal("""{"id":"g","when":[],"often":[],"answer":null,"phones":[],"emails":[],"postcodes":[]}""", Ask("""{"id":"g","text":""}"""));
    }

    // The answer comes before the next line is written: it is flushed line by line.
    private string Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        return process.StandardOutput.ReadLine()!;
    }
}
