using AsbAssistant.Shared;
using AsbAssistant.Web.Conversation.Turns;

namespace AsbAssistant.Web.Tests.Conversation;

public sealed class ConversationGateTests
{
    private static readonly ConversationId One = new("one");
    private readonly ConversationGate gate = new();

    [Fact]
    public async Task One_is_inside_at_a_time_and_the_next_comes_in_order()
    {
        List<int> order = [];
        var first = await gate.EnterAsync(One);
        var waiting = Enumerable.Range(0, 5).Select(async number =>
        {
            using var inside = await gate.EnterAsync(One);
            order.Add(number);
        }).ToList();
        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));
        first.Dispose();
        first.Dispose(); // twice is once
        await Task.WhenAll(waiting);
        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        using var first = await gate.EnterAsync(One);
        using var other = await gate.EnterAsync(new ConversationId("other"));
        Assert.Equal(2, gate.Busy);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_those_who_left_or_gave_up()
    {
        using (await gate.EnterAsync(One))
        {
            using var patience = new CancellationTokenSource();
            var waiting = gate.EnterAsync(One, patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }
        Assert.Equal(0, gate.Busy);
        using var again = await gate.EnterAsync(One);
    }
}
