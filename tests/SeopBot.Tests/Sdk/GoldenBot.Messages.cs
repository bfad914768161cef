using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal sealed partial class GoldenBot
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Note(nameof(OnMessageActivityAsync));
        switch (mode)
        {
            case "base":
                await turnContext.SendActivityAsync("echo " + turnContext.Activity.RemoveRecipientMention(), cancellationToken: cancellationToken);
                break;
            case "value":
                Note("valueType", turnContext.Activity.Value.GetType().FullName);
                Note("text", turnContext.Activity.Text ?? "(null)");
                break;
            case "types":
                foreach (var property in ((JObject)turnContext.Activity.Value).Properties())
                    Note(property.Name, $"{property.Value.Type} {property.Value.ToString(Formatting.None)}");
                break;
            case "culture":
                Note("CurrentCulture", CultureInfo.CurrentCulture.Name);
                break;
            case "replies":
                await ReplyAsync(turnContext, cancellationToken);
                break;
            case "changes":
                await turnContext.SendActivityAsync("one", cancellationToken: cancellationToken);
                await turnContext.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m1", Text = "u" }, cancellationToken);
                await turnContext.DeleteActivityAsync("m1", cancellationToken);
                break;
            case "sendAndThrow":
                await turnContext.SendActivityAsync("one", cancellationToken: cancellationToken);
                throw new InvalidOperationException("The handler throws.");
            case "throw":
                throw new InvalidOperationException("The handler throws.");
        }
    }

    private async Task ReplyAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Note("ResourceResponse", await turn.SendActivityAsync("one", cancellationToken: cancellationToken));
        await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
        await turn.SendActivityAsync(Activity.CreateTraceActivity("n", "vt", new JObject(), "l"), cancellationToken);
        await turn.SendActivityAsync(MessageFactory.Text("two"), cancellationToken);
    }
}
