using AsbAssistant.Reading;
using BenchmarkDotNet.Attributes;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace AsbAssistant.Benchmarks.Read;

/// <summary>The time of one message, ours and the peer's, over the tests' tables; and of 20,000 characters pasted.</summary>
public class ReadTimes
{
    private const int Messages = 500;

    private static readonly DateTime Now = new(2026, 11, 21, 12, 0, 0, DateTimeKind.Unspecified);
    private string[] messages = [];
    private string pasted = "";

    /// <summary>The same number of messages from the same places of both tables, whatever their length has grown to.</summary>
    [GlobalSetup]
    public void Take()
    {
        var all = ReadBenchmark.Messages();
        messages = [.. Enumerable.Range(0, Messages).Select(i => all[i * all.Count / Messages])];
        pasted = string.Concat(Enumerable.Repeat("12/34/56 7/8 ", 1_600))[..20_000];
    }

    /// <summary>Ours: times, frequencies, numbers, addresses.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Ours() => messages.Sum(words => FactReader.Read(words, Now).When.Count);

    /// <summary>The peer: times only.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public int Peer() => messages.Sum(words => DateTimeRecognizer.RecognizeDateTime(words, Culture.EnglishOthers, refTime: Now).Count);

    /// <summary>Ours on a pasted book of digits and slashes.</summary>
    [Benchmark]
    public int OursPasted() => FactReader.Read(pasted, Now).When.Count;
}
