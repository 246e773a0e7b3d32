using System.Diagnostics;
using System.Globalization;
using System.Net;
using AsbAssistant.Benchmarks.Store;
using AsbAssistant.Common;
using AsbAssistant.Common.Officers;
using AsbAssistant.Web.Storage.LiteDb;
using AsbAssistant.Web.Storage.Marten;
using AsbAssistant.Web.Storage.Moving;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsbAssistant.Benchmarks.Cases;

/// <summary>
/// A duty officer at the real service among 100,000 cases of ten events each: the worklist, the next page, a search, a case. On the
/// store of our own, then moved into PostgreSQL and asked the same.
/// </summary>
internal static class CasesBenchmark
{
    private const string Password = "violet anchor teapot";
    private const int Times = 300;

    /// <summary>How many cases (100000).</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var count = int.TryParse(args.FirstOrDefault(), CultureInfo.InvariantCulture, out var asked) ? asked : 100_000;
        var data = Directory.CreateTempSubdirectory("asb-cases-").FullName;
        try
        {
            var start = Stopwatch.GetTimestamp();
            IReadOnlyList<string> references;
            await using (var store = new LiteDbStore(Path.Combine(data, "store.db"), NullLogger<LiteDbStore>.Instance))
                references = await InventedCases.FillAsync(store, count);
            Say($"{count} cases of 10 events filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, {new FileInfo(Path.Combine(data, "store.db")).Length / 1048576.0:0} MB");
            await AskAsync("LiteDB", data, [], references);

            if (PostgresCluster.Missing is { } reason)
            {
                Console.WriteLine("PostgreSQL: left out. " + reason);
                return 0;
            }
            await using var cluster = await PostgresCluster.StartAsync(forced: true);
            var database = await cluster.NewDatabaseAsync();
            await MoveAsync(data, database);
            await AskAsync("PostgreSQL", data, new Dictionary<string, string> { ["Storage:PostgreSql"] = database }, references);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task MoveAsync(string data, string database)
    {
        var start = Stopwatch.GetTimestamp();
        await using var from = new LiteDbStore(Path.Combine(data, "store.db"), NullLogger<LiteDbStore>.Instance);
        await using var to = new MartenStore(database, NullLogger<MartenStore>.Instance);
        var moved = await new StoreMove(from, to, _ => { }).RunAsync();
        Say($"moved {moved.Value.Documents} documents into PostgreSQL and compared in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
    }

    private static async Task AskAsync(string name, string data, Dictionary<string, string> settings, IReadOnlyList<string> references)
    {
        settings["Staff:DevelopmentPassword"] = Password;
        await using var service = await ServiceProcess.StartAsync(data, settings);
        using var duty = new StaffBrowser(service.Address);
        await duty.PostAsync("/staff/sign-in", ("UserName", "duty"), ("Password", Password));
        var random = new Random(5);
        var list = await PageAsync(duty, "/staff"); // not counted
        if (list.Html.Split("rel=\"next\" href=\"") is not [_, var link, ..])
            throw new InvalidOperationException($"The worklist of {references.Count} cases has no second page: {list.Html}");
        var next = link.Split('"')[0].Replace("&amp;", "&", StringComparison.Ordinal);

        Say($"{name}, worklist:            {await Timings.OfAsync(Times, _ => PageAsync(duty, "/staff"))}");
        Say($"{name}, its next page:       {await Timings.OfAsync(Times, _ => PageAsync(duty, next))}");
        Say($"{name}, one filter:          {await Timings.OfAsync(Times, i => PageAsync(duty, i % 2 == 0 ? "/staff?Category=noise" : "/staff?Status=closed"))}");
        Say($"{name}, search for a word:   {await Timings.OfAsync(Times, _ => PageAsync(duty, "/staff?Search=" + Word(random)))}");
        Say($"{name}, search for two:      {await Timings.OfAsync(Times, _ => PageAsync(duty, $"/staff?Search={Word(random)}+{Word(random)}"))}");
        Say($"{name}, a case:              {await Timings.OfAsync(Times, _ => PageAsync(duty, "/staff/cases/" + references[random.Next(references.Count)]))}");
        Say($"{name}, resident memory:     {service.ResidentBytes / 1048576.0:0} MB");
    }

    private static string Word(Random random) => InventedCases.Vocabulary[random.Next(InventedCases.Vocabulary.Count)];

    private static async Task<StaffAnswer> PageAsync(StaffBrowser duty, string path)
    {
        var page = await duty.GetAsync(path);
        if (page.Status != HttpStatusCode.OK || page.Path == "/staff/sign-in")
            throw new InvalidOperationException($"{path} answered {page.Status} at {page.Path}.");
        return page;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
