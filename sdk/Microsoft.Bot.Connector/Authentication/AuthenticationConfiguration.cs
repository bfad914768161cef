namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What else is asked of a token.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What the key of a token must be endorsed for, besides the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
