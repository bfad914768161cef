namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of connectors.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client of the connector at this address, with tokens for this audience.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
