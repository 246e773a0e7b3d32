namespace AsbAssistant.Shared;

/// <summary>
/// What came of asking for something that may properly be refused. A refusal is a value with a meaning;
/// an exception is a bug.
/// </summary>
/// <typeparam name="TValue">what is given when it went well</typeparam>
/// <typeparam name="TRefusal">the refusals that can happen, usually an enum or a small record beside the feature</typeparam>
public sealed class Result<TValue, TRefusal>
    where TValue : notnull
    where TRefusal : notnull
{
    private readonly TValue? value;
    private readonly TRefusal? refusal;

    private Result(TValue? value, TRefusal? refusal, bool isOk) => (this.value, this.refusal, IsOk) = (value, refusal, isOk);

    /// <summary>True when there is a value, false when there is a refusal.</summary>
    public bool IsOk { get; }

    /// <summary>The value; asking for it after a refusal is a bug.</summary>
    public TValue Value => IsOk ? value! : throw new InvalidOperationException($"Refused: {refusal}");

    /// <summary>The refusal; asking for it after success is a bug.</summary>
    public TRefusal Refusal => IsOk ? throw new InvalidOperationException("Not refused.") : refusal!;

    /// <summary>It went well.</summary>
    public static implicit operator Result<TValue, TRefusal>(TValue value) => new(value, default, true);

    /// <summary>It was refused.</summary>
    public static implicit operator Result<TValue, TRefusal>(TRefusal refusal) => new(default, refusal, false);

    /// <summary>It went well.</summary>
    public static Result<TValue, TRefusal> Ok(TValue value) => new(value, default, true);

    /// <summary>It was refused.</summary>
    public static Result<TValue, TRefusal> Refuse(TRefusal refusal) => new(default, refusal, false);

    /// <summary>Both outcomes, turned into one thing.</summary>
    public TOut Match<TOut>(Func<TValue, TOut> ok, Func<TRefusal, TOut> refused) => IsOk ? ok(value!) : refused(refusal!);
}
