using AsbAssistant.Cases;
using AsbAssistant.Interview;
using AsbAssistant.Shared;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AsbAssistant.Web.Cases.Alerts;

/// <summary>
/// What an alert says, from <c>dialogs/wording/en-GB/alerts.yaml</c>: no name, no words, no address, and nothing that a locked
/// screen could give away.
/// </summary>
public sealed class AlertWording
{
    private readonly Dictionary<string, string> sentences;

    private AlertWording(Dictionary<string, string> sentences) => this.sentences = sentences;

    /// <summary>Reads the file; the sentence that stops the start when it is broken or lacks an entry.</summary>
    public static Result<AlertWording, string> Read(string dialogs)
    {
        var path = Path.Combine(dialogs, "wording", "en-GB", "alerts.yaml");
        try
        {
            using var text = File.OpenText(path);
            var sentences = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(text) ?? [];
            var missing = Ids().Where(id => !sentences.TryGetValue(id, out var sentence) || string.IsNullOrWhiteSpace(sentence)).ToList();
            return missing.Count == 0
                ? Result<AlertWording, string>.Ok(new AlertWording(sentences))
                : Result<AlertWording, string>.Refuse($"{path}: no sentence for {string.Join(", ", missing)}.");
        }
        catch (YamlException broken)
        {
            return Result<AlertWording, string>.Refuse($"{path}({broken.Start.Line}): {broken.Message}");
        }
        catch (IOException missing)
        {
            return Result<AlertWording, string>.Refuse(missing.Message);
        }
    }

    /// <summary>The subject line.</summary>
    public string Subject(OutboxMessage message) => Filled(message.Alert is null ? "subject.test" : "subject", message);

    /// <summary>The text.</summary>
    public string Body(OutboxMessage message)
    {
        List<string> parts = [Filled(IdOf(message.Alert), message)];
        if (message.NotConfirmedSafe)
            parts.Add(Filled("not_confirmed_safe", message));
        if (message.Alert is not null)
            parts.Add(Filled("where", message));
        return string.Join("\n\n", parts) + "\n";
    }

    private static IEnumerable<string> Ids() =>
        Enum.GetValues<AlertKind>().Select(kind => IdOf(kind)).Concat([IdOf(null), "subject", "subject.test", "not_confirmed_safe", "where"]);

    private static string IdOf(AlertKind? kind) => "alert." + (kind is { } known ? Canonical.Word(known) : "test");

    private string Filled(string id, OutboxMessage message) =>
        sentences[id].Trim().Replace("{reference}", message.Reference, StringComparison.Ordinal);
}
