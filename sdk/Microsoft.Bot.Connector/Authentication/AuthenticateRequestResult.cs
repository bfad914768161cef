using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>For whom the tokens of the answers are.</summary>
    public string Audience { get; set; }

    /// <summary>The sender.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>What kind of sender: see <see cref="Schema.CallerIdConstants"/>; null if it was not asked.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes clients that answer.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
