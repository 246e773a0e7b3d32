using AsbAssistant.Common;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Triage;

namespace AsbAssistant.Web.Tests.Triage;

/// <summary>What is said plainly is never missed, whatever stands beside it.</summary>
public sealed class PlainDangerTests
{
    private static readonly PhraseReader Reader = new(PhraseFiles.Read(Repository.PathTo("dialogs")).Value);

    [Theory]
    [InlineData("I want to kill myself", Risk.SelfHarm)]
    [InlineData("i want to kill myself, I can't take the noise any more", Risk.SelfHarm)]
    [InlineData("im going to kill myself", Risk.SelfHarm)]
    [InlineData("my son said he wants to kill himself", Risk.SelfHarm)]
    [InlineData("there's no point, I'll kill myself", Risk.SelfHarm)]
    [InlineData("I want to die when they start every night", Risk.SelfHarm)]
    [InlineData("what happens to my flat if I kill myself", Risk.SelfHarm)]
    [InlineData("I feel suicidal", Risk.SelfHarm)]
    [InlineData("I've started cutting myself again", Risk.SelfHarm)]
    [InlineData("I don't want to be here any more", Risk.SelfHarm)]
    [InlineData("I don't want to live anymore", Risk.SelfHarm)]
    [InlineData("he says he will kill me", Risk.ImmediateDanger)]
    [InlineData("he is trying to kick my door in", Risk.ImmediateDanger)]
    [InlineData("he's got a knife", Risk.Weapon)]
    [InlineData("they threatened me with a machete", Risk.Weapon)]
    [InlineData("he said he will stab me", Risk.ThreatOrViolence)]
    [InlineData("the man downstairs punched me", Risk.ThreatOrViolence)]
    [InlineData("my husband hits me", Risk.DomesticAbuse)]
    [InlineData("my boyfriend strangled me last night", Risk.DomesticAbuse)]
    [InlineData("I am scared of my ex", Risk.DomesticAbuse)]
    [InlineData("someone poured petrol through my letterbox", Risk.FireOrArson)]
    [InlineData("they leave the baby alone in the flat", Risk.ChildAtRisk)]
    public void It_is_flagged(string words, Risk risk) =>
        Assert.True(Reader.Read(words).Risks.Contains(risk), $"'{words}' shows {string.Join(", ", Reader.Read(words).Scores.Keys)}");

    [Theory]
    [InlineData("this noise is killing me")]
    [InlineData("the kids have a toy gun and water pistols")]
    [InlineData("their garden looks like a bomb site")]
    [InlineData("I could murder a cup of tea")]
    public void A_figure_of_speech_is_none(string words) => Assert.Empty(Reader.Read(words).Risks.Select(Canonical.Word));
}
