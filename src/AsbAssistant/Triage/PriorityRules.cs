namespace AsbAssistant.Triage;

/// <summary>
/// The default priority rules (handbook 5.4 and 7.1): the most urgent that fits wins, so one more risk never makes a case less
/// urgent. A model may add a risk; nothing here lets it take one away.
/// </summary>
public static class PriorityRules
{
    private static readonly (string Rule, PriorityLevel Level, Func<TriageFacts, bool> Fits)[] MostUrgentFirst =
    [
        ("danger_now", PriorityLevel.Critical, f => f.DangerNow || f.Risks.Contains(Risk.ImmediateDanger)),
        ("self_harm", PriorityLevel.Critical, f => f.Risks.Contains(Risk.SelfHarm)),
        // Whether it is over is for a person to find out (handbook 5.4: critical if now, else high).
        ("weapon", PriorityLevel.Critical, f => f.Risks.Contains(Risk.Weapon)),
        ("domestic_abuse", PriorityLevel.P1, f => f.Risks.Contains(Risk.DomesticAbuse) || f.Category == Category.DomesticAbuse),
        ("sexual_violence", PriorityLevel.P1, f => f.Cues.Contains(Cue.SexualViolence)),
        ("threat_or_violence", PriorityLevel.P1, f => f.Threatened || f.Risks.Contains(Risk.ThreatOrViolence) || f.Category == Category.Violence),
        ("hate", PriorityLevel.P1, f => f.Hate.Count > 0 || f.HatePerceived),
        ("child_at_risk", PriorityLevel.P1, f => f.Risks.Contains(Risk.ChildAtRisk)),
        ("adult_at_risk", PriorityLevel.P1, f => f.Risks.Contains(Risk.AdultAtRisk)),
        ("exploitation", PriorityLevel.P1, f => f.Risks.Contains(Risk.Exploitation)),
        ("fire_or_arson", PriorityLevel.P1, f => f.Risks.Contains(Risk.FireOrArson)),
        ("insecure_home", PriorityLevel.P1, f => f.HomeInsecure),
        ("too_frightened", PriorityLevel.P1, f => f.Afraid),
        ("unread", PriorityLevel.P1, f => f.Unread),
        ("ordinary_living", PriorityLevel.P4, f => f.IsOrdinaryLiving),
    ];

    /// <summary>Decides.</summary>
    public static Priority Decide(TriageFacts facts)
    {
        foreach (var (rule, level, fits) in MostUrgentFirst)
        {
            if (fits(facts))
                return new Priority(level, rule);
        }
        return facts.Category is { } category ? new Priority(LevelOf(category, facts), "category") : new Priority(PriorityLevel.P2, "no_category");
    }

    private static PriorityLevel LevelOf(Category category, TriageFacts facts) => category switch
    {
        Category.DomesticAbuse or Category.Violence => PriorityLevel.P1,
        Category.Harassment or Category.Damage or Category.Drugs or Category.Sexual or Category.Crime or Category.Welfare => PriorityLevel.P2,
        Category.Noise => facts.Signals.Contains(Signal.Repeat) || facts.Signals.Contains(Signal.AffectsHealth) ? PriorityLevel.P2 : PriorityLevel.P3,
        Category.Alcohol or Category.Animals or Category.Vehicles or Category.Rubbish or Category.Gardens or Category.Communal
            or Category.LandlordService or Category.NeighbourDispute or Category.HouseholdNoise => PriorityLevel.P3,
        // Too little to tell is not too little to matter.
        Category.Other => PriorityLevel.P2,
    };
}
