using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AsbAssistant.Learning.Measures;
using AsbAssistant.Learning.Training;

namespace AsbAssistant.Benchmarks.Triage;

/// <summary>
/// fastText as Debian packages it, one model for all targets (one against all the others), asked line by line through a pipe. Text is
/// prepared as its own tutorial does: lower case, signs apart. One thread, so that it comes out the same each time.
/// </summary>
internal sealed partial class FastText : IDisposable
{
    private const string Program = "fasttext";
    private const string Mark = "__label__";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // The best found by hand, and a step aside from it in each direction.
    private static readonly string[] Grid =
    [
        Options(),
        Options(words: 1),
        Options(epochs: 10),
        Options(epochs: 40),
        Options(rate: "0.2"),
        Options(rate: "1.0"),
        Options(dimensions: 20),
        Options(dimensions: 100),
        Options(letters: "-minn 0 -maxn 0"),
    ];

    private readonly DirectoryInfo folder;
    private readonly Process asked;

    private FastText(DirectoryInfo folder)
    {
        this.folder = folder;
        asked = Start("predict-prob", Model(folder), "-", "-1");
    }

    /// <summary>Why there is none on this machine; null where there is.</summary>
    public static string? Missing { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(part => File.Exists(Path.Combine(part, Program))) ? null : $"no program '{Program}' on PATH (Debian's package fasttext)";

    /// <summary>The best of the grid, trained again on all the text.</summary>
    public static FastText Train(IReadOnlyList<LabelledText> texts, Action<string> say)
    {
        var slice = texts.Where(Yardstick.IsForChoosing).ToList();
        var rest = texts.Where(text => !Yardstick.IsForChoosing(text)).ToList();
        var best = Grid.AsParallel().Select(options =>
        {
            using var tried = Train(rest, options);
            var judged = slice.Select(tried.Read).ToList();
            var auc = Yardstick.MeanAuc(judged);
            say(string.Create(CultureInfo.InvariantCulture, $"fastText {options}: mean AUC {auc:.000} on the slice, category {Share.Among(judged, one => one.IsCategoryWithin(1))}"));
            return (auc, options);
        }).Max().options;
        say($"fastText {best} is taken");
        return Train(texts, best);
    }

    /// <summary>Asks it.</summary>
    public Judged Read(LabelledText text)
    {
        asked.StandardInput.WriteLine(Plain(text));
        asked.StandardInput.Flush();
        var words = asked.StandardOutput.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Yardstick.Judge(text, words.Chunk(2).ToDictionary(pair => pair[0][Mark.Length..], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
    }

    public void Dispose()
    {
        asked.StandardInput.Close();
        asked.WaitForExit();
        asked.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Options(int words = 2, int epochs = 25, string rate = "0.5", int dimensions = 50, string letters = "-minn 3 -maxn 5") =>
        string.Create(CultureInfo.InvariantCulture, $"-wordNgrams {words} -epoch {epochs} -lr {rate} -dim {dimensions} {letters}");

    private static FastText Train(IEnumerable<LabelledText> texts, string options)
    {
        var folder = Directory.CreateTempSubdirectory("asb-fasttext-");
        var learn = Path.Combine(folder.FullName, "learn.txt");
        File.WriteAllLines(learn, texts.Select(text => $"{string.Join(' ', Yardstick.Targets.Where(text.Carries).Select(target => Mark + target))} {Plain(text)}"), Utf8);
        // So few texts need no two million buckets for their n-grams, which are a model of a gigabyte.
        using var training = Start(["supervised", "-input", learn, "-output", Path.ChangeExtension(Model(folder), null), "-loss", "ova", "-thread", "1", "-verbose", "0", "-bucket", "200000", .. options.Split(' ')]);
        training.StandardInput.Close();
        training.StandardOutput.ReadToEnd();
        training.WaitForExit();
        return training.ExitCode == 0 ? new FastText(folder) : throw new InvalidOperationException($"fastText failed with {training.ExitCode}.");
    }

    private static string Model(DirectoryInfo folder) => Path.Combine(folder.FullName, "model.bin");

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    })!;

    private static string Plain(LabelledText text) => Space().Replace(Sign().Replace(text.Text.ToLowerInvariant(), " $0 "), " ").Trim();

    // A pair of surrogates is one sign.
    [GeneratedRegex(@"[\ud800-\udbff][\udc00-\udfff]|[^\w\s']")]
    private static partial Regex Sign();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
