namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The names of the Bot Framework's tokens. Source: bot-framework-rest-connector-authentication.md.</summary>
public static class AuthenticationConstants
{
    /// <summary>The kind of identity of a caller that was not asked who it is.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The claim that names the app in a token of Entra's first version.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the app in a token of Entra's second version.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that names for whom a token is.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the connector's address.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Where a bot of many tenants gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where a bot of one tenant gets its tokens.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>For whom the bot's tokens are.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Who gives channels their tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of channels' tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Which tenant gives a token of Entra's first version.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>Which tenant gives a token of Entra's second version.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The claim that says which version of Entra a token is of.</summary>
    public const string VersionClaim = "ver";
}
