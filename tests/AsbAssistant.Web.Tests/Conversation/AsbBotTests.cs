using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation;
using AsbAssistant.Web.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AsbAssistant.Web.Tests.Conversation;

/// <summary>The bot by itself, on the SDK's own test adapter and the real store.</summary>
public sealed class AsbBotTests : IAsyncLifetime
{
    private TestService service = null!;

    public async Task InitializeAsync() => service = await TestService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Whoever_joins_is_greeted_once_and_asked_for_their_own_words()
    {
        var joins = new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new ChannelAccount("dl_1")] };
        await Flow()
            .Send(joins).AssertReply(Contains("automated assistant")).AssertReply(Contains("Tell us what has been happening"))
            .Send(joins).AssertNoReply("it greeted twice", timeout: 200)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_threat_with_a_knife_is_shown_the_999_advice_before_anything_else() =>
        await Flow()
            .Send("he's outside my door with a knife").AssertReply(Contains("If you are in danger now, call")).AssertReply(Contains("safe to carry on"))
            .Send("I am safe to carry on").AssertReply(Contains("one step at a time"))
            .StartTestAsync();

    [Fact]
    public async Task Choices_come_as_suggested_actions_that_send_their_own_words() =>
        await Flow()
            .Send("loud music from the flat above every night")
            .AssertReply(Contains("From your words I noted"))
            .AssertReply(Contains("I'm sorry this is happening"))
            .AssertReply(reply =>
            {
                var asked = reply.AsMessageActivity();
                Assert.Contains("mostly about loud noise", asked.Text, StringComparison.Ordinal);
                Assert.Equal(["Yes", "No"], asked.SuggestedActions.Actions.Select(a => a.Title));
                Assert.All(asked.SuggestedActions.Actions, a => Assert.Equal((ActionTypes.ImBack, a.Title), (a.Type, (string)a.Value)));
            })
            .StartTestAsync();

    [Fact]
    public async Task A_message_without_words_or_files_is_asked_again_and_breaks_nothing() =>
        await Flow().Send("   ").AssertReply(Contains("Tell us what has been happening")).StartTestAsync();

    private static Action<IActivity> Contains(string words) =>
        reply => Assert.Contains(words, reply.AsMessageActivity().Text, StringComparison.Ordinal);

    private TestFlow Flow()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation(Guid.NewGuid().ToString("N"))).Use(new OneCommitATurn(service.Services));
        return new TestFlow((TestAdapter)adapter, service.Services.GetRequiredService<IBot>());
    }

    // What DirectLineAdapter does around a turn, on the SDK's adapter: facts and a unit of work before, one commit after.
    private sealed class OneCommitATurn(IServiceProvider services) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var work = new UnitOfWork();
            turnContext.TurnState.Add(work);
            turnContext.TurnState.Add(new TurnFacts(
                new ConversationId(turnContext.Activity.Conversation.Id), services.GetRequiredService<TimeProvider>().GetUtcNow(), [], Unreadable: false, "web"));
            await next(cancellationToken);
            if (!work.IsEmpty)
                Assert.Equal(CommitOutcome.Committed, await services.GetRequiredService<IStore>().CommitAsync(work, cancellationToken));
        }
    }
}
