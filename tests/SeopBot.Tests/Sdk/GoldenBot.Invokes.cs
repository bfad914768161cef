using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal sealed partial class GoldenBot
{
    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        Note(nameof(OnInvokeActivityAsync), turnContext.Activity.Name ?? "(null)");
        return mode switch
        {
            "returnNull" => Task.FromResult<InvokeResponse>(null!),
            "emptyBody200" => Task.FromResult(new InvokeResponse { Status = 200 }),
            "custom201" => Task.FromResult(new InvokeResponse { Status = 201, Body = new { a = 1, b = (string?)null } }),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Note(nameof(OnAdaptiveCardInvokeAsync), invokeValue);
        if (mode == "sendAndCard")
            await turnContext.SendActivityAsync("from invoke", cancellationToken: cancellationToken);
        return mode switch
        {
            "card" or "sendAndCard" => CardAnswer(200, "application/vnd.microsoft.card.adaptive", JObject.Parse("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"done\"}]}")),
            "message" => CardAnswer(200, "application/vnd.microsoft.activity.message", "Saved"),
            "incident" => CardAnswer(200, "application/vnd.microsoft.activity.message", null),
            "error" => CardAnswer(400, "application/vnd.microsoft.error", JObject.Parse("{\"code\":\"BadRequest\",\"message\":\"No such verb\"}")),
            "throw" => throw new InvalidOperationException("The handler throws."),
            "null" => null!,
            _ => await base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken),
        };
    }

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Note(nameof(OnSearchInvokeAsync), invokeValue);
        if (mode != "search")
            return base.OnSearchInvokeAsync(turnContext, invokeValue, cancellationToken);
        var results = new { results = new[] { new { title = "Ogden", value = "1" } } };
        return Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.search.searchResponse", Value = results });
    }

    private static AdaptiveCardInvokeResponse CardAnswer(int status, string type, object? value) => new() { StatusCode = status, Type = type, Value = value };
}
