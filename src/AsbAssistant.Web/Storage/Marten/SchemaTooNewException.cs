namespace AsbAssistant.Web.Storage.Marten;

/// <summary>The database was set up by a newer version of this program, which this one could damage.</summary>
public sealed class SchemaTooNewException : Exception
{
    public SchemaTooNewException()
    {
    }

    public SchemaTooNewException(string message)
        : base(message)
    {
    }

    public SchemaTooNewException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public SchemaTooNewException(int there, int known)
        : this($"The database (Storage:PostgreSql) has schema version {there} and this program knows version {known}: start the newer program, or restore a backup from before it.")
    {
    }
}
