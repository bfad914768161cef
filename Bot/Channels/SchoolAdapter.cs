using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SeopBot.Bot.Turns;
using SeopBot.Cards;

namespace SeopBot.Bot.Channels;

/// <summary>The adapter with the product's one catch-all: words for the person and a reference for the log, never what the exception says.</summary>
public sealed partial class SchoolAdapter : CloudAdapter
{
    // Whose turn failed holds a place of the bot's until the words are sent; tries again and again would keep it for minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ILogger _log;

    /// <summary>The adapter.</summary>
    public SchoolAdapter(BotFrameworkAuthentication authentication, ILogger<SchoolAdapter> log, TurnGate gate) : base(authentication, log)
    {
        _log = log;
        Use(gate);
        OnTurnError = FailAsync;
    }

    // Thrown on: what never ran and may come again, and what nobody said; who sends a card knows what to do about it.
    private async Task FailAsync(ITurnContext context, Exception exception)
    {
        if (exception is FullLineException || context.Activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
            ExceptionDispatchInfo.Throw(exception);
        var reference = RandomNumberGenerator.GetHexString(4);
        Log.TurnFailed(_log, exception, reference);
        var words = Words.For(context.Activity.Locale);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await context.SendActivityAsync(MessageFactory.Text(exception is OperationCanceledException ? words["TooSlow"] : words.Of("Broken", reference)), patience.Token);
        }
        catch (Exception unsaid)
        {
            Log.NotSaid(_log, unsaid, reference);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A turn failed. Reference {Reference}.")]
        public static partial void TurnFailed(ILogger log, Exception exception, string reference);

        [LoggerMessage(2, LogLevel.Warning, "The person could not be told that the turn of reference {Reference} failed.")]
        public static partial void NotSaid(ILogger log, Exception exception, string reference);
    }
}
