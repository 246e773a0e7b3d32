namespace AsbAssistant.Web.Storage.Marten;

/// <summary>Makes Marten roll a transaction back; it never leaves the store.</summary>
public sealed class ClashException : Exception
{
    public ClashException()
        : base("A document is not at the version expected.")
    {
    }

    public ClashException(string message)
        : base(message)
    {
    }

    public ClashException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
