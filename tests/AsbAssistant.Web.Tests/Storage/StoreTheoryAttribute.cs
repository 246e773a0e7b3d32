using AsbAssistant.Common;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace AsbAssistant.Web.Tests.Storage;

/// <summary>A theory over the stores, see <see cref="StoresAttribute"/>; where a store can't run it is skipped by name, with the reason.</summary>
[XunitTestCaseDiscoverer("AsbAssistant.Web.Tests.Storage.StoreTheoryDiscoverer", "AsbAssistant.Web.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreTheoryAttribute : TheoryAttribute;

/// <summary>Finds the cases of a <see cref="StoreTheoryAttribute"/>.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        PostgresCluster.Missing is { } reason && dataRow.Contains(StoresAttribute.Postgres)
            ? CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow, reason)
            : base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow);
}
