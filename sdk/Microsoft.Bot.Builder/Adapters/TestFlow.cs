using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares the bot's answer with what was expected; throws when they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);

/// <summary>A conversation written down: what the person says and what the bot must answer. Nothing runs before <see cref="StartTestAsync"/>.</summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    /// <summary>Starts a conversation with this callback.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        _adapter = adapter;
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    /// <summary>Starts a conversation with this bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Goes on with these steps.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _steps = getTask;
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    /// <summary>Plays the conversation.</summary>
    public Task StartTestAsync() => _steps();

    /// <summary>The person says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    /// <summary>The person sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The person comes into the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User];
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    /// <summary>Time passes.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The person says something, and the bot must answer this.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The person says something, and the bot must answer this.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The person says something, and the bot's answer is looked at.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>The bot must say this.</summary>
    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Check(reply.Type == ActivityTypes.Message && reply.AsMessageActivity()?.Text == expected, Expected(reply, $"'{expected}'", description)), description, timeout);

    /// <summary>The bot must send this kind of activity with these words.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Check(Same(expected, reply), Expected(reply, $"{expected.Type} '{expected.AsMessageActivity()?.Text}'", description)), description, timeout);

    /// <summary>The bot must send an activity that is equal to this one.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Check(equalityComparer.Equals(expected, reply), Expected(reply, $"an equal {expected.Type}", description)), description, timeout);

    /// <summary>The bot must answer, and the answer is looked at.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout) =>
        Then(async () => validateActivity(await NextReplyAsync(description, timeout)));

    /// <summary>The bot must say something with these words in it.</summary>
    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Check(reply.AsMessageActivity()?.Text?.Contains(expected, StringComparison.Ordinal) == true, Expected(reply, $"something with '{expected}'", description)), description, timeout);

    /// <summary>The bot must say one of these.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(reply => Check(candidates.Contains(reply.AsMessageActivity()?.Text), Expected(reply, $"one of '{string.Join("', '", candidates)}'", description)), description, timeout);

    /// <summary>The bot must say nothing for a while.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            var reply = await _adapter.GetNextReplyAsync(limit.Token);
            throw new InvalidOperationException(Expected(reply, "nothing", description));
        }
        catch (OperationCanceledException)
        {
            // Nothing came, as it should be.
        }
    });

    private static bool Same(IActivity expected, IActivity reply) =>
        expected.Type == reply.Type && (expected.Type != ActivityTypes.Message || expected.AsMessageActivity().Text == reply.AsMessageActivity().Text);

    private static string Expected(IActivity reply, string expected, string description) =>
        $"{description ?? "The bot's answer is wrong."} Expected: {expected}. Actual: {reply.Type} '{reply.AsMessageActivity()?.Text}'.";

    private static void Check(bool holds, string message)
    {
        if (!holds)
            throw new InvalidOperationException(message);
    }

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps();
            await step();
        },
        this);

    private async Task<IActivity> NextReplyAsync(string description, uint timeout)
    {
        using var limit = new CancellationTokenSource(System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{description ?? "The bot must answer."} No answer came in {timeout} ms.");
        }
    }
}
