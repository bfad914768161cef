using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a bot.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Without an app id: nobody is asked who they are.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <summary>With an app id; null leaves an address or name as in the public cloud.</summary>
    /// <exception cref="NotSupportedException">The channel service is not the public cloud's.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        if (!string.IsNullOrEmpty(channelService))
            throw new NotSupportedException($"ChannelService is '{channelService}', but only the public cloud is carried. Leave it empty.");
        var tokens = new ChannelTokens(
            Or(toBotFromChannelOpenIdMetadataUrl, AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            Or(toBotFromChannelTokenIssuer, AuthenticationConstants.ToBotFromChannelTokenIssuer),
            authConfiguration?.RequiredEndorsements ?? [],
            httpClientFactory?.CreateClient() ?? new HttpClient());
        return new ChannelAuthentication(
            credentialFactory,
            tokens,
            new ChannelAuthentication.Login(Or(toChannelFromBotLoginUrl, AuthenticationConstants.ToChannelFromBotLoginUrl), Or(toChannelFromBotOAuthScope, AuthenticationConstants.ToChannelFromBotOAuthScope), validateAuthority, callerId),
            httpClientFactory,
            logger);
    }

    private static string Or(string given, string usual) => string.IsNullOrEmpty(given) ? usual : given;
}
