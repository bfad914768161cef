using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the bot's token may be sent: Microsoft's connectors, and those that a verified token named.</summary>
internal sealed class TrustedServices
{
    // Source: send-proactive-messages.md lists smba.trafficmanager.net and smba.infra.gcc.teams.microsoft.com; the others are the Bot Framework's own.
    private static readonly string[] Hosts = ["smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com"];

    private readonly ConcurrentDictionary<string, bool> _verified = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Trusts the host of an address that a verified token named.</summary>
    public void Add(string serviceUrl) => _verified[new Uri(serviceUrl).Host] = true;

    /// <exception cref="InvalidOperationException">The bot's token must not go there.</exception>
    public void Check(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
            throw new InvalidOperationException("The service URL is not https, so the bot's token must not be sent there. Use the connector's https address.");
        if (!_verified.ContainsKey(address.Host) && !Array.Exists(Hosts, host => host.StartsWith('.') ? address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase) : address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidOperationException($"The service at '{address.Host}' is not one that the bot trusts with its token. Use a service URL from an activity that Teams sent.");
    }
}
