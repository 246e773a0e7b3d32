namespace AsbAssistant.Reading;

/// <summary>The things a resident can tell the assistant to do at any point.</summary>
public enum Command
{
    /// <summary>What can I do here?</summary>
    Help,

    /// <summary>The question before.</summary>
    Back,

    /// <summary>Another answer to a question.</summary>
    Change,

    /// <summary>Stop here.</summary>
    Stop,

    /// <summary>From the beginning.</summary>
    StartAgain,

    /// <summary>A person, please.</summary>
    Person,

    /// <summary>The emergency numbers.</summary>
    Emergency,

    /// <summary>Pass over this question.</summary>
    Skip,

    /// <summary>Reference and code, to come back with.</summary>
    SaveForLater,

    /// <summary>Take the report back.</summary>
    Withdraw,
}

/// <summary>A command as given.</summary>
/// <param name="Kind">which</param>
/// <param name="About">for "change my phone number": the rest of the words; else null</param>
public sealed record SteeringCommand(Command Kind, string? About = null);

/// <summary>The phrases that are commands when they are the whole of a short message; from <c>dialogs/interview/commands.yaml</c>.</summary>
public sealed record CommandWords(IReadOnlyDictionary<Command, IReadOnlyList<string>> Phrases);
