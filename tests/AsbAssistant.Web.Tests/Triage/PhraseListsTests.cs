using AsbAssistant.Common;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Web.Tests.Triage;

/// <summary>The lists in <c>dialogs/triage</c> as they ship, on the handbook's worked examples (section 14) and on what must never be missed.</summary>
public sealed class PhraseListsTests
{
    private static readonly PhraseReader Reader = new(PhraseFiles.Read(Repository.PathTo("dialogs")).Value);

    [Theory]
    [InlineData("He walks about upstairs at 6am, drives me mad, I work nights", "category.household_noise", "risk. hate.")]
    [InlineData("They put bins across my ramp every week and call me a cripple", "hate.disability signal.repeat", "")]
    [InlineData("I'm disabled and the bins block my ramp", "category.rubbish cue.disability_context", "hate. ask.hate. risk.")]
    [InlineData("My ex keeps turning up, he's got a key", "category.domestic_abuse risk.domestic_abuse cue.way_in cue.near", "")]
    [InlineData("Kids smashed my front window last night, can't lock it", "category.damage signal.repair cue.home_insecure", "hate.")]
    [InlineData("I've sent you 60 recordings and nobody listens", "signal.complaint signal.evidence", "risk. hate.")]
    [InlineData("Neighbour pointed a gun at me through the window", "risk.weapon", "hate.")]
    [InlineData("There are strangers in my mate's flat, he's scared and they take his cards", "risk.exploitation", "hate.")]
    [InlineData("I can't go on like this, no point any more", "risk.self_harm", "hate.")]
    [InlineData("You lot never ring back, it's been 3 months", "signal.complaint", "risk. hate.")]
    [InlineData("Someone is sleeping in the bin store and the door's broken", "category.communal signal.repair", "hate.")]
    [InlineData("A woman screams next door every night and I hear a child crying", "risk.domestic_abuse risk.child_at_risk cue.another_home signal.repeat", "hate.")]
    [InlineData("They shout 'go home' at my kids, police said it isn't a crime", "hate.race signal.police_involved risk.child_at_risk", "")]
    [InlineData("He set his dog on my son, he's bleeding", "risk.weapon risk.immediate_danger risk.child_at_risk", "hate.")]
    [InlineData("Staff member from your office is dealing weed here", "category.drugs cue.staff_subject", "hate.")]
    [InlineData("Hello", "", "category. risk. hate. signal. cue.")]
    [InlineData("asdf", "", "category. risk. hate. signal. cue.")]
    [InlineData("I'm his brother, what did she tell you?", "cue.asks_about_somebody", "hate.")]
    public void The_handbooks_examples_are_read_as_it_says(string words, string shows, string never)
    {
        var labels = Labels(words);
        Assert.Equal([], Split(shows).Where(label => !labels.Contains(label)));
        Assert.Equal([], Split(never).SelectMany(kind => labels.Where(label => label.StartsWith(kind, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("my ex is here")]
    [InlineData("he is outside")]
    [InlineData("knife")]
    [InlineData("help me")]
    [InlineData("hes got a nife")]
    [InlineData("HES KICKING MY DOOR IN NOW")]
    [InlineData("he is trying to get in")]
    [InlineData("im hiding in the bathroom from him")]
    [InlineData("theres smoke coming under my door")]
    [InlineData("she isnt breathing")]
    [InlineData("cant talk hes in the next room")]
    [InlineData("someones been stabbed by the bins")]
    [InlineData("i have taken all my tablets")]
    [InlineData("🆘")]
    [InlineData("pomocy, on ma nóż")]
    [InlineData("ajutor, mă omoară")]
    [InlineData("ਮਦਦ ਕਰੋ")]
    [InlineData("مدد کرو وہ مجھے مار دے گا")]
    [InlineData("socorro ele vai me matar")]
    [InlineData("ayuda, me va a matar")]
    [InlineData("النجدة سوف يقتلني")]
    [InlineData("বাঁচাও")]
    [InlineData("મદદ કરો")]
    [InlineData("aiuto, mi uccide")]
    [InlineData("imdat beni öldürecek")]
    [InlineData("救命")]
    [InlineData("کمک او مرا می‌کشد")]
    [InlineData("helpwch fi, mae ganddo gyllell")]
    public void Danger_now_is_never_missed(string words) => Assert.Contains("risk.immediate_danger", Labels(words));

    [Theory]
    [InlineData("This noise is killing me")]
    [InlineData("I'm dying to move out of here")]
    [InlineData("The kids have a toy gun and a water pistol")]
    [InlineData("His garden is a bomb site")]
    [InlineData("He could murder a cup of tea, that man")]
    [InlineData("I am not suicidal, just tired of the noise")]
    [InlineData("The fire alarm was tested on Monday")]
    [InlineData("Next door had a barbecue on Saturday")]
    public void A_figure_of_speech_is_no_danger(string words) =>
        Assert.Equal([], Labels(words).Where(label => label.StartsWith("risk.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("help", true)]
    [InlineData("John Smith", true)]
    [InlineData("07700 900123", true)]
    [InlineData("asdf", true)]
    [InlineData("14 Oak Court", true)]
    [InlineData("music every nite til 2 cant sleep", true)]
    [InlineData("Kowalczyk Agnieszka, Flat 3", true)]
    [InlineData("", true)]
    [InlineData("😭😭", false)]
    [InlineData("Sąsiad z góry krzyczy na mnie codziennie i bardzo się boję", false)]
    [InlineData("Vecinul meu mă amenință în fiecare noapte și îmi este frică", false)]
    [InlineData("Сосед снова бросает петарды нам на балкон", false)]
    [InlineData("ਸਕੂਲੋਂ ਆਉਂਦੇ ਮੁੰਡੇ", false)]
    [InlineData("El vecino grita todas las noches y tengo mucho miedo", false)]
    [InlineData("mera padosi mujhe har roz gaali deta hai aur dhamki deta hai", false)]
    public void What_cannot_be_read_is_said_to_be_unread(string words, bool readable) =>
        Assert.Equal(readable, Reader.Read(words).Readable);

    [Fact]
    public void Every_label_has_phrases()
    {
        var lists = PhraseFiles.Read(Repository.PathTo("dialogs")).Value;
        var reached = lists.Entries.SelectMany(entry => entry.Labels).Select(label => label.Name).ToHashSet();
        Assert.Equal(["category.other"], Label.All.Select(label => label.Name).Where(name => !reached.Contains(name)));
    }

    private static HashSet<string> Labels(string words)
    {
        var read = Reader.Read(words);
        return
        [
            .. read.Because.Select(b => b.Label),
            .. read.AskHate.Select(strand => "ask." + Label.All.Single(label => label.Hate == strand).Name),
        ];
    }

    private static string[] Split(string labels) => labels.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
