using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Asks senders who they are, and proves to connectors who the bot is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks who sent an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It cannot be told, or is not somebody to trust.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Makes clients of connectors for proactive turns.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>For whom the bot's tokens are.</summary>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException($"{GetType().Name} has no audience of its own.");
}
