using System.Net;
using System.Text.Json.Nodes;
using AsbAssistant.Common;
using AsbAssistant.Common.Residents;
using AsbAssistant.Common.Officers;
using AsbAssistant.Learning;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using AsbAssistant.Web.Tests.Hosting;
using AsbAssistant.Web.Triage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AsbAssistant.Web.Tests.Triage;

/// <summary>The service reads with the trained model over the phrase lists, and goes on with the lists alone where there is no model.</summary>
public sealed class WordReaderTests
{
    private const string Mimicked = "he waits until I come out with my stick then does my walk behind me for his mates, all the way to the shop";

    private static readonly PhraseReader Lists = new(PhraseFiles.Read(Repository.PathTo("dialogs")).Value);

    [Fact]
    public async Task The_service_reads_with_the_model_and_the_lists()
    {
        // On a day on which no telephone number is due to be checked again.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        await using var service = await TestService.StartAsync(services => services.AddSingleton<TimeProvider>(time));
        var read = service.Services.GetRequiredService<IReadWords>().Read(Mimicked);
        Assert.Matches("^phrases [0-9a-f]{12}, triage [0-9a-f]{8}-[0-9a-f]{8}$", read.Reader);
        Assert.Contains(HateStrand.Disability, read.Hate.Concat(read.AskHate));
        Assert.Contains(read.Because, because => because.Label == "hate.disability" && Mimicked.Contains(because.Text, StringComparison.Ordinal));
        Assert.Equal("ready", (await HealthAsync(service))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_model_the_lists_read_alone_and_health_says_so()
    {
        await using var service = await TestService.StartAsync(settings: [new("Triage:ModelFolder", "nowhere")]);
        var read = service.Services.GetRequiredService<IReadWords>().Read("he's got a knife");
        Assert.Matches("^phrases [0-9a-f]{12}$", read.Reader);
        Assert.Contains(Risk.Weapon, read.Risks);

        var health = await HealthAsync(service);
        Assert.Equal("degraded", health["status"]!.GetValue<string>());
        Assert.Contains("triage: words are read by the phrase lists alone", health["failing"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Contains(service.Log.Lines, line => line.Contains("The phrase lists read alone.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_model_a_report_goes_through_and_staff_are_told_above_every_page()
    {
        await using var service = await TestService.StartAsync(settings: [new("Triage:ModelFolder", "nowhere"), new("Staff:DevelopmentPassword", "violet anchor teapot")]);
        await using var resident = new SimulatedResident(service.Client, new Random(1), new InventedWords(1));
        await resident.StartAsync(stream: false);
        await resident.SayAsync("he's got a knife", "1");
        Assert.Contains(resident.LastReplies, reply => reply["text"]!.GetValue<string>().Contains("999", StringComparison.Ordinal));

        using var duty = new StaffBrowser(service.Address);
        var page = await duty.PostAsync("/staff/sign-in", ("UserName", "duty"), ("Password", "violet anchor teapot"));
        Assert.Contains("Reports are read by word lists alone.", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("triage.onnx")]
    [InlineData("heads.json")]
    [InlineData("labels.json")]
    [InlineData("vocab.txt")]
    [InlineData("ngrams.txt")]
    [InlineData("weights.f32")]
    public void A_file_cut_in_half_is_no_model(string broken)
    {
        var folder = Directory.CreateTempSubdirectory("asb-model-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathTo("models/triage")))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var path = Path.Combine(folder, broken);
            using (var file = File.OpenWrite(path))
                file.SetLength(file.Length / 2);

            using var reader = new WordReader(Lists, TriageModel.Load(folder), NullLogger<WordReader>.Instance);
            Assert.NotNull(reader.Fault);
            Assert.Equal(Canonical.Write(Lists.Read(Mimicked)), Canonical.Write(reader.Read(Mimicked)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("please log this as a complaint")]
    [InlineData("I want to make a formal complaint about how you handled this")]
    [InlineData("this is a stage one complaint against the housing officer")]
    public void A_complaint_said_in_so_many_words_is_never_missed(string words)
    {
        using var reader = new WordReader(Lists, TriageModel.Load(Repository.PathTo("models", "triage")), NullLogger<WordReader>.Instance);
        Assert.Contains(Signal.Complaint, reader.Read(words).Signals);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no thanks")]
    [InlineData("07700 900461")]
    [InlineData("???")]
    [InlineData("flat 4")]
    public void A_short_answer_shows_only_what_the_lists_find(string answer)
    {
        using var reader = new WordReader(Lists, TriageModel.Load(Repository.PathTo("models/triage")), NullLogger<WordReader>.Instance);
        var (alone, both) = (Lists.Read(answer), reader.Read(answer));
        Assert.Equal((alone.AskRisks.Count, alone.AskHate.Count, alone.Risks.Count), (both.AskRisks.Count, both.AskHate.Count, both.Risks.Count));
    }

    private static async Task<JsonNode> HealthAsync(TestService service)
    {
        var answer = await service.Client.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
