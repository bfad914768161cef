using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace SeopBot.Tests.Sdk;

/// <summary>TestFlow: a conversation written down as a chain, with a clear error where the bot says something else.</summary>
public sealed class TestFlowTests
{
    [Fact]
    public Task A_conversation_is_a_chain_of_words_and_answers() => Flow()
        .SendConversationUpdate().AssertReply("Welcome, User1")
        .Test("one", "heard one")
        .Test("two", MessageFactory.Text("heard two"))
        .Test("three", reply => Assert.Equal("heard three", reply.AsMessageActivity().Text))
        .Delay(1).Delay(TimeSpan.FromMilliseconds(1))
        .Send(new Activity { Type = ActivityTypes.Message, Text = "four" }).AssertReplyContains("four")
        .Send("five").AssertReplyOneOf(["heard 5", "heard five"])
        .Send("six").AssertReply(MessageFactory.Text("heard six"))
        .Send("seven").AssertReply(MessageFactory.Text("HEARD SEVEN"), new SameLetters())
        .Send("nothing").AssertNoReply(timeout: 20)
        .StartTestAsync();

    [Fact]
    public async Task A_wrong_answer_is_told_with_what_was_expected()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Test("one", "heard two", "It repeats.").StartTestAsync());

        Assert.Equal("It repeats. Expected: 'heard two'. Actual: message 'heard one'.", thrown.Message);
    }

    [Fact]
    public Task An_answer_where_there_should_be_none_is_told() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("one").AssertNoReply(timeout: 20).StartTestAsync());

    [Fact]
    public Task A_missing_answer_is_told_when_the_time_is_over() =>
        Assert.ThrowsAsync<TimeoutException>(() => Flow().Send("nothing").AssertReply("something", timeout: 20).StartTestAsync());

    private static TestFlow Flow() => new(new TestAdapter(), new Echo());

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Text != "nothing")
                await turnContext.SendActivityAsync($"heard {turnContext.Activity.Text}", cancellationToken: cancellationToken);
        }

        protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            await turnContext.SendActivityAsync($"Welcome, {membersAdded[0].Name}", cancellationToken: cancellationToken);
    }

    private sealed class SameLetters : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => string.Equals(x?.AsMessageActivity()?.Text, y?.AsMessageActivity()?.Text, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(IActivity activity) => 0;
    }
}
