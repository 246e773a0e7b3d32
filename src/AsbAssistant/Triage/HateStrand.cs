namespace AsbAssistant.Triage;

/// <summary>The characteristic that hostility is felt to be about (labels.md "hate"; handbook 2.2). A marker, never a category.</summary>
public enum HateStrand
{
    /// <summary>Colour, ethnicity, nationality, accent, Gypsy, Roma and Traveller, asylum seekers.</summary>
    Race,

    /// <summary>Belief or none.</summary>
    Religion,

    /// <summary>Sexual orientation.</summary>
    SexualOrientation,

    /// <summary>Transgender identity.</summary>
    Transgender,

    /// <summary>Physical, sensory, learning, autism, mental health, visible difference.</summary>
    Disability,

    /// <summary>Misogyny or misandry; recorded locally, outside NM01.</summary>
    Sex,

    /// <summary>Recorded locally, outside NM01.</summary>
    Age,

    /// <summary>Alternative subculture, homelessness, sex work and the like; recorded locally.</summary>
    Other,
}
