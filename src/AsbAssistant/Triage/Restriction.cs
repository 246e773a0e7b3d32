namespace AsbAssistant.Triage;

/// <summary>Who may meet a case (handbook 9.5), least closed first. It only ever rises.</summary>
public enum Restriction
{
    /// <summary>Every officer.</summary>
    Standard,

    /// <summary>Abuse, self-harm, sexual violence, a child at risk: safeguarding and duty roles only.</summary>
    Restricted,

    /// <summary>One of the landlord's own staff is who is reported: restricted, and never to that person's team.</summary>
    Sealed,
}
