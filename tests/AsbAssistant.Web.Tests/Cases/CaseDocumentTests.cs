using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsbAssistant.Cases;
using AsbAssistant.Cases.Events;
using AsbAssistant.Common;
using AsbAssistant.Conversation;
using AsbAssistant.Interview;
using AsbAssistant.Reading;
using AsbAssistant.Shared;
using AsbAssistant.Triage;
using Json.Schema;

namespace AsbAssistant.Web.Tests.Cases;

public class CaseDocumentTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFile(Repository.PathTo("src", "AsbAssistant.Web", "Cases", "case.schema.json"));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] TopLevel =
    [
        "schemaVersion", "reference", "kind", "status", "nation", "priority", "restriction", "reportedAt", "channel", "category", "categories",
        "summary", "ownWords", "incidents", "location", "people", "harm", "hate", "risk", "safeguarding", "signals", "complaint", "repairs",
        "evidence", "referrals", "plan", "clocks", "expectations", "contact", "access", "triage", "timeline",
    ];

    [Fact]
    public void The_document_of_a_full_case_is_as_approved() => Assert.Null(Approved.Difference(
        Repository.PathTo("tests", "AsbAssistant.Web.Tests", "Cases", "case.approved.json"),
        JsonNode.Parse(Document(Full()))!.ToJsonString(Indented)));

    [Fact]
    public void Its_top_level_is_the_contract_in_its_order()
    {
        Assert.Equal(TopLevel, ((JsonObject)JsonNode.Parse(Document(Full()))!).Select(member => member.Key));
        Assert.Equal(TopLevel, ((JsonObject)JsonNode.Parse(Document(A.Case()))!).Select(member => member.Key));
    }

    public static TheoryData<string, Case> Cases => new()
    {
        { "full", Full() },
        { "bare", A.Case() },
        { "unsent danger", A.Case(r => r.Shows(Risk.Weapon), A.Monday, new Effect.MakeCase(CaseReason.Danger)) },
        { "sealed note", A.Case(r => r.On(InterviewPath.DomesticAbuse).Shows(Risk.DomesticAbuse), A.Monday, new Effect.MakeCase(CaseReason.AbuseNote)) },
        { "overridden", new CaseDraft(A.Case(), A.Monday).Add(new PriorityOverridden(PriorityLevel.P1), Actor.Officer(new OfficerId("o")), "worse than it reads").Done().After },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_keeps_the_schema(string which, Case now)
    {
        using var document = JsonDocument.Parse(Document(now));
        var result = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, which + ": " + string.Join("; ", (result.Details ?? []).Where(d => d.Errors is not null)
            .Select(d => $"{d.InstanceLocation} {string.Join(", ", d.Errors!.Values)}")));
    }

    [Fact]
    public void The_schema_refuses_a_document_that_says_something_else()
    {
        var wrong = (JsonObject)JsonNode.Parse(Document(Full()))!;
        wrong["kind"] = "rejected";
        Assert.False(Schema.Evaluate(JsonSerializer.SerializeToElement(wrong)).IsValid);
    }

    [Fact]
    public void A_number_that_may_not_be_used_is_nowhere_in_the_document()
    {
        var guarded = A.Case(r => r.Shows(Risk.ThreatOrViolence).Answers(QuestionIds.Phone, "+447700900123")
            .Contact(true, new ContactChannel(ChannelKind.Call, "+447700900123", null)).Sent());
        Assert.DoesNotContain("7700900123", Document(guarded), StringComparison.Ordinal);
    }

    private static string Document(Case now) => CaseDocuments.Of(now, "england", A.Monday.AddDays(10)).ToJson();

    private static Case Full()
    {
        var report = A.Report(r => r
            .Says("They put bins across my ramp every week and call me names. I have photos.")
            .About(Category.Harassment).ShowsHate(HateStrand.Disability, "call me names").Hate(true, HateStrand.Disability)
            .Shows(Risk.ThreatOrViolence)
            .Answers("where", "Outside 4 Mill Court").Answers("who", "A man from the next block").Answers(QuestionIds.Relationship, "A neighbour", "neighbour")
            .Times(QuestionIds.WhenLast, new When("Saturday", WhenKind.Point, new LocalTime(new DateOnly(2026, 11, 21)), null, Approx: true), "about Saturday 21 November 2026", "on Saturday after tea")
            .Answers(QuestionIds.HowOften, "Every week").Answers(QuestionIds.Harm, "My sleep", "sleep")
            .HomeInsecure(A.Monday).Complains(ComplaintAnswer.Wanted, A.Monday)
            .Contact(true, new ContactChannel(ChannelKind.Text, "+447700900001", true), new ContactChannel(ChannelKind.Email, "sam@example.org", false))
            .Named("Sam").Sent()
            .Sends(new SentFile(new string('a', 32), "ramp.jpg", "image/jpeg", 4321, new string('B', 64)))
            .With(x => x with { ConversationId = "conversation", Reference = "K7M4-29TX", OwnWords = [.. x.OwnWords.Skip(1)] }));
        return Intake.Take(null, new CaseId(Guid.Empty), report, [new Effect.RaiseAlert(AlertKind.InsecureHome), new Effect.SendReport()], A.Monday, A.Settings)!.After;
    }
}
