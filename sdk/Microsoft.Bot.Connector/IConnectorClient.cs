using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel's connector. Source: botframework-channel.json.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The connector's address.</summary>
    Uri BaseUri { get; set; }

    /// <summary>How requests are written.</summary>
    JsonSerializerSettings SerializationSettings { get; }

    /// <summary>How answers are read.</summary>
    JsonSerializerSettings DeserializationSettings { get; }

    /// <summary>What proves who asks; null for nothing.</summary>
    ServiceClientCredentials Credentials { get; }

    /// <summary>What can be done with conversations.</summary>
    IConversations Conversations { get; }
}
