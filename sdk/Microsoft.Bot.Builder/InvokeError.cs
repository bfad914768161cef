using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>The answer that a client of cards shows as an error. Source: universal-action-model.md.</summary>
internal static class InvokeError
{
    public static AdaptiveCardInvokeResponse Body(HttpStatusCode status, string code, string message) => new()
    {
        StatusCode = (int)status,
        Type = "application/vnd.microsoft.error",
        Value = new JObject { ["code"] = code, ["message"] = message },
    };
}
