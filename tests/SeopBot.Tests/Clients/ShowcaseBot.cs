using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Clients;

/// <summary>A bot on our sdk/ with one small behaviour for each thing that a Teams client can do and the product does not.</summary>
public sealed class ShowcaseBot(CloudAdapter adapter) : TeamsActivityHandler
{
    private readonly ConcurrentDictionary<string, ConversationReference> installed = [];

    /// <summary>Tells everyone who has the bot, outside of any turn.</summary>
    public async Task AnnounceAsync(string text)
    {
        foreach (var conversation in installed.Values)
            await adapter.ContinueConversationAsync("", conversation, (turn, stop) => turn.SendActivityAsync(MessageFactory.Text(text), stop), default);
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        installed[turnContext.Activity.Conversation.Id] = turnContext.Activity.GetConversationReference();
        return turnContext.SendActivityAsync(MessageFactory.Text($"Installed in {Kind(turnContext)}."), cancellationToken);
    }

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        installed.TryRemove(turnContext.Activity.Conversation.Id, out _);
        return Task.CompletedTask;
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Value is JObject submitted)
        {
            var replaced = Card($"Kept: {submitted["goal"]}", null, []);
            replaced.Id = turnContext.Activity.ReplyToId;
            await turnContext.UpdateActivityAsync(replaced, cancellationToken);
            return;
        }

        switch (turnContext.Activity.RemoveRecipientMention()?.Trim())
        {
            case "form":
                await turnContext.SendActivityAsync(Card("A goal", "goal", [Submit("Keep it")]), cancellationToken);
                break;
            case "buttons":
                await turnContext.SendActivityAsync(Card("Which answer?", null, [Execute("card"), Execute("message"), Execute("error"), Execute("refusal")]), cancellationToken);
                break;
            case "correct":
                var sent = await turnContext.SendActivityAsync(MessageFactory.Text("Emma is in grade 3."), cancellationToken);
                var corrected = MessageFactory.Text("Emma is in grade 4.");
                corrected.Id = sent.Id;
                await turnContext.UpdateActivityAsync(corrected, cancellationToken);
                break;
            case var text:
                await turnContext.SendActivityAsync(Mentioning(turnContext.Activity.From, $"said “{text}” in {Kind(turnContext)}."), cancellationToken);
                break;
        }
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(invokeValue.Action.Verb switch
        {
            "card" => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = Card("Another card in its place", null, []).Attachments[0].Content },
            "message" => new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "A sentence under the card" },
            "error" => new AdaptiveCardInvokeResponse { StatusCode = 400, Type = "application/vnd.microsoft.error", Value = JObject.FromObject(new { code = "BadRequest", message = "No such student" }) },
            _ => throw new InvokeResponseException(System.Net.HttpStatusCode.BadRequest, JObject.FromObject(new { code = "BadRequest", message = "Refused" })),
        });

    protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new SearchInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.search.searchResponse",
            Value = new { results = Found(invokeValue.QueryText).Select(name => new { value = name, title = name }) },
        });

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionResponse
        {
            ComposeExtension = new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = "list",
                Attachments = [.. Found((string)query.Parameters[0].Value).Select(Offer)],
            },
        });

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionActionResponse { Task = Window() });

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse { Value = $"Kept: {((JObject)action.Data)["goal"]}" } });

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(new TaskModuleResponse(Window()));

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse { Value = $"Kept: {((JObject)taskModuleRequest.Data)["goal"]}" }));

    private static string Kind(ITurnContext turn) => turn.Activity.Conversation.ConversationType;

    private static IEnumerable<string> Found(string typed) =>
        ((string[])["Emma Sandoval", "Mateo Sandoval", "Luz Ortega"]).Where(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase));

    private static MessagingExtensionAttachment Offer(string name)
    {
        var card = Card(name, null, []).Attachments[0];
        return new MessagingExtensionAttachment { ContentType = card.ContentType, Content = card.Content, Preview = new HeroCard(title: name).ToAttachment() };
    }

    private static TaskModuleContinueResponse Window() =>
        new() { Value = new TaskModuleTaskInfo("A goal", 300, 400, card: Card("What is the goal?", "goal", [Submit("Keep it")]).Attachments[0]) };

    private static Activity Mentioning(ChannelAccount person, string text)
    {
        var mention = new Mention { Mentioned = person, Text = $"<at>{person.Name}</at>" };
        var message = (Activity)MessageFactory.Text($"{mention.Text} {text}");
        message.Entities = [mention];
        return message;
    }

    private static Activity Card(string text, string? input, JObject[] actions)
    {
        List<object> body = [new { type = "TextBlock", text, wrap = true }];
        if (input is not null) body.Add(new { type = "Input.Text", id = input, label = "Goal" });
        return (Activity)MessageFactory.Attachment(new Attachment
        {
            ContentType = "application/vnd.microsoft.card.adaptive",
            Content = JObject.FromObject(new { type = "AdaptiveCard", version = "1.5", body, actions }),
        });
    }

    private static JObject Submit(string title) => JObject.FromObject(new { type = "Action.Submit", title, data = new { kept = true } });

    private static JObject Execute(string verb) => JObject.FromObject(new { type = "Action.Execute", title = verb, verb });
}

/// <summary>The bot of the showcase on an ordinary host, as anybody would write one, and the playground before it.</summary>
public sealed class Showcase : IAsyncLifetime
{
    private WebApplication? app;
    private Playground? playground;

    public ShowcaseBot Bot => app!.Services.GetRequiredService<ShowcaseBot>();

    public Uri Home => playground!.Home;

    public async Task InitializeAsync()
    {
        if (Playground.Program is null) return;
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient().AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton(made => new CloudAdapter(made.GetRequiredService<BotFrameworkAuthentication>())).AddSingleton<ShowcaseBot>();
        app = builder.Build();
        app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, CloudAdapter adapter, ShowcaseBot bot) => adapter.ProcessAsync(request, response, bot));
        await app.StartAsync();
        playground = await Playground.StartAsync(new Uri(app.Urls.Single() + "/"));
    }

    public async Task DisposeAsync()
    {
        if (playground is not null) await playground.DisposeAsync();
        if (app is not null) await app.DisposeAsync();
    }
}
