using System.Text;

namespace AsbAssistant.Reading.Answers;

/// <summary>
/// Yes and no as people in Britain type them: whole phrases first, then what asks back or declines, then echoes of the question's verb
/// ("he has yeah", "never have", "might do"), then how the answer begins.
/// </summary>
internal static class YesNoReader
{
    private const int LongestAnswer = 120;
    private const int LongestOpening = 6;
    private const int LongestQuestion = 9;
    private const int LongestSaying = 4;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "ok", "okay", "oh", "well", "um", "umm", "er", "erm", "hmm", "hm", "ah", "ermm", "hmmm", "hi", "hello", "sorry", "just", "mate", "love", "tbh", "honestly", "actually", "really", "lol", "x", "xx", "xxx", "sir", "miss", "madam", "hun", "pal", "ta", "cheers", "unfortunately", "sadly", "thankfully", "luckily",
    };

    private static readonly HashSet<string> Yeses = new(StringComparer.Ordinal) { "yes", "yeah", "yep", "yup", "yh", "aye", "yea", "yeh", "ye", "yer", "definitely", "defo", "deffo", "def", "absolutely", "certainly", "totally", "obviously", "course" };

    private static readonly HashSet<string> Noes = new(StringComparer.Ordinal) { "no", "nope", "nah", "naw", "noo", "na" };

    private static readonly HashSet<string> Someone = new(StringComparer.Ordinal) { "i", "he", "she", "it", "they", "we", "you", "that", "there", "this", "thats", "hes", "shes", "its", "theyre", "im", "were", "ive", "weve", "theyve", "youve", "dog", "neighbour", "neighbours" };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "do", "does", "did", "is", "am", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should", "might", "may" };

    private static readonly HashSet<string> Negated = new(StringComparer.Ordinal)
    {
        "dont", "doesnt", "didnt", "isnt", "arent", "aint", "wasnt", "werent", "hasnt", "havent", "hadnt", "cant", "cannot", "couldnt", "wont", "wouldnt", "shouldnt",
    };

    private static readonly HashSet<string> Adverbs = new(StringComparer.Ordinal) { "still", "always", "never", "sometimes", "often", "definitely", "probably", "already", "only", "both", "all", "certainly", "usually", "and", "but", "so", "think", "reckon", "most", "really", "just", "actually" };

    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal)
    {
        "yet", "not", "though", "now", "anymore", "too", "sometimes", "often", "done", "been", "do", "have", "be", "indeed", "again", "before", "once", "regularly", "already", "still", "always", "so", "as", "well", "lot", "a", "bit", "no", "more", "longer", "any", "at", "all", "twice", "ever", "tho", "myself", "of",
    };

    private static readonly HashSet<string> AfterNot = new(StringComparer.Ordinal)
    {
        "no", "nope", "nah", "as", "so", "yet", "until", "till", "for", "that", "since", "in", "any", "much", "recently", "often", "lately", "currently", "at", "a", "anymore", "me", "one", "ever", "once", "him", "her", "us", "them", "i", "every", "always", "from", "today", "now", "usually", "this", "last", "by", "on", "with", "many", "just", "if", "unless", "when", "all",
    };

    /// <summary>Words in a row that decline, wherever they stand, unless somebody else is meant by them ("he won't say").</summary>
    private static readonly string[][] Declining =
    [
        .. "rather not,prefer not,sooner not,rather keep,prefer to keep,to myself,none of your,not your business,your own business,my business,my own business,want to go into,wanna go into,going to go into,want to say,want to answer,want to tell,want to talk,want to discuss,want to give,want to share,wanna say,wanna answer,wanna tell,wanna talk,like to say,wont say,wont tell,wont answer,not saying,not telling,not answering,not discussing,not sharing,not prepared,not willing,not comfortable,uncomfortable saying,uncomfortable answering,going to say,going to answer,going to tell,gonna say,gonna answer,gonna tell,no comment,refuse to,decline to,comfortable saying,comfortable answering,comfortable sharing"
            .Split(',').Select(phrase => phrase.Split(' ')),
    ];

    public static YesNo? Read(string words)
    {
        if (words.Length > LongestAnswer)
            return null;
        var text = words.Trim();
        if (text.StartsWith("\U0001F44D", StringComparison.Ordinal) || text is "\u2714" or "\u2705")
            return YesNo.Yes;
        if (text.StartsWith("\U0001F44E", StringComparison.Ordinal) || text is "\u274C")
            return YesNo.No;
        var plain = AnswerSpelling.Mended(Shortened(PlainWords.Of(text)));
        if (plain.Length == 0)
            return text.Contains('?', StringComparison.Ordinal) ? YesNo.Question : null;
        var all = AnswerSpelling.Contracted(plain).Split(' ');
        var bare = all.Where(word => !Fillers.Contains(word)).ToArray();
        if (text.EndsWith('?') && !(bare.Length > 0 && Opening(bare) is YesNo.Yes or YesNo.No or YesNo.Unsure))
            return YesNo.Question;
        if ((YesNoPhrases.Of(all) ?? YesNoPhrases.Of(bare)) is { } whole)
            return whole;
        if (bare.Length == 0)
            return null;
        // "Couldn't tell you to be honest": of some phrases a filler is part.
        return AsksBack([.. all.SkipWhile(Fillers.Contains)]) ? YesNo.Question : HasNoIdea(bare) ? YesNo.Unsure : Declines(bare) ? YesNo.Refuse : Saying(bare) ?? Closing(bare) ?? Opinion(bare) ?? Opening(bare) ?? Opening(all);
    }

    // "why do you need that", "whats it for", "who sees this", "do you mean now": without a question mark too.
    private static bool AsksBack(string[] words)
    {
        if (words.Length > LongestQuestion)
            return false;
        var second = words.Length > 1 ? words[1] : "";
        return words[0] switch
        {
            "why" or "whys" or "how" or "hows" or "which" or "whats" or "whos" or "wheres" or "wdym" => true,
            "what" => second is "" or "for" or "if" or "about" or "kind" or "sort" or "you" or "happens" or "counts" or "else" || Verbs.Contains(second),
            "who" => !Someone.Contains(second) && second is not ("knows" or "cares"),
            "where" or "when" or "y" => Verbs.Contains(second),
            _ => words.Length > 2 && Verbs.Contains(words[0]) && second is "i" or "you" or "this" or "that" or "it" or "they" or "he" or "she" or "we" && words[0] is not ("was" or "were" or "had" or "might" or "may"),
        };
    }

    // "Haven't the foggiest", "not got a scooby", "depends on the day".
    private static bool HasNoIdea(string[] words) => words[0] == "depends" || (words is ["it" or "that", "depends", ..])
        || (words.Length <= 7 && words.Any(word => word is "clue" or "idea" or "foggiest" or "scooby" or "inkling") && words.Any(word => word is "no" or "not" or "havent" or "aint" or "hasnt" or "without"));

    private static bool Declines(string[] words)
    {
        // "Yes, but I'd rather not say when" is a yes.
        if (Yeses.Contains(words[0]) && words.Length > 2 && words[1] is "but" or "and")
            return false;
        if (words.Length <= 4 && words[^1] is "private" or "personal" or "confidential")
            return true;
        foreach (var phrase in Declining)
        {
            for (var at = 0; at + phrase.Length <= words.Length; at++)
            {
                if (words.AsSpan(at, phrase.Length).SequenceEqual(phrase) && !words.AsSpan(0, at).ContainsAny("he", "she", "they"))
                    // Wanting to say something is the opposite of declining.
                    return phrase[0] is not ("want" or "wanna" or "like" or "going" or "gonna" or "comfortable") || words.Take(at).Any(word => word is "not" || Negated.Contains(word));
            }
        }
        return false;
    }

    // "he does", "no he isn't", "they haven't yet", "I am", "might do", "never have".
    private static YesNo? Saying(string[] words)
    {
        var lead = Noes.Contains(words[0]) ? YesNo.No : Yeses.Contains(words[0]) ? YesNo.Yes : (YesNo?)null;
        var at = lead is null && words[0] is not "but" ? 0 : 1;
        var hasSubject = at < words.Length && Someone.Contains(words[at]);
        // "They're not", "I'm not": the verb is in the subject.
        if (hasSubject && words[at] is "im" or "hes" or "shes" or "its" or "theyre" or "thats" or "were" or "ive" or "weve" or "theyve" && at + 1 < words.Length && words[at + 1] == "not" && words.Length - at <= 3)
            return YesNo.No;
        if (hasSubject)
            at++;
        var never = false;
        while (at < words.Length && Adverbs.Contains(words[at]))
            never |= words[at++] == "never";
        // "They've never done that", "has never", "hasn't happened yet".
        if (words.Length <= 6 && (never && hasSubject && words[at - 2].EndsWith("ve", StringComparison.Ordinal) || (words[^1] == "yet" && words.Any(word => word == "not" || Negated.Contains(word)))))
            return YesNo.No;
        if (at >= words.Length || !(Verbs.Contains(words[at]) || Negated.Contains(words[at]) || (hasSubject && words[at] == "not")))
            return null;
        // A verb alone may begin anything: "have a nice day", "is loud".
        var end = at + 1;
        while (end < words.Length && Tails.Contains(words[end]))
            end++;
        if (end < words.Length || words.Length - at > 4)
            return null;
        if (never || Negated.Contains(words[at]) || words[at] == "not" || words.AsSpan(at).ContainsAny("not", "never"))
            return YesNo.No;
        if (words[at] is "might" or "may" || (words[at] is "could" && !hasSubject))
            return YesNo.Unsure;
        return lead == YesNo.No ? null : YesNo.Yes;
    }

    // "it did yeah", "think so yeah", "not me no".
    private static YesNo? Closing(string[] words)
    {
        // "It has yeah loads", "he did aye, twice".
        for (var said = 1; said < words.Length - 1 && said <= LongestSaying; said++)
        {
            if (Yeses.Contains(words[said]) && Saying(words[..said]) is YesNo.Yes)
                return YesNo.Yes;
            if (Noes.Contains(words[said]) && Saying(words[..said]) is YesNo.No)
                return YesNo.No;
        }
        if (words.Length is < 2 or > 5)
            return null;
        var last = Yeses.Contains(words[^1]) ? YesNo.Yes : Noes.Contains(words[^1]) ? YesNo.No : (YesNo?)null;
        if (last is null)
            return null;
        var before = words[..^1];
        return YesNoPhrases.Of(before) is { } whole and not YesNo.Question ? whole : Saying(before) ?? (words.Length <= 4 ? last : null);
    }

    // What the first words say, where more follows: "no but he did last week", "not sure to be honest", "yes he has a key".
    private static YesNo? Opening(string[] words)
    {
        var isNoOne = words is ["no", "one", ..];
        for (var length = Math.Min(LongestOpening, words.Length - 1); length >= 2 && !isNoOne; length--)
        {
            if (YesNoPhrases.Of(words.AsSpan(0, length)) is { } phrase and not YesNo.Question && (phrase is YesNo.Refuse or YesNo.Unsure || (phrase is YesNo.No && words[0] is "no" or "not" or "i" or "dont" or "never" or "nah") || words[0] is "yes" or "yeah"))
                return phrase;
        }
        // "Too right I do".
        for (var length = 2; length < words.Length && length <= 3; length++)
        {
            if (YesNoPhrases.Of(words.AsSpan(0, length)) is YesNo.Yes && Saying(words[length..]) is YesNo.Yes)
                return YesNo.Yes;
        }
        var second = words.Length > 1 ? words[1] : "";
        if (Yeses.Contains(words[0]))
            return second is "not" ? YesNo.No : YesNo.Yes;
        if (Noes.Contains(words[0]))
        {
            if (words.Length > 2 && YesNoPhrases.Of(words.AsSpan(1)) is YesNo.Unsure or YesNo.Refuse)
                return YesNoPhrases.Of(words.AsSpan(1));
            if (isNoOne && words.Length is > 2 and <= 6 && words[2] is "was" or "were" or "is" or "has" or "did" or "got" or "saw" or "else")
                return YesNo.No;
            return second is not ("one" or "body" or "idea" or "matter" or "wonder" or "sleep" or "more" or "peace" or "help" or "action" or "reply" or "response" or "respect" or "parking" or "noise" or "heating" or "hot" or "water" or "lights") ? YesNo.No : null;
        }
        switch (words[0])
        {
            case "maybe" or "dunno" or "idk" or "possibly" or "perhaps" or "unsure":
                return YesNo.Unsure;
            case "not" when AfterNot.Contains(second):
            case "never" when second is "have" or "has" or "had" or "did" or "been" or "once" or "happened" or "seen" or "heard" or "ever" or "not" or "before" or "done":
            case "none" or "neither" or "nobody" or "nothing" when second is "of" or "at" or "that" or "yet" or "like" or "so" && words.Length <= 6:
                return YesNo.No;
            case "nobody" or "noone" when words.Length <= 5 && second is "was" or "were" or "is" or "has" or "did" or "got" or "saw" or "else":
                return YesNo.No;
            case "probably" or "apparently" or "presumably":
                return words.Contains("not") || words.Any(Negated.Contains) ? YesNo.No : YesNo.Yes;
            default:
                return null;
        }
    }

    // "I think he has", "I don't think he did", "I reckon not", "I think he might".
    private static YesNo? Opinion(string[] words)
    {
        var at = words[0] is "i" or "id" or "im" ? 1 : 0;
        var denied = at < words.Length && words[at] is "dont" or "didnt";
        if (denied)
            at++;
        if (at + 1 >= words.Length || words[at] is not ("think" or "believe" or "reckon" or "suppose" or "guess" or "suspect") || !(Someone.Contains(words[at + 1]) || words[at + 1] is "so" or "not" or "the" or "theres"))
            return null;
        var rest = words.AsSpan(at + 1);
        if (rest.ContainsAny("might", "maybe", "could") || rest.IndexOf("sure") > 0 && rest[rest.IndexOf("sure") - 1] == "not" || (denied && words.Any(word => word is "know" or "sure" or "say" or "remember")))
            return YesNo.Unsure;
        return denied || rest.Contains("not") || words.Any(word => word is not ("dont" or "didnt") && Negated.Contains(word)) ? YesNo.No : YesNo.Yes;
    }

    // yesss, noooo, yeahhh.
    private static string Shortened(string plain)
    {
        var kept = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var run = i;
            while (run + 1 < plain.Length && plain[run + 1] == plain[i])
                run++;
            kept.Append(plain[i], run - i >= 2 && char.IsLetter(plain[i]) ? 1 : run - i + 1);
            i = run;
        }
        return kept.ToString();
    }
}
