namespace AsbAssistant.Web.Storage;

/// <summary>The store could not be read: its disk failed, or it is closing. A commit says so with a value instead.</summary>
public sealed class StoreUnavailableException : IOException
{
    public StoreUnavailableException()
        : this("The store cannot be read.")
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
