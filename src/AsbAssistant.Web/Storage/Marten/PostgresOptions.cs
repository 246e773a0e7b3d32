using JasperFx;
using Marten;
using Npgsql;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>How we connect, and how Marten is set up.</summary>
internal static class PostgresOptions
{
    // Two nodes leave room in PostgreSQL's usual 100 connections.
    private const int MostConnections = 40;
    private const int SecondsToConnect = 5;

    // A node that only listens would otherwise never learn that the line is cut.
    private const int SecondsBetweenSigns = 30;

    /// <summary>What is wrong with a connection string, in a few words without its values; null when nothing is.</summary>
    public static string? Fault(string connectionString)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(read.Host) ? "names no Host" : string.IsNullOrWhiteSpace(read.Database) ? "names no Database" : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            return "can't be read";
        }
    }

    /// <summary>The operator's connection string, with our own choices where it makes none.</summary>
    public static string WithDefaults(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var options = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false };
        if (!given.ContainsKey("Maximum Pool Size"))
            options.MaxPoolSize = MostConnections;
        if (!given.ContainsKey("Timeout"))
            options.Timeout = SecondsToConnect;
        if (!given.ContainsKey("Keepalive"))
            options.KeepAlive = SecondsBetweenSigns;
        if (!given.ContainsKey("Application Name"))
            options.ApplicationName = "ASB Assistant";
        return options.ConnectionString;
    }

    public static DocumentStore Store(NpgsqlDataSource source) => DocumentStore.For(options =>
    {
        options.Connection(source);
        options.DatabaseSchemaName = StoreSchema.Name;
        // StoreSchema applies it, once, under a lock; and PostgresLine knows better than a rule when to try again.
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
        options.UseSystemTextJsonForSerialization(AsbAssistant.Shared.Canonical.Options);
        options.Schema.For<KeptDocument>().DocumentAlias("document").UseNumericRevisions(true)
            .Metadata(metadata =>
            {
                metadata.DisableInformationalFields();
                metadata.Revision.Enabled = true;
            });
        options.Storage.Add(new StoreSchema());
    });
}
