namespace AsbAssistant.Triage;

/// <summary>How near words come to danger at this very moment, where they don't show it plainly.</summary>
public enum Suspicion
{
    /// <summary>Not near.</summary>
    None,

    /// <summary>A model finds it likely enough to show the emergency card, once: not again after the resident has said that they are safe.</summary>
    Likely,

    /// <summary>Words that a person listed for this: the card comes each time.</summary>
    Listed,
}
