using System.Reflection;
using AsbAssistant.Common;
using Xunit.Sdk;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>Runs a storage test once for each store; what follows the store's name comes from the attribute's arguments.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StoresAttribute(params object[] more) : DataAttribute
{
    public const string LiteDb = "LiteDb";
    public const string Postgres = "Marten";

    public static IReadOnlyList<string> Names { get; } = [LiteDb, Postgres];

    /// <summary>Those that can run on this machine.</summary>
    public static IEnumerable<string> Here => Names.Where(name => name != Postgres || PostgresCluster.Missing is null);

    public object[] More { get; } = more;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Names.Select(name => (object[])[name, .. More]);
}
