namespace AsbAssistant.Reading.Answers;

/// <summary>Choices by number or place: "2", "1 and 3", "the second one", "the first two", "both", "all of them", "the last one".</summary>
internal static class ChoiceNumbers
{
    private static readonly string[] Places = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] Counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "the", "and", "number", "no", "option", "options", "choice", "one", "ones", "please", "answer", "numbers", "or", "also", "plus", "its", "id", "say", "i", "pick", "choose", "go", "with", "for", "nr", "them", "of", "these", "those",
    };

    public static IReadOnlyList<int> Read(string plain, int count)
    {
        if (plain is "both" or "both of them" or "both of these" && count == 2)
            return [1, 2];
        if (plain is "all" or "all of them" or "all of these" or "all of the above" or "everything" or "the lot" or "every one" or "all of it" or "them all" or "any" or "any of them" or "any of those" or "either" or "either one" or "whichever" && count > 1)
            return [.. Enumerable.Range(1, count)];
        if (count is > 2 and <= 10 && (plain == $"all {count}" || plain == $"all {Counts[count - 1]}" || plain == $"all {count} of them" || plain == $"all {Counts[count - 1]} of them"))
            return [.. Enumerable.Range(1, count)];
        if (plain is "neither" or "none" or "none of them")
            return [];
        var tokens = plain.Split(' ');
        if (tokens.Length > 12)
            return [];
        if (tokens is [.., "first" or "last", var many] && tokens.Length <= 3 && Math.Max(Array.IndexOf(Counts, many) + 1, many is "2" or "3" or "4" ? many[0] - '0' : 0) is > 1 and var n && n <= count)
            return tokens.Contains("first") ? [.. Enumerable.Range(1, n)] : [.. Enumerable.Range(count - n + 1, n)];
        var picked = new SortedSet<int>();
        foreach (var (token, i) in tokens.Select((t, i) => (t, i)))
        {
            var place = Place(token, count);
            if (token == "one" && tokens.Length > 1 && i > 0 && (picked.Count > 0 || tokens[i - 1] is "that" or "this"))
                continue;
            if (place == 0 && !Around.Contains(token))
                return [];
            if (place > count)
                return [];
            if (place > 0)
                picked.Add(place);
        }
        return [.. picked];
    }

    private static int Place(string token, int count)
    {
        if (token == "last")
            return count;
        if (int.TryParse(token.Length > 2 && token[^2..] is "st" or "nd" or "rd" or "th" ? token[..^2] : token, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return number == 0 ? int.MaxValue : number;
        var place = Array.IndexOf(Places, token) + 1;
        return place > 0 ? place : Array.IndexOf(Counts, token) + 1;
    }
}
