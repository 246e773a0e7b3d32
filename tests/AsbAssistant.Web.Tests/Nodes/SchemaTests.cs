using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using AsbAssistant.Web.Tests.Storage;
using Npgsql;

namespace AsbAssistant.Web.Tests.Nodes;

public sealed class SchemaTests
{
    [PostgresFact]
    public async Task A_newer_schema_is_refused_at_start_with_a_sentence_and_a_node_that_runs_goes_on_working()
    {
        using var folder = new TestFolder();
        var database = await Postgres.NewDatabaseAsync();
        using var running = StorageHost.Build(folder.To("running"), ("Storage:PostgreSql", database));
        await running.StartAsync();
        await using (var source = NpgsqlDataSource.Create(database))
        await using (var newer = source.CreateCommand("insert into asb.schema_version (version, applied_at) values (99, now())"))
            await newer.ExecuteNonQueryAsync();
        using var starting = StorageHost.Build(folder.To("starting"), ("Storage:PostgreSql", database));

        Assert.Contains("schema version 99", starting.TakeStorage(), StringComparison.Ordinal);

        Assert.Equal(CommitOutcome.Committed, await running.Get<IStore>().CommitAsync(new UnitOfWork().Insert("note", "n1", new Note("x"))));
        await running.StopAsync();
    }

    [PostgresFact]
    public async Task Many_nodes_that_start_at_once_on_an_empty_database_set_it_up_once()
    {
        using var folder = new TestFolder();
        var database = await Postgres.NewDatabaseAsync();
        var nodes = Enumerable.Range(0, 6).Select(i => StorageHost.Build(folder.To($"{i}"), ("Storage:PostgreSql", database))).ToList();

        var refusals = await Task.WhenAll(nodes.Select(node => Task.Run(node.TakeStorage)));

        Assert.All(refusals, Assert.Null);
        await using (var source = NpgsqlDataSource.Create(database))
        await using (var count = source.CreateCommand("select count(*) from asb.schema_version"))
            Assert.Equal(1L, await count.ExecuteScalarAsync());
        nodes.ForEach(node => node.Dispose());
    }
}
