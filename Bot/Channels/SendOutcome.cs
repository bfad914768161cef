using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;

namespace SeopBot.Bot.Channels;

/// <summary>What became of a send that threw.</summary>
public enum SendOutcome
{
    /// <summary>It may have arrived: a second one may be a second message.</summary>
    Unknown,

    /// <summary>It never arrived; later it may.</summary>
    NotSent,

    /// <summary>It never arrived and never will: the conversation is gone, the bot is blocked, or the message is wrong.</summary>
    Refused,
}

/// <summary>Reads <see cref="SendOutcome"/> from what a connector's client throws, ours or Microsoft's. Source: platform.md §5.6.</summary>
public static class SendOutcomes
{
    /// <summary>What became of the send.</summary>
    public static SendOutcome Of(Exception thrown) => thrown switch
    {
        ErrorResponseException { Response: { } answer } => Of(answer.StatusCode),
        HttpRequestException request => Of(request.HttpRequestError),
        MsalException => SendOutcome.NotSent, // No token, so nothing to send with.
        AggregateException { InnerExceptions: { Count: > 0 } all } => all.Select(Of).Min(), // Microsoft's client wraps what kept it from its token.
        _ => SendOutcome.Unknown,
    };

    private static SendOutcome Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => SendOutcome.NotSent,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => SendOutcome.Unknown,
        _ => SendOutcome.Refused,
    };

    // Before a connection stands, nothing leaves.
    private static SendOutcome Of(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => SendOutcome.NotSent,
        _ => SendOutcome.Unknown,
    };
}
