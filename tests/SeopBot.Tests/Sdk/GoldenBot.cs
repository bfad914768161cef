using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>The bot that the golden files were recorded with: it writes down which methods are called, and with what.</summary>
internal sealed partial class GoldenBot(string mode) : TeamsActivityHandler
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    public List<JToken> Called { get; } = [];

    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Note($"{nameof(OnTurnAsync)}:{turnContext.Activity.Type}");
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    public Task ApologizeAsync(ITurnContext turnContext, Exception thrown, string words)
    {
        Note("OnTurnError", thrown.GetType().Name);
        return turnContext.SendActivityAsync(words);
    }

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnEndOfConversationActivityAsync));

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTypingActivityAsync));

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnCommandActivityAsync));

    protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnCommandResultActivityAsync));

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnInstallationUpdateActivityAsync), base.OnInstallationUpdateActivityAsync, turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnInstallationUpdateAddAsync));

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnInstallationUpdateRemoveAsync));

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnMessageReactionActivityAsync), base.OnMessageReactionActivityAsync, turnContext, cancellationToken);

    protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnReactionsAddedAsync), messageReactions);

    protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnReactionsRemovedAsync), messageReactions);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnMessageUpdateActivityAsync), base.OnMessageUpdateActivityAsync, turnContext, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsMessageEditAsync));

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsMessageUndeleteAsync));

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnMessageDeleteActivityAsync), base.OnMessageDeleteActivityAsync, turnContext, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsMessageSoftDeleteAsync));

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Then(nameof(OnEventActivityAsync), base.OnEventActivityAsync, turnContext, cancellationToken);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnEventAsync), turnContext.Activity.Name);

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTokenResponseEventAsync));

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsReadReceiptAsync), readReceiptInfo);

    protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsMeetingStartAsync), meeting);

    protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Done(nameof(OnTeamsMeetingEndAsync), meeting);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Done(nameof(OnUnrecognizedActivityTypeAsync), turnContext.Activity.Type);

    private Task Done(string name, object? with = null)
    {
        Note(name, with);
        return Task.CompletedTask;
    }

    private Task Then<T>(string name, Func<ITurnContext<T>, CancellationToken, Task> inner, ITurnContext<T> turn, CancellationToken cancellationToken)
        where T : IActivity
    {
        Note(name);
        return inner(turn, cancellationToken);
    }

    private void Note(string name, object? with = null) =>
        Called.Add(with == null ? name : new JObject { [name] = JToken.FromObject(with, Json) });
}
