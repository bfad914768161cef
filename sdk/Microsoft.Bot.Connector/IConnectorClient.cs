namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel's connector. Source: botframework-channel.json.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>What can be done with conversations.</summary>
    IConversations Conversations { get; }
}
