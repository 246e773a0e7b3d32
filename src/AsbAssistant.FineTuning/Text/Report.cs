using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsbAssistant.FineTuning.Text;

/// <summary>A resident's words with the labels of the labelling guide; one line of the training text.</summary>
public sealed record Report(
    string Id, string Text, string Category, IReadOnlyList<string> Hate, IReadOnlyList<string> Risk, IReadOnlyList<string> Signals)
{
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// A tenth of the text is never trained on and is there for calibration, thresholds and figures: the records whose MD5
    /// of the id, as a number, divides by ten. It depends on nothing but the id, so a record stays on its side for ever.
    /// </summary>
    public bool KeptOut
    {
        get
        {
#pragma warning disable CA5351 // Nothing secret: only a fixed way to split.
            var digest = MD5.HashData(Encoding.UTF8.GetBytes(Id));
#pragma warning restore CA5351
            return new BigInteger(digest, isUnsigned: true, isBigEndian: true) % 10 == 0;
        }
    }

    /// <summary>All records of a .jsonl file, or of every such file in a folder in the order of their names.</summary>
    public static IReadOnlyList<Report> ReadAll(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
        return [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Report>(line, AsWritten)!)];
    }
}
