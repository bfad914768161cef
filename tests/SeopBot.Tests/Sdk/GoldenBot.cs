using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>The bot that the golden files were recorded with: it writes down which methods are called.</summary>
internal sealed class GoldenBot(string mode) : TeamsActivityHandler
{
    public List<string> Called { get; } = [];

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Called.Add(nameof(OnTurnAsync));
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnMessageActivityAsync));
        if ((turnContext as ITurnContext).Activity.DeliveryMode != DeliveryModes.ExpectReplies)
            await turnContext.SendActivityAsync("echo " + turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnConversationUpdateActivityAsync), base.OnConversationUpdateActivityAsync, turnContext, cancellationToken);

    protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnTeamsMembersAddedAsync));
        return base.OnTeamsMembersAddedAsync(teamsMembersAdded, teamInfo, turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnMembersAddedAsync));

    protected override Task OnTeamsMembersRemovedAsync(IList<TeamsChannelAccount> teamsMembersRemoved, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnTeamsMembersRemovedAsync));
        return base.OnTeamsMembersRemovedAsync(teamsMembersRemoved, teamInfo, turnContext, cancellationToken);
    }

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnMembersRemovedAsync));

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnMessageReactionActivityAsync), base.OnMessageReactionActivityAsync, turnContext, cancellationToken);

    protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnReactionsAddedAsync));

    protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnReactionsRemovedAsync));

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnEventActivityAsync), base.OnEventActivityAsync, turnContext, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnEventAsync));

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTokenResponseEventAsync));

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnEndOfConversationActivityAsync));

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTypingActivityAsync));

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnInstallationUpdateActivityAsync), base.OnInstallationUpdateActivityAsync, turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnInstallationUpdateAddAsync));

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnInstallationUpdateRemoveAsync));

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Done(nameof(OnUnrecognizedActivityTypeAsync));

    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnInvokeActivityAsync));
        return mode switch
        {
            "returnNull" => Task.FromResult<InvokeResponse>(null!),
            "emptyBody200" => Task.FromResult(new InvokeResponse { Status = 200 }),
            _ => base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnAdaptiveCardInvokeAsync));
        var card = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = JObject.Parse("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"TextBlock\",\"text\":\"done\"}]}") };
        switch (mode)
        {
            case "card":
                return card;
            case "sendAndCard":
                await turnContext.SendActivityAsync("from invoke", cancellationToken: cancellationToken);
                return card;
            case "message":
                return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "Saved" };
            case "incident":
                return new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message" };
            case "error":
                return new AdaptiveCardInvokeResponse { StatusCode = 400, Type = "application/vnd.microsoft.error", Value = JObject.Parse("{\"code\":\"BadRequest\",\"message\":\"No such verb\"}") };
            case "throw":
                throw new InvalidOperationException("The handler throws.");
            case "null":
                return null!;
            default:
                return await base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken);
        }
    }

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnSearchInvokeAsync));
        return base.OnSearchInvokeAsync(turnContext, invokeValue, cancellationToken);
    }

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnTeamsTaskModuleFetchAsync));
        if (mode != "taskCard")
            return base.OnTeamsTaskModuleFetchAsync(turnContext, taskModuleRequest, cancellationToken);
        var card = new Attachment("application/vnd.microsoft.card.adaptive", content: JObject.Parse("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}"));
        return Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "Form", Height = 300, Width = "medium", Card = card } }));
    }

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        Called.Add(nameof(OnTeamsTaskModuleSubmitAsync));
        return mode switch
        {
            "taskMessage" => Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse { Value = "Thanks" })),
            "taskNull" => Task.FromResult<TaskModuleResponse>(null!),
            _ => base.OnTeamsTaskModuleSubmitAsync(turnContext, taskModuleRequest, cancellationToken),
        };
    }

    private Task Done(string name)
    {
        Called.Add(name);
        return Task.CompletedTask;
    }

    private Task Then<T>(string name, Func<ITurnContext<T>, CancellationToken, Task> inner, ITurnContext<T> turn, CancellationToken cancellationToken)
        where T : IActivity
    {
        Called.Add(name);
        return inner(turn, cancellationToken);
    }
}
