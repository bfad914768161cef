using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SeopBot.Bot.Turns;

/// <summary>
/// One turn at a time in a conversation and of a person, in order of arrival; others go on in parallel.
/// An activity that comes again is not run again: it gets the first one's answer.
/// </summary>
/// <param name="ledger">What was answered already, and the lock between instances.</param>
/// <param name="log">Where it says what could not be kept.</param>
public sealed partial class TurnGate(ITurnLedger ledger, ILogger<TurnGate> log) : Microsoft.Bot.Builder.IMiddleware
{
    private readonly TurnLines _lines = new();

    /// <summary>Most turns that wait in one line, so that one person's flood leaves the bot's places to the others. Who types fast and taps twice has three or four.</summary>
    public int MostWaiting { get; init; } = 8;

    /// <inheritdoc/>
    /// <exception cref="FullLineException">More than <see cref="MostWaiting"/> would wait; the turn did not run.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (TouchesNothing(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        var keys = TurnKeys.Of(turnContext.Activity);
        using var place = _lines.Join(keys.Conversation, keys.Person, MostWaiting + 1);
        await place.Reached.WaitAsync(cancellationToken);
        if (await AnswerAsync(turnContext, keys, next, cancellationToken) is { } earlier) await earlier.RepeatAsync(turnContext, cancellationToken);
    }

    // What is typed into a field is searched at every key, and must not wait behind a save; neither it nor "is typing" changes any state.
    private static bool TouchesNothing(IActivity activity) =>
        activity.Type == ActivityTypes.Typing || (activity is Activity { Type: ActivityTypes.Invoke, Name: "application/search" });

    // The earlier answer; null when the turn ran.
    private async Task<TurnAnswer?> AnswerAsync(ITurnContext context, TurnKeys keys, NextDelegate next, CancellationToken cancellationToken)
    {
        var ran = false;
        try
        {
            return await ledger.AnswerOnceAsync(keys, async () =>
            {
                await next(cancellationToken);
                ran = true;
                return TurnAnswer.Of(context);
            }, cancellationToken);
        }
        catch (Exception lost) when (ran && (lost is DbException or SocketException or TimeoutException))
        {
            // The person has the answer already.
            Log.NotRecorded(log, lost);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A turn ran, but could not be recorded. If the channel sends it again, it runs again.")]
        public static partial void NotRecorded(ILogger log, Exception exception);
    }
}
