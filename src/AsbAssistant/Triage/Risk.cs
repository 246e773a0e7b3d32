namespace AsbAssistant.Triage;

/// <summary>The nine risks (labels.md "risk").</summary>
public enum Risk
{
    /// <summary>Life or safety at risk now or in the next hours.</summary>
    ImmediateDanger,

    /// <summary>Firearm, blade, acid, a dog set on people, or an object used so.</summary>
    Weapon,

    /// <summary>A threat to hurt, or violence done.</summary>
    ThreatOrViolence,

    /// <summary>Partner, ex or family.</summary>
    DomesticAbuse,

    /// <summary>Suicide, self-harm, nothing left to live for.</summary>
    SelfHarm,

    /// <summary>A child hurt, neglected, exposed or alone.</summary>
    ChildAtRisk,

    /// <summary>An adult with care or support needs who can't protect themselves (Care Act 2014 s.42).</summary>
    AdultAtRisk,

    /// <summary>Cuckooing, county lines, slavery, sexual or financial exploitation.</summary>
    Exploitation,

    /// <summary>Arson done or threatened, petrol, fires in a building, blocked exits.</summary>
    FireOrArson,
}
