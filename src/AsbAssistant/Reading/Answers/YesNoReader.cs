namespace AsbAssistant.Reading.Answers;

/// <summary>Yes and no as people in Britain type them: whole phrases first, then how the answer begins.</summary>
internal static class YesNoReader
{
    private const int LongestAnswer = 120;
    private const int LongestOpening = 6;

    private static readonly Dictionary<string, YesNo> Whole = Phrases(
        (YesNo.Yes, "yes,yess,yeah,yeh,yea,yep,yup,yus,y,yh,ye,yer,yas,aye,ya,uh huh,mhm,sure,sure is,sure am,of course,course,course i do,ofc,definitely,defo,deffo,def,absolutely,totally,certainly,indeed,"
            + "correct,thats right,thats correct,right,true,too right,exactly,spot on,go on,go on then,go ahead,please do,i guess,i guess so,i think so,think so,i believe so,suppose so,i suppose,i suppose so,probably,most likely,"
            + "obviously,innit,affirmative,100,100 percent,yes and no problem,if possible,that would be good,that would be great,fine,thats fine,no problem,yes please,sometimes,a bit,a little,kind of,sort of,all the time,always,yeah no problem,"
            + "no yeah,yeah yeah,yes yes,go for it,alright,all right,sounds good,i would,id like that,id like to"),
        (YesNo.No, "no,nope,nah,naw,n,na,noo,nay,nop,never,none,nothing,nobody,no one,noone,neither,not,not at all,not really,not yet,not now,not today,not right now,not this time,no way,no chance,no thanks,no need,not that i know of,not that i know,not as far as i know,not to my knowledge,"
            + "dont think so,i dont think so,i dont believe so,i doubt it,doubt it,probably not,i guess not,i think not,hardly,hardly ever,no never,yeah no,yeah nah,nah mate,negative,false,wrong,thats wrong,not true,not correct,incorrect,certainly not,definitely not,absolutely not,of course not,course not,no fear,nowt,not likely,not any more,not anymore,not particularly,not exactly,no no,nope never,not me,not one,none of them,none of these,no not that"),
        (YesNo.Unsure, "not sure,im not sure,unsure,not certain,im not certain,not 100 sure,dont know,i dont know,dont no,i dont no,dunno,dunno really,i dunno,duno,idk,dk,no idea,no clue,havent a clue,i havent a clue,ive no idea,i have no idea,not a clue,maybe,mabye,mebbe,possibly,could be,might be,perhaps,it depends,depends,cant remember,i cant remember,dont remember,i dont remember,cant recall,cant say,couldnt say,"
            + "cant say for sure,couldnt tell you,hard to say,hard to tell,difficult to say,who knows,god knows,lord knows,your guess is as good as mine,not really sure,not too sure,not quite sure,yes and no,50 50,im unsure,dont really know,i dont really know,not sure really,unknown,unclear,i wish i knew,i forget,i forgot,forgotten,no memory,i dont think i know,bit of both,maybe yes,maybe no,maybe not"),
        (YesNo.Refuse, "rather not,id rather not,i would rather not,prefer not,prefer not to,id prefer not to,i prefer not to,rather not say,prefer not to say,id rather not say,id prefer not to say,not saying,im not saying,none of your business,mind your own,mind your own business,no comment,pass,decline,i decline,private,thats private,its private,personal,thats personal,too personal,not telling you,im not telling you,i wont say,wont say,wont tell you,i refuse,refuse,refuse to answer,"
            + "dont want to say,i dont want to say,dont want to answer,i dont want to answer,dont want to talk about it,i dont want to talk about it,dont wanna say,i dont wanna say,cant talk about it,i cant talk about it,why should i,why should i tell you,leave it,not comfortable,im not comfortable,not your business,skip,no answer,i dont feel comfortable"),
        (YesNo.Question, "why,what,how,who,when,where,eh,huh,what do you mean,what does that mean,wdym,what you mean,why do you ask,why are you asking,why you asking,why do you need to know,why do you want to know,i dont understand,dont understand,dont get it,i dont get it,what is that,whats that,meaning,like what,such as,explain,in what way,come again,what,pardon,sorry,do i have to,is it confidential"));

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "please", "pls", "plz", "thanks", "thank", "you", "ok", "okay", "oh", "well", "um", "umm", "er", "erm", "hmm", "hm", "ah", "hi", "hello", "sorry", "just", "mate", "love", "tbh", "honestly", "actually", "really", "lol", "x", "xx", "xxx", "sir", "miss", "madam", "hun", "pal", "ta", "cheers", "unfortunately", "sadly", "thankfully", "luckily",
    };

    private static readonly HashSet<string> Someone = new(StringComparer.Ordinal) { "i", "he", "she", "it", "they", "we", "you", "that", "there", "this", "thats", "hes", "shes", "its", "theyre", "im", "were" };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "do", "does", "did", "is", "am", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "should", "might" };

    private static readonly HashSet<string> Negated = new(StringComparer.Ordinal)
    {
        "dont", "doesnt", "didnt", "isnt", "arent", "aint", "wasnt", "werent", "hasnt", "havent", "hadnt", "cant", "cannot", "couldnt", "wont", "wouldnt", "shouldnt",
    };

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
        var all = plain.Split(' ');
        var bare = all.Where(word => !Fillers.Contains(word)).ToArray();
        if (text.EndsWith('?') && !(bare.Length > 0 && Opening(bare) is YesNo.Yes or YesNo.No or YesNo.Unsure))
            return YesNo.Question;
        if (Whole.TryGetValue(plain, out var whole) || Whole.TryGetValue(string.Join(' ', bare), out whole) || Whole.TryGetValue(plain.Replace(" really", "", StringComparison.Ordinal), out whole))
            return whole;
        return bare.Length == 0 ? null : Saying(bare) ?? Opening(bare);
    }

    // "he does", "no he isn't", "they haven't yet", "I am".
    private static YesNo? Saying(string[] words)
    {
        var at = words[0] is "no" or "nope" or "nah" or "yes" or "yeah" or "yep" or "but" ? 1 : 0;
        if (words.Length - at is < 2 or > 3 || !Someone.Contains(words[at]) || (words.Length - at == 3 && words[at + 2] is not ("yet" or "not" or "though" or "now" or "anymore" or "no" or "yes" or "too" or "sometimes" or "often")))
            return null;
        if (Negated.Contains(words[at + 1]) || words[at + 1] == "not" || words[^1] == "not")
            return YesNo.No;
        return Verbs.Contains(words[at + 1]) && (at == 0 || words[0] is not ("no" or "nope" or "nah")) ? YesNo.Yes : null;
    }

    // What the first words say, where more follows: "no but he did last week", "not sure to be honest", "yes he has a key".
    private static YesNo? Opening(string[] words)
    {
        for (var length = Math.Min(LongestOpening, words.Length - 1); length >= 2; length--)
        {
            if (Whole.TryGetValue(string.Join(' ', words[..length]), out var phrase) && phrase != YesNo.Question && (phrase is YesNo.Refuse or YesNo.Unsure || length > 1 && phrase is YesNo.No && words[0] is "no" or "not" or "i" or "dont" or "never" or "nah" || words[0] is "yes" or "yeah"))
                return words[0] is "no" && words[1] is "one" ? null : phrase;
        }
        return words[0] switch
        {
            "yes" or "yeah" or "yep" or "yup" or "yh" or "aye" or "yea" or "yeh" or "definitely" or "defo" => YesNo.Yes,
            "no" or "nope" or "nah" or "naw" when words.Length == 1 || words[1] is not ("one" or "body" or "idea" or "matter" or "wonder" or "sleep" or "more" or "peace" or "help" or "action" or "reply" or "response" or "respect" or "parking") => YesNo.No,
            "maybe" or "dunno" or "idk" or "possibly" or "perhaps" or "unsure" => YesNo.Unsure,
            _ => null,
        };
    }

    // yesss, noooo, yeahhh.
    private static string Shortened(string plain)
    {
        var kept = new System.Text.StringBuilder(plain.Length);
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

    private static Dictionary<string, YesNo> Phrases(params (YesNo Answer, string Said)[] lists)
    {
        var phrases = new Dictionary<string, YesNo>(StringComparer.Ordinal);
        foreach (var (answer, said) in lists)
        {
            foreach (var phrase in said.Split(','))
                phrases.TryAdd(phrase, answer);
        }
        return phrases;
    }
}
