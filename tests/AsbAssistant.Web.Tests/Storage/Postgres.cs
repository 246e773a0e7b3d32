using AsbAssistant.Common;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>The one PostgreSQL of a test run, started by the first test that needs it.</summary>
public static class Postgres
{
    private static readonly Lazy<Task<PostgresCluster>> Shared = new(() => PostgresCluster.StartAsync());

    /// <summary>A database of the test's own.</summary>
    public static async Task<string> NewDatabaseAsync() => await (await Shared.Value).NewDatabaseAsync();
}

/// <summary>A test that needs PostgreSQL; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.Missing;
}
