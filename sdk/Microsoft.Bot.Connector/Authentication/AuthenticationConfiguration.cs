namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What else is asked of a token.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What the key of a channel's token must be endorsed for, besides the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Who else may give the Emulator its tokens: the bot's own tenant. Null for nobody.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
