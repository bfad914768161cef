using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Adds the bot's own token. MSAL keeps it and renews it before it expires; sends that need it at the same time fetch it once.</summary>
internal sealed class TokenCredentials(Func<Task<AuthenticationResult>> acquire) : ServiceClientCredentials
{
    /// <summary>Longest time that a send waits for a token.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private Task<AuthenticationResult> _acquiring;

    /// <inheritdoc/>
    /// <exception cref="MsalException">There is no token: nothing was sent.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await Acquire().WaitAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
    }

    private Task<AuthenticationResult> Acquire()
    {
        lock (_lock)
        {
            return _acquiring is { IsCompleted: false } ? _acquiring : _acquiring = AcquireAsync();
        }
    }

    // Always MSAL's exception, so that a connection lost here cannot be mistaken for one lost while sending.
    private async Task<AuthenticationResult> AcquireAsync()
    {
        try
        {
            return await acquire().WaitAsync(Patience);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TimeoutException or OperationCanceledException)
        {
            throw new MsalServiceException(MsalError.ServiceNotAvailable, "The bot's token could not be fetched, so nothing was sent. Let the bot reach its login server.", e);
        }
    }
}
