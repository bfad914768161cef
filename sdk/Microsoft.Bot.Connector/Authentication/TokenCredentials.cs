using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Adds the bot's own token. MSAL renews it before it expires; sends that need it at the same time fetch it once.</summary>
/// <remarks>Until it is time to renew it, MSAL is not asked: that would take some 9 KB a send.</remarks>
internal sealed class TokenCredentials(Func<Task<AuthenticationResult>> acquire) : ServiceClientCredentials
{
    /// <summary>Longest time that a send waits for a token.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long before its end a token is renewed, unless Entra names a time. Source: MSAL does so.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private Task<AuthenticationResult> _acquiring;
    private AuthenticationResult _kept;

    /// <inheritdoc/>
    /// <exception cref="MsalException">There is no token: nothing was sent.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = IsFresh(_kept) ? _kept : _kept = await Acquire().WaitAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
    }

    private static bool IsFresh(AuthenticationResult token) =>
        token != null && TimeProvider.System.GetUtcNow() < (token.AuthenticationResultMetadata.RefreshOn ?? token.ExpiresOn - Early);

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
