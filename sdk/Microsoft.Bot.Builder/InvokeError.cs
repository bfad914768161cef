using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Answers that tell a person what went wrong, each in the shape that the client shows for the invoke.</summary>
internal static class InvokeError
{
    /// <summary>An answer for the invoke with this name. Source: universal-action-model.md, task-modules-bots.md, respond-to-search.md.</summary>
    public static object Body(string invoke, HttpStatusCode status, string code, string message) => invoke switch
    {
        "task/fetch" or "task/submit" => new TaskModuleResponse(new TaskModuleMessageResponse { Value = message }),
        "composeExtension/fetchTask" or "composeExtension/submitAction" => new MessagingExtensionActionResponse { Task = new TaskModuleMessageResponse { Value = message } },
        not null when invoke.StartsWith("composeExtension/", StringComparison.Ordinal) => new MessagingExtensionResponse { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = message } },
        _ => new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)status,
            Type = "application/vnd.microsoft.error",
            Value = new JObject { ["code"] = code, ["message"] = message },
        },
    };
}
