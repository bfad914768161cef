using Azure.Identity;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;

namespace SeopBot.SharePoint.Wire;

/// <summary>How the bot proves who it is.</summary>
internal static class GraphCredential
{
    /// <summary>The token LocalGraph is called with; it accepts any.</summary>
    private const string LocalToken = "localgraph";

    public static IAuthenticationProvider Of(SharePointOptions options)
    {
        var token = options.Token ?? (options.GraphAddress.IsLoopback ? LocalToken : null);
        if (token is not null) return new FixedToken(token);
        var credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions
        {
            TenantId = options.TenantId,
            ManagedIdentityClientId = options.ClientId,
            ExcludeInteractiveBrowserCredential = true,
        });
        return new AzureIdentityAuthenticationProvider(credential, [options.GraphAddress.Host], scopes: [$"{options.GraphAddress.GetLeftPart(UriPartial.Authority)}/.default"]);
    }

    private sealed class FixedToken(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.TryAdd("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
