using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SeopBot.Bench.Bots;

/// <summary>Says what it was told.</summary>
internal sealed class EchoBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text($"You said: {turnContext.Activity.Text}"), cancellationToken);
}
