using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using SeopBot.Bot.Turns;
using SeopBot.Cards;

namespace SeopBot.Bot.Channels;

/// <summary>The adapter with the product's one catch-all: words for the person and a reference for the log, never what the exception says.</summary>
public sealed partial class SchoolAdapter : CloudAdapter
{
    /// <summary>The adapter.</summary>
    public SchoolAdapter(BotFrameworkAuthentication authentication, ILogger<SchoolAdapter> log, TurnGate gate) : base(authentication, log)
    {
        Use(gate);
        OnTurnError = async (context, exception) =>
        {
            var reference = RandomNumberGenerator.GetHexString(4);
            Log.TurnFailed(log, exception, reference);
            var words = Words.For(context.Activity.Locale);
            await context.SendActivityAsync(MessageFactory.Text(exception is OperationCanceledException ? words["TooSlow"] : words.Of("Broken", reference)));
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A turn failed. Reference {Reference}.")]
        public static partial void TurnFailed(ILogger log, Exception exception, string reference);
    }
}
