namespace AsbAssistant.Triage;

/// <summary>The main behaviour reported: exactly one (labels.md, "category").</summary>
public enum Category
{
    /// <summary>Music, parties, shouting, banging, barking heard as noise.</summary>
    Noise,

    /// <summary>Ordinary living; helped as good neighbourhood management, not refused (handbook 2.4).</summary>
    HouseholdNoise,

    /// <summary>Verbal abuse, intimidation, threats or stalking by no partner, ex or relative.</summary>
    Harassment,

    /// <summary>Assault by no partner, ex or relative.</summary>
    Violence,

    /// <summary>By a partner, ex-partner or relative. Has a path of its own (handbook 4.4).</summary>
    DomesticAbuse,

    /// <summary>Vandalism, graffiti, smashed windows, arson.</summary>
    Damage,

    /// <summary>Use, dealing, smell, needles, cuckooing.</summary>
    Drugs,

    /// <summary>Drunkenness, street drinking.</summary>
    Alcohol,

    /// <summary>Uncontrolled, aggressive or neglected animals, fouling.</summary>
    Animals,

    /// <summary>Dangerous or nuisance vehicles, parking used to intimidate.</summary>
    Vehicles,

    /// <summary>Litter, fly-tipping, bins.</summary>
    Rubbish,

    /// <summary>Overgrown gardens, bonfires, boundaries.</summary>
    Gardens,

    /// <summary>Misuse of shared areas.</summary>
    Communal,

    /// <summary>Sexual acts in public, exposure, sexual harassment.</summary>
    Sexual,

    /// <summary>Burglary, theft, gangs and other crime that no row names.</summary>
    Crime,

    /// <summary>A repair, rent, or how the landlord has acted; nobody's behaviour.</summary>
    LandlordService,

    /// <summary>A disagreement that is nobody's anti-social behaviour.</summary>
    NeighbourDispute,

    /// <summary>Worry about safety or health where no behaviour is reported.</summary>
    Welfare,

    /// <summary>A greeting, a question, or too little to tell.</summary>
    Other,
}
