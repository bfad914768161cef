using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>An answer with status 200.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>A request whose HTTP answer is the result: calls the method for it. Null, or a kind without a method, is answered 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, CardAction(turnContext.Activity), cancellationToken));
                case "application/search":
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, Search(turnContext.Activity), cancellationToken));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    /// <summary>A card's button of type Action.Execute.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A search, from a card's choices as they are typed.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A step of a sign-in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue CardAction(IInvokeActivity activity)
    {
        var value = Value<AdaptiveCardInvokeValue>(activity);
        if (value.Action == null)
            throw Refusal(activity, "BadRequest", "The card's action is missing. Open the card again and press its button once more.");
        if (value.Action.Type != "Action.Execute")
            throw Refusal(activity, "NotSupported", $"The action '{value.Action.Type}' is not supported; only Action.Execute is.");
        return value;
    }

    private static SearchInvokeValue Search(IInvokeActivity activity)
    {
        var value = Value<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value.Kind))
        {
            // Source: dynamic-search.md; Teams leaves the kind out.
            if (activity.ChannelId != "msteams")
                throw Refusal(activity, "BadRequest", "The search has no kind.");
            value.Kind = SearchInvokeTypes.Search;
        }
        if (string.IsNullOrEmpty(value.QueryText))
            throw Refusal(activity, "BadRequest", "The search has no words. Type some.");
        return value;
    }

    private protected static T Value<T>(IInvokeActivity activity)
    {
        if (activity.Value == null)
            throw Refusal(activity, "BadRequest", "The request has no value.");
        // A text or a list would be read as an object without any of its properties.
        if (activity.Value is JObject or not JToken && ForeignJson.TryRead<T>(activity.Value, out var value))
            return value;
        throw Refusal(activity, "BadRequest", "The request's value is not properly formed.");
    }

    // HTTP 200 with the error inside: to any other status Teams says only "Unable to reach app". Source: universal-action-model.md.
    private protected static InvokeResponseException Refusal(IInvokeActivity activity, string code, string message) =>
        new(HttpStatusCode.OK, InvokeError.Body(activity.Name, HttpStatusCode.BadRequest, code, message));

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turnContext), cancellationToken);
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
    }

    /// <summary>Ends an invoke with this answer.</summary>
    protected class InvokeResponseException(HttpStatusCode statusCode, object body = null) : Exception
    {
        /// <summary>The answer.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
