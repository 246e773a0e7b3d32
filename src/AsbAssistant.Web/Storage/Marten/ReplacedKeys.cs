using System.Data.Common;
using AsbAssistant.Shared;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>The last command of a commit: the entries of the documents written become those of their keys, no more and no fewer.</summary>
internal sealed class ReplacedKeys : IStorageOperation
{
    private readonly string[] rewritten;
    private readonly byte[][] entries;
    private readonly string[] documents;

    public ReplacedKeys(IReadOnlyList<DocumentWrite> writes)
    {
        rewritten = [.. writes.Where(write => !ExpectedVersions.IsInsert(write)).Select(write => KeptDocument.IdOf(write.Kind, write.Id))];
        var keys = writes.SelectMany(write => write.Keys.Distinct(StringComparer.Ordinal).Select(key => (write.Kind, write.Id, Key: key))).ToList();
        entries = [.. keys.Select(one => EntryBytes.Write(one.Kind, KeyEntries.Entry(one.Key, one.Id)))];
        documents = [.. keys.Select(one => KeptDocument.IdOf(one.Kind, one.Id))];
    }

    public bool IsNeeded => rewritten.Length > 0 || entries.Length > 0;

    public Type DocumentType => typeof(KeptDocument);

    public OperationRole Role() => OperationRole.Other;

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append("with keys as (select entry, document from unnest(");
        builder.AppendParameter(entries, NpgsqlDbType.Array | NpgsqlDbType.Bytea);
        builder.Append(", ");
        builder.AppendParameter(documents, NpgsqlDbType.Array | NpgsqlDbType.Text);
        builder.Append($") as k (entry, document)), gone as (delete from {StoreSchema.KeyEntries} as old where old.document = any(");
        builder.AppendParameter(rewritten, NpgsqlDbType.Array | NpgsqlDbType.Text);
        builder.Append(") and not exists (select from keys where keys.entry = old.entry)) ");
        builder.Append($"insert into {StoreSchema.KeyEntries} (entry, document) select entry, document from keys on conflict do nothing");
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;
}
