namespace SeopBot.Bot.Web;

/// <summary>Refuses pages of other sites, and turns refusals into Direct Line's error JSON.</summary>
internal sealed class DirectLineFilter : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            RefuseOtherSites(context.HttpContext.Request);
            // It holds tokens and what people said.
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        }
        catch (DirectLineException refusal)
        {
            return refusal.ToResult();
        }
        catch (BadHttpRequestException bad) when (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new DirectLineException(bad.StatusCode, "MessageSizeTooBig", "Send at most 256 KB.").ToResult();
        }
    }

    private static void RefuseOtherSites(HttpRequest request)
    {
        // Programs send no Origin; a browser always does for POST and WebSocket, and a page cannot change it.
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
            throw new DirectLineException(403, "ForbiddenOrigin", "Only the chat page of this server may use its Direct Line.");
    }
}
