namespace AsbAssistant.Reading.Answers;

/// <summary>Whole answers that come to yes, no, unsure, a refusal or a question back, as people in Britain type them: lower case, apostrophes gone.</summary>
internal static class YesNoPhrases
{
    // Words that make an answer softer or stronger and no different: "not too sure", "haven't got a clue".
    private static readonly HashSet<string> Softeners = new(StringComparer.Ordinal)
    {
        "really", "too", "quite", "very", "so", "entirely", "completely", "totally", "honestly", "actually", "particularly", "got", "a", "any", "that", "as", "even", "exactly", "fully", "all", "100", "super", "overly", "altogether", "absolutely", "necessarily", "always",
    };

    public static readonly Dictionary<string, YesNo> All = Phrases(
        (YesNo.Yes, "yes,yess,yeah,yeh,yea,yep,yup,yus,y,yh,ye,yer,yas,aye,ya,uh huh,mhm,sure,sure is,sure am,of course,course,course i do,ofc,definitely,defo,deffo,def,absolutely,totally,certainly,indeed,"
            + "correct,thats right,thats correct,right,true,too right,exactly,spot on,go on,go on then,go ahead,please do,i guess,i guess so,i think so,think so,i believe so,suppose so,i suppose,i suppose so,probably,most likely,"
            + "obviously,innit,affirmative,100,100 percent,yes and no problem,if possible,that would be good,that would be great,fine,thats fine,no problem,yes please,sometimes,very much so,afraid so,im afraid so,too true,for sure,you bet,without a doubt,no doubt,no doubt about it,most definitely,it would,certainly is,certainly does,yes to both,i reckon,i reckon so,reckon so,id say so,i would say so,so i believe,i believe,i think,as far as i know,afaik,looks like it,looks that way,seems so,it seems so,seems like it,kinda,sorta,if you could,if you can,would be great,happy to,im happy to,happy with that,im happy with that,fine by me,fine with me,works for me,ok,okay,k,kk,ok then,okay then,okey dokey,sound,bang on,ya,once or twice,a few times,many times,several times,loads of times,lots of times,more than once,most of the time,occasionally,now and then,now and again,from time to time,regularly,constantly,every time,a lot,a bit yeah,it has been,will do,can do,happens a lot,both,you know it,damn right,dead right,bloody right,youre right,that is right,that is correct,a bit,a little,kind of,sort of,all the time,always,yeah no problem,"
            + "no yeah,yeah yeah,yes yes,go for it,alright,all right,sounds good,i would,id like that,id like to"),
        (YesNo.No, "no,nope,not as yet,not so far,not ever,not once,not that im aware of,not that i am aware of,not that i remember,not that i can think of,not that i recall,not to my mind,i wouldnt say so,wouldnt say so,id say not,i would say not,afraid not,im afraid not,dont reckon,dont reckon so,i dont reckon so,dont believe so,never have,never did,never has,never once,never ever,not on your life,no sir,hell no,god no,oh no,no good,wouldnt have thought so,i wouldnt have thought so,shouldnt think so,i shouldnt think so,no longer,no can do,thankfully not,luckily not,unfortunately not,sadly not,apparently not,not apparently,not usually,not normally,not always,not often,not much,not recently,not lately,not currently,not for a while,nothing like that,nothing yet,nothing so far,nil,zero,none so far,none yet,none at all,nah,naw,naa,naah,n,na,noo,nay,nop,never,none,nothing,nobody,no one,noone,neither,not,not at all,not really,not yet,not now,not today,not right now,not this time,no way,no chance,no thanks,no need,not that i know of,not that i know,not as far as i know,not to my knowledge,"
            + "dont think so,i dont think so,i dont believe so,i doubt it,doubt it,probably not,i guess not,i think not,hardly,hardly ever,no never,yeah no,yeah nah,nah mate,negative,false,wrong,thats wrong,not true,not correct,incorrect,certainly not,definitely not,absolutely not,of course not,course not,no fear,nowt,not likely,not any more,not anymore,not particularly,not exactly,no no,has it heck,did he heck,does he heck,is he heck,has it hell,did it heck,does it heck,is it heck,is it hell,will they heck,do they heck,did they heck,have they heck,has he heck,have they hell,did they hell,do they hell,does he hell,did he hell,nope never,not me,not one,none of them,none of these,no not that"),
        (YesNo.Unsure, "not sure,wouldnt know,i wouldnt know,i couldnt say,couldnt say for certain,cant say for certain,cant be sure,cant be certain,i cant be sure,not clear,not clear on that,might have,might do,might be,he might,she might,they might,i might,it might,could have,could do,may do,may have,not that sure,im not positive,search me,dont ask me,ask me another,beats me,pass no idea,lost track,ive lost track,cant think,cant tell,i cant tell,cannot say,not entirely,it varies,varies,half and half,sort of maybe,hard one,tricky one,tough one,bit unsure,never thought about it,not a scooby,no memory of it,i couldnt tell you,no way of knowing,hopefully,i hope so,hope so,i hope not,hope not,im not sure,unsure,not certain,im not certain,not 100 sure,dont know,i dont know,dont no,i dont no,dinnae ken,i dinnae ken,dinna ken,dunno ken,dinny know,didnae ken,dunno,dunno really,i dunno,duno,idk,dk,no idea,no clue,havent a clue,i havent a clue,ive no idea,i have no idea,not a clue,maybe,mabye,mebbe,possibly,could be,might be,perhaps,it depends,depends,cant remember,i cant remember,dont remember,i dont remember,cant recall,cant say,couldnt say,"
            + "cant say for sure,couldnt tell you,hard to say,hard to tell,difficult to say,who knows,god knows,lord knows,your guess is as good as mine,not really sure,not too sure,not quite sure,yes and no,50 50,im unsure,dont really know,i dont really know,not sure really,unknown,unclear,i wish i knew,i forget,i forgot,forgotten,no memory,i dont think i know,bit of both,maybe yes,maybe no,maybe not"),
        (YesNo.Refuse, "rather not,id rather not,i would rather not,prefer not,prefer not to,id prefer not to,i prefer not to,rather not say,prefer not to say,id rather not say,id prefer not to say,not saying,im not saying,none of your business,mind your own,mind your own business,no comment,pass,decline,i decline,private,thats private,its private,personal,thats personal,too personal,not telling you,im not telling you,i wont say,wont say,wont tell you,i refuse,refuse,refuse to answer,"
            + "dont want to say,i dont want to say,dont want to answer,i dont want to answer,dont want to talk about it,i dont want to talk about it,dont wanna say,i dont wanna say,cant talk about it,i cant talk about it,why should i,why should i tell you,leave it,not comfortable,im not comfortable,not your business,skip,skip this one,skip this,skip that,skip that one,skip it,skip the question,skip this question,next question,next,move on,pass on that,pass on that one,ill pass,id pass,ill skip,ill skip this,ill skip that,ill skip it,ill skip this one,ill skip that one,can we skip this,can i skip this,can we skip,can i skip,no answer,i dont feel comfortable"),
        (YesNo.Question, "how come,whats it for,what is it for,what for,whats this for,whats that mean,wym,who wants to know,in what sense,since when,which one,which,says who,according to who,really,meaning what,pardon me,sorry what,you what,say again,how,who,when,where,eh,huh,what do you mean,what does that mean,wdym,what you mean,why do you ask,why are you asking,why you asking,why do you need to know,why do you want to know,i dont understand,dont understand,dont get it,i dont get it,what is that,whats that,meaning,like what,such as,explain,in what way,come again,what,pardon,sorry,do i have to,is it confidential"));

    private static readonly Dictionary<string, YesNo> Cores = OfCores();

    /// <summary>What an answer comes to if it is one of these, softened or not.</summary>
    public static YesNo? Of(ReadOnlySpan<string> words)
    {
        if (words.Length == 0)
            return null;
        if (All.TryGetValue(string.Join(' ', words), out var whole))
            return whole;
        var core = Core(words);
        return core.Contains(' ', StringComparison.Ordinal) && Cores.TryGetValue(core, out var softened) ? softened : null;
    }

    private static string Core(ReadOnlySpan<string> words)
    {
        var kept = new List<string>(words.Length);
        foreach (var word in words)
        {
            if (!Softeners.Contains(word))
                kept.Add(word);
        }
        return string.Join(' ', kept);
    }

    private static Dictionary<string, YesNo> OfCores()
    {
        var cores = new Dictionary<string, YesNo>(StringComparer.Ordinal);
        foreach (var (phrase, answer) in All)
            cores.TryAdd(Core(phrase.Split(' ')), answer);
        return cores;
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
