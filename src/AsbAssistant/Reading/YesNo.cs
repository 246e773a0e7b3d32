namespace AsbAssistant.Reading;

/// <summary>What a short answer comes to.</summary>
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Doesn't know.</summary>
    Unsure,

    /// <summary>Would rather not say.</summary>
    Refuse,

    /// <summary>Asks something back.</summary>
    Question,
}
