using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the bot's token may be sent: Microsoft's connectors, and those that a verified token named.</summary>
internal sealed class TrustedServices
{
    /// <summary>Most services that verified tokens add; Teams names a handful. Further ones are not trusted.</summary>
    public const int MostVerified = 100;

    // Source: send-proactive-messages.md lists smba.trafficmanager.net and smba.infra.gcc.teams.microsoft.com; the others are the Bot Framework's own.
    // trafficmanager.net gives names to everybody, so there it is this one host and no other.
    private static readonly string[] Hosts = ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com"];

    private readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.Ordinal);

    /// <summary>Trusts the scheme, host and port that a verified token named; plain HTTP only the Emulator's, on this machine.</summary>
    public void Add(string serviceUrl, bool isEmulator)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || IsMicrosofts(address))
            return;
        if (isEmulator ? !address.IsLoopback : !IsCleanHttps(address))
            return;
        var origin = Origin(address);
        if (!_verified.ContainsKey(origin) && _verified.Count < MostVerified)
            _verified[origin] = true;
    }

    /// <exception cref="HttpRequestException">The bot's token must not go there; no connection was made.</exception>
    public void Check(Uri address)
    {
        if (IsMicrosofts(address) || _verified.ContainsKey(Origin(address)))
            return;
        throw new HttpRequestException(HttpRequestError.ConnectionError, IsCleanHttps(address)
            ? $"The service at '{address.IdnHost}' is not one that the bot trusts with its token. Use a service URL from an activity that Teams sent."
            : "The service URL is not plain https, so the bot's token must not be sent there. Use the connector's https address, without a name or password in it.");
    }

    private static bool IsMicrosofts(Uri address) => IsCleanHttps(address) && address.IsDefaultPort && Array.Exists(Hosts, host => IsAt(address.IdnHost, host));

    // IdnHost is what is connected to: ASCII, so that no letter only looks like another.
    private static bool IsAt(string host, string trusted) =>
        trusted.StartsWith('.') ? host.EndsWith(trusted, StringComparison.OrdinalIgnoreCase) : host.Equals(trusted, StringComparison.OrdinalIgnoreCase);

    private static bool IsCleanHttps(Uri address) => address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0;

    private static string Origin(Uri address) => $"{address.Scheme}://{address.UserInfo}@{address.IdnHost}:{address.Port}";
}

/// <summary>Credentials that look at every request's address before they prove anything to it.</summary>
internal sealed class TrustedCredentials(ServiceClientCredentials credentials, TrustedServices trusted) : ServiceClientCredentials
{
    /// <inheritdoc/>
    /// <exception cref="HttpRequestException">The bot's token must not go there; no connection was made.</exception>
    public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        trusted.Check(request.RequestUri);
        return credentials.ProcessHttpRequestAsync(request, cancellationToken);
    }
}
