namespace AsbAssistant.Web.Storage;

/// <summary>A store that knows whether it can be used.</summary>
internal interface IStoreFault
{
    /// <summary>Why it can't be used just now, without anything stored; null when all is well.</summary>
    Task<string?> FaultAsync(CancellationToken cancel);
}
