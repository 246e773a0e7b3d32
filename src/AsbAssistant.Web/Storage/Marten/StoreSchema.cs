using JasperFx;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Core.Migrations;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// What the store needs in its database: Marten's table of documents, and beside it the tables below. A change here raises
/// <see cref="Version"/> and only adds, so that a node still on the version before goes on working; what it no longer needs
/// is taken away one version later.
/// </summary>
internal sealed class StoreSchema() : FeatureSchemaBase("asb_store", new PostgresqlMigrator())
{
    /// <summary>The schema this program needs.</summary>
    public const int Version = 1;

    public const string Name = "asb";
    public const string Documents = $"{Name}.mt_doc_document";
    public const string KeyEntries = $"{Name}.key_entry";
    private const string Versions = $"{Name}.schema_version";
    private const long OneAtATime = 0x6173_6273_7063;

    /// <summary>
    /// Brings the database to this version, one node at a time. A version already there is left alone; a newer one is refused.
    /// </summary>
    public static async Task ApplyAsync(NpgsqlDataSource source, IDocumentStore store, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel).ConfigureAwait(false);
        await using var locked = await connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await RunAsync(connection, $"select pg_advisory_xact_lock({OneAtATime})", cancel).ConfigureAwait(false);
        var there = await RunAsync(connection, $"select to_regclass('{Versions}')::text", cancel).ConfigureAwait(false) is string
            ? await RunAsync(connection, $"select max(version) from {Versions}", cancel).ConfigureAwait(false) as int? ?? 0
            : 0;
        if (there > Version)
            throw new SchemaTooNewException(there, Version);
        if (there == Version)
            return;
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync(AutoCreate.CreateOrUpdate).ConfigureAwait(false);
        await RunAsync(connection, $"insert into {Versions} (version, applied_at) values ({Version}, now())", cancel).ConfigureAwait(false);
        await locked.CommitAsync(cancel).ConfigureAwait(false);
    }

    protected override IEnumerable<ISchemaObject> schemaObjects()
    {
        var keys = new Table(new PostgresqlObjectName(Name, "key_entry", SchemaUtils.IdentifierUsage.General));
        keys.AddColumn("entry", "bytea").AsPrimaryKey();
        keys.AddColumn("document", "text").NotNull().AddIndex();
        yield return keys;

        var versions = new Table(new PostgresqlObjectName(Name, "schema_version", SchemaUtils.IdentifierUsage.General));
        versions.AddColumn("version", "integer").AsPrimaryKey();
        versions.AddColumn("applied_at", "timestamptz").NotNull();
        yield return versions;
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel).ConfigureAwait(false);
    }
}
