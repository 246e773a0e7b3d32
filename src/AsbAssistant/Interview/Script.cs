namespace AsbAssistant.Interview;

/// <summary>Everything the interview is made of, read from <c>dialogs/</c> at start and never changed while running.</summary>
public sealed record Script
{
    /// <summary>Hash of the files it came from; every report keeps it.</summary>
    public required string Version { get; init; }

    /// <summary>All questions by id.</summary>
    public required IReadOnlyDictionary<string, Question> Questions { get; init; }

    /// <summary>The steps of each path in order.</summary>
    public required IReadOnlyDictionary<InterviewPath, IReadOnlyList<Step>> Paths { get; init; }

    /// <summary>Every sentence by id.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Words that steer the talk.</summary>
    public required Reading.CommandWords Commands { get; init; }

    /// <summary>What to say and whom to call.</summary>
    public required IAdvice Advice { get; init; }
}
