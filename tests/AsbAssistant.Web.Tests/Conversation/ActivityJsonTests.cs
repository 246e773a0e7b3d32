using System.Text.Json.Nodes;
using AsbAssistant.Web.Conversation.Turns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class ActivityJsonTests
{
    [Property]
    public void Whatever_text_is_posted_it_is_an_activity_or_a_refusal_and_never_a_fault(string? posted) => ActivityJson.TryRead(posted, out _);

    [Property(Arbitrary = [typeof(AnyJson)])]
    public void Whatever_JSON_is_in_channelData_comes_back_the_same(JsonNode data)
    {
        var posted = new JsonObject { ["type"] = "message", ["channelData"] = new JsonObject { ["ours"] = data.DeepClone() }, ["unknown"] = data.DeepClone() };
        Assert.True(ActivityJson.TryRead(posted.ToJsonString(), out var activity));
        var again = ActivityJson.Read(ActivityJson.Element(activity).GetRawText());
        var written = JsonNode.Parse(ActivityJson.Write(again))!;
        Assert.True(JsonNode.DeepEquals(data, written["channelData"]!["ours"]), written.ToJsonString());
        Assert.True(JsonNode.DeepEquals(data, written["unknown"]), written.ToJsonString());
    }

    [Property(Arbitrary = [typeof(AnyJson)])]
    public void Whatever_stands_where_the_protocol_has_a_field_is_an_activity_or_a_refusal(JsonNode value, int which)
    {
        string[] fields =
        [
            "type", "id", "timestamp", "localTimestamp", "from", "recipient", "conversation", "text", "attachments", "entities", "suggestedActions",
            "membersAdded", "value", "locale", "deliveryMode", "channelData", "relatesTo", "expiration", "semanticAction", "textHighlights",
        ];
        var posted = new JsonObject { ["type"] = "message" };
        posted[fields[Math.Abs((long)which) % fields.Length]] = value.DeepClone();
        if (ActivityJson.TryRead(posted.ToJsonString(), out var activity))
            ActivityJson.Element(activity);
    }

    private static class AnyJson
    {
        private static readonly string[] Strings =
            ["", "2026-11-25", "2026-11-25T09:08:07.1230+01:00", "/Date(1)/", "👩‍👩‍👧", "$type", "a\\\"b", "\u2028", "1.50", "null", "\t"];

        public static Arbitrary<JsonNode> Nodes() => Gen.Sized(size => Node(Math.Min(size, 12))).ToArbitrary();

        private static Gen<JsonNode> Node(int size) => size < 2
            ? Leaf
            : Gen.OneOf(
                Leaf,
                Node(size / 3).ListOf(3).Select(nodes => (JsonNode)new JsonArray([.. nodes.Select(node => node.DeepClone())])),
                Gen.Zip(Gen.Elements(Strings), Node(size / 2)).ListOf(3).Select(pairs =>
                {
                    var made = new JsonObject();
                    foreach (var (name, value) in pairs)
                        made[name] = value.DeepClone();
                    return (JsonNode)made;
                }));

        private static Gen<JsonNode> Leaf { get; } = Gen.OneOf(
            Gen.Elements(Strings).Select(text => (JsonNode)JsonValue.Create(text)!),
            ArbMap.Default.GeneratorFor<int>().Select(number => (JsonNode)JsonValue.Create(number)),
            ArbMap.Default.GeneratorFor<bool>().Select(yes => (JsonNode)JsonValue.Create(yes)));
    }
}
