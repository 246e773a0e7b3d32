using System.Globalization;

namespace AsbAssistant.FineTuning;

/// <summary>Options of a command line: --name value, in any order.</summary>
public sealed class Options(IReadOnlyList<string> words)
{
    /// <summary>The value after the name, or what stands where it isn't given.</summary>
    public string Text(string name, string otherwise)
    {
        var at = words.ToList().IndexOf("--" + name);
        return at >= 0 && at + 1 < words.Count ? words[at + 1] : otherwise;
    }

    /// <summary>All values given under the name, which may stand more than once.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. words.Zip(words.Skip(1)).Where(pair => pair.First == "--" + name).Select(pair => pair.Second)];

    /// <summary>A number.</summary>
    public T Number<T>(string name, T otherwise) where T : IParsable<T> =>
        T.Parse(Text(name, string.Create(CultureInfo.InvariantCulture, $"{otherwise}")), CultureInfo.InvariantCulture);

    /// <summary>Whether a name stands there by itself.</summary>
    public bool Given(string name) => words.Contains("--" + name);
}
