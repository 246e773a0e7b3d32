namespace AsbAssistant.Shared;

/// <summary>Identifies one case for good; never shown to anyone. The name of its event stream.</summary>
public readonly record struct CaseId(Guid Value)
{
    /// <summary>The stream and document id: 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}

/// <summary>Identifies one conversation with one resident. Chosen by the server, hard to guess, in no address bar.</summary>
public readonly record struct ConversationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies one member of staff.</summary>
public readonly record struct OfficerId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Identifies one file that a resident sent.</summary>
public readonly record struct EvidenceId(Guid Value)
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
