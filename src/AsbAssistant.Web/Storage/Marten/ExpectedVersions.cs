using System.Data.Common;
using AsbAssistant.Shared;
using NpgsqlTypes;
using Weasel.Core;
using Weasel.Storage;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;
using IStorageOperation = Marten.Internal.Operations.IStorageOperation;

namespace AsbAssistant.Web.Storage.Marten;

/// <summary>
/// The first command of a commit: locks the documents that will be written over, always in one order, and refuses the
/// transaction when one isn't at the version expected. New documents are refused by their insert.
/// </summary>
internal sealed class ExpectedVersions(IEnumerable<DocumentWrite> writes) : IStorageOperation
{
    private readonly Dictionary<string, long> expected = writes.Where(write => !IsInsert(write))
        .ToDictionary(write => KeptDocument.IdOf(write.Kind, write.Id), write => write.ExpectedVersion, StringComparer.Ordinal);

    public bool IsNeeded => expected.Count > 0;

    // One type for all operations: Marten then leaves them in the order they were queued.
    public Type DocumentType => typeof(KeptDocument);

    public OperationRole Role() => OperationRole.Other;

    /// <summary>A write that Marten's insert checks by itself.</summary>
    public static bool IsInsert(DocumentWrite write) => write is { ExpectedVersion: 0, Body: not null };

    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        builder.Append($"select id, mt_version from {StoreSchema.Documents} where id = any(");
        builder.AppendParameter(expected.Keys.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);
        builder.Append(") order by id for update");
    }

    public async Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token)
    {
        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(token).ConfigureAwait(false))
            found[reader.GetString(0)] = await reader.GetFieldValueAsync<int>(1, token).ConfigureAwait(false);
        if (expected.Any(one => one.Value != DocumentWrite.AnyVersion && one.Value != found.GetValueOrDefault(one.Key)))
            exceptions.Add(new ClashException());
    }
}
