using AsbAssistant.Triage;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>Reads one word, so that tests of the channel choose for themselves when there is danger.</summary>
internal sealed class KnifeReader : IReadWords
{
    public WordSignals Read(string words) => words.Contains("knife", StringComparison.Ordinal)
        ? new WordSignals { Reader = "test", Risks = new HashSet<Risk> { Risk.Weapon } }
        : WordSignals.Nothing("test");
}
