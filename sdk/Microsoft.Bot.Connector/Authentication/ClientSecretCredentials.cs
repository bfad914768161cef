using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Adds the bot's own token, which MSAL keeps until shortly before it expires. Source: bot-framework-rest-connector-authentication.md.</summary>
internal sealed class ClientSecretCredentials(IConfidentialClientApplication app, string audience) : ServiceClientCredentials
{
    private readonly string[] _scopes = [audience.TrimEnd('/') + "/.default"];

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await app.AcquireTokenForClient(_scopes).ExecuteAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
    }
}
