using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

internal sealed partial class GoldenBot
{
    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        Note(nameof(OnTeamsTaskModuleFetchAsync), taskModuleRequest);
        return mode switch
        {
            "taskCard" => Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "Form", Height = 300, Width = "medium", Card = new Attachment("application/vnd.microsoft.card.adaptive", content: JObject.Parse("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}")) } })),
            "taskUrl" => Task.FromResult(new TaskModuleResponse(new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "Form", Height = "large", Width = 400, Url = "https://example.com/f", FallbackUrl = "https://example.com/fb", CompletionBotId = "b" } }) { CacheInfo = new CacheInfo("no-cache") }),
            "throw" => throw new InvalidOperationException("The handler throws."),
            _ => base.OnTeamsTaskModuleFetchAsync(turnContext, taskModuleRequest, cancellationToken),
        };
    }

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        Note(nameof(OnTeamsTaskModuleSubmitAsync), taskModuleRequest);
        return mode switch
        {
            "taskMessage" => Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse { Value = "Thanks" })),
            "taskNull" => Task.FromResult<TaskModuleResponse>(null!),
            "throw" => throw new InvalidOperationException("The handler throws."),
            _ => base.OnTeamsTaskModuleSubmitAsync(turnContext, taskModuleRequest, cancellationToken),
        };
    }

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        Note(nameof(OnTeamsMessagingExtensionQueryAsync), query);
        return mode switch
        {
            "meList" => Task.FromResult(Listed()),
            "meMessage" => Task.FromResult(new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = "nothing found" } }),
            "throw" => throw new InvalidOperationException("The handler throws."),
            _ => base.OnTeamsMessagingExtensionQueryAsync(turnContext, query, cancellationToken),
        };
    }

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        Note(nameof(OnTeamsMessagingExtensionFetchTaskAsync), action);
        return mode switch
        {
            "meTask" => Task.FromResult(new MessagingExtensionActionResponse { Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = "x", Url = "https://example.com/" } } }),
            "throw" => throw new InvalidOperationException("The handler throws."),
            _ => base.OnTeamsMessagingExtensionFetchTaskAsync(turnContext, action, cancellationToken),
        };
    }

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        Note(nameof(OnTeamsMessagingExtensionSubmitActionAsync), action);
        return base.OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken);
    }

    private static MessagingExtensionResponse Listed() => new()
    {
        ComposeExtension = new MessagingExtensionResult
        {
            Type = "result",
            AttachmentLayout = "list",
            Attachments =
            [
                new MessagingExtensionAttachment
                {
                    ContentType = HeroCard.ContentType,
                    Content = new HeroCard { Title = "One" },
                    Preview = new Attachment("application/vnd.microsoft.card.thumbnail", content: JObject.Parse("{\"title\":\"One\"}")),
                },
            ],
        },
    };
}
