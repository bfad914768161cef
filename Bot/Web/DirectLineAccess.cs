namespace SeopBot.Bot.Web;

/// <summary>Lets a token into its own conversation and into no other.</summary>
internal sealed class DirectLineAccess(ChatTokens tokens, ChatStore store)
{
    /// <summary>The conversation of the request's token.</summary>
    /// <param name="request">Carries the token as Bearer; a WebSocket, which cannot, as the query's t.</param>
    /// <param name="conversationId">The conversation asked for; null = whichever the token opens.</param>
    /// <exception cref="DirectLineException">There is no good token, or it is for another conversation.</exception>
    public Conversation Enter(HttpRequest request, string? conversationId = null)
    {
        // Web Chat takes 403 as an expired token. Source: Direct Line 3.0, "HTTP status codes".
        var allowed = tokens.ConversationOf(Token(request))
            ?? throw new DirectLineException(403, "TokenExpired", "The token is missing, wrong or over: reload the page.");
        if (conversationId is not null && conversationId != allowed)
            throw new DirectLineException(403, "BadArgument", "The token is for another conversation.");
        return store.Find(allowed)
            ?? throw new DirectLineException(404, "ConversationNotFound", "The conversation is gone: reload the page.");
    }

    /// <summary>How long the token of a request that <see cref="Enter"/> let in is still good.</summary>
    public TimeSpan TimeLeft(HttpRequest request) => tokens.TimeLeft(Token(request)!);

    private static string? Token(HttpRequest request)
    {
        const string bearer = "Bearer ";
        if (request.HttpContext.WebSockets.IsWebSocketRequest) return request.Query["t"];
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(bearer, StringComparison.OrdinalIgnoreCase) ? header[bearer.Length..] : null;
    }
}
