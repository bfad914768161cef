using System.Net;

namespace SeopBot.Bot.Web;

/// <summary>Refuses whoever is not on this machine, whatever host name they call it by.</summary>
internal sealed class ThisMachineFilter : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote)
            ? ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden))
            : next(context);
}
