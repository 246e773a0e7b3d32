using System.Globalization;
using System.Security.Cryptography;
using AsbAssistant.Shared;
using AsbAssistant.Web.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace AsbAssistant.Web.Conversation.Turns;

/// <summary>
/// What other nodes hear of a talk: that there is something new for those who listen there, a message with a secret code before
/// it is stored without it, and that the resident has left.
/// </summary>
public sealed class OtherNodes
{
    private const string New = "new";
    private const string Code = "code";
    private const string Left = "left";
    private readonly INodes nodes;
    private readonly Listeners streams;
    private readonly ShownOnce shownOnce;
    private readonly IDataProtector sealing;

    public OtherNodes(INodes nodes, Listeners streams, ShownOnce shownOnce, IDataProtectionProvider keys)
    {
        (this.nodes, this.streams, this.shownOnce, sealing) = (nodes, streams, shownOnce, keys.CreateProtector("ShownOnce.v1"));
        nodes.Hear(New, words => HearNew(words.Split(' ')), missed: streams.LookAll);
        nodes.Hear(Code, HearCode);
        nodes.Hear(Left, conversation => Forget(new ConversationId(conversation)));
    }

    /// <summary>There is something up to this number.</summary>
    public void TellNew(ConversationId conversation, long number) =>
        nodes.Tell(New, string.Create(CultureInfo.InvariantCulture, $"{conversation} {number}"));

    /// <summary>A message that is shown once; sealed, because a database may log what it is asked.</summary>
    public Task TellCodeAsync(ConversationId conversation, long number, string json) =>
        nodes.TellNowAsync(Code, sealing.Protect(Canonical.Write(new ShownMessage(conversation.Value, number, json))));

    /// <summary>The resident left: nothing stays to be seen, at any node.</summary>
    public void TellLeft(ConversationId conversation)
    {
        Forget(conversation);
        nodes.Tell(Left, conversation.Value);
    }

    private void Forget(ConversationId conversation)
    {
        streams.Close(conversation);
        shownOnce.Forget(conversation);
    }

    private void HearNew(string[] words) =>
        streams.Publish(new ConversationId(words[0]), [LiveActivity.Stored(long.Parse(words[1], CultureInfo.InvariantCulture))]);

    private void HearCode(string words)
    {
        try
        {
            var message = Canonical.Read<ShownMessage>(sealing.Unprotect(words));
            shownOnce.Keep(new ConversationId(message.Conversation), message.Number, message.Json);
        }
        catch (CryptographicException)
        {
            // Not one of ours, or a key this node has yet to read: then the code isn't seen here, which is how it is kept.
        }
    }

    private sealed record ShownMessage(string Conversation, long Number, string Json);
}
