using AsbAssistant.Triage;
using FsCheck.Xunit;

namespace AsbAssistant.Tests.Triage;

public sealed class PriorityRulesTests
{
    public static TheoryData<string, TriageFacts, PriorityLevel> Told => new()
    {
        { "danger now", new() { Category = Category.Noise, DangerNow = true }, PriorityLevel.Critical },
        { "a weapon", new() { Category = Category.Harassment, Risks = [Risk.Weapon] }, PriorityLevel.Critical },
        { "self-harm", new() { Category = Category.Welfare, Risks = [Risk.SelfHarm] }, PriorityLevel.Critical },
        { "a threat told by an answer", new() { Category = Category.NeighbourDispute, Threatened = true }, PriorityLevel.P1 },
        { "felt as hate", new() { Category = Category.Rubbish, HatePerceived = true }, PriorityLevel.P1 },
        { "an insecure home", new() { Category = Category.Damage, HomeInsecure = true }, PriorityLevel.P1 },
        { "too frightened", new() { Category = Category.Communal, Afraid = true }, PriorityLevel.P1 },
        { "nobody could read it", new() { Unread = true }, PriorityLevel.P1 },
        { "drugs", new() { Category = Category.Drugs }, PriorityLevel.P2 },
        { "rubbish", new() { Category = Category.Rubbish }, PriorityLevel.P3 },
        { "ordinary living", new() { Category = Category.HouseholdNoise, IsOrdinaryLiving = true }, PriorityLevel.P4 },
        { "nothing yet", new(), PriorityLevel.P2 },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void The_most_urgent_rule_that_fits_decides(string told, TriageFacts facts, PriorityLevel level) =>
        Assert.True(level == PriorityRules.Decide(facts).Level, told);

    [Property]
    public bool One_more_risk_strand_or_fear_never_makes_a_case_less_urgent(Category category, Risk[] risks, Risk more, bool ordinary, HateStrand strand)
    {
        var before = new TriageFacts { Category = category, Risks = risks, IsOrdinaryLiving = ordinary };
        var then = PriorityRules.Decide(before).Level;
        return PriorityRules.Decide(before with { Risks = [.. risks, more] }).Level <= then
            && PriorityRules.Decide(before with { Hate = [strand] }).Level <= then
            && PriorityRules.Decide(before with { Afraid = true }).Level <= then
            && PriorityRules.Decide(before with { Threatened = true }).Level <= then
            && PriorityRules.Decide(before with { DangerNow = true }).Level <= then;
    }
}
