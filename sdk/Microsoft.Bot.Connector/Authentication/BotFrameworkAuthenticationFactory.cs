using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a bot.</summary>
public static class BotFrameworkAuthenticationFactory
{
    // Who gives the Emulator its tokens. Source: bot-framework-rest-connector-authentication.md.
    private static readonly string[] EmulatorIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
    ];

    /// <summary>Without an app id: nobody is asked who they are.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <summary>With an app id; null leaves an address or name as in the public cloud, but without an address for the Emulator's keys its tokens are refused.</summary>
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
        ILogger logger) =>
        Create(channelService, validateAuthority, toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, toBotFromChannelOpenIdMetadataUrl, toBotFromEmulatorOpenIdMetadataUrl, callerId, credentialFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System);

    /// <summary>As above, with a clock.</summary>
    internal static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string loginUrl,
        string oAuthScope,
        string channelIssuer,
        string channelMetadataUrl,
        string emulatorMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory bot,
        AuthenticationConfiguration more,
        IHttpClientFactory httpClients,
        ILogger logger,
        TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(bot);
        if (!string.IsNullOrEmpty(channelService))
            throw new NotSupportedException($"ChannelService is '{channelService}', but only the public cloud is carried. Leave it empty.");
        var channels = Verifier(Or(channelMetadataUrl, AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl), [Or(channelIssuer, AuthenticationConstants.ToBotFromChannelTokenIssuer)]);
        var emulator = string.IsNullOrEmpty(emulatorMetadataUrl) ? null : Verifier(emulatorMetadataUrl, [.. EmulatorIssuers, .. more?.ValidTokenIssuers ?? []]);
        return new ChannelAuthentication(
            bot,
            new InboundTokens(channels, emulator, bot, more?.RequiredEndorsements ?? []),
            new ChannelAuthentication.Login(Or(loginUrl, AuthenticationConstants.ToChannelFromBotLoginUrl), Or(oAuthScope, AuthenticationConstants.ToChannelFromBotOAuthScope), validateAuthority, callerId),
            httpClients,
            logger);

        TokenVerifier Verifier(string metadataUrl, string[] issuers) => new(new SigningKeys(metadataUrl, httpClients?.CreateClient() ?? new HttpClient(), time, logger), issuers, bot, time);
    }

    private static string Or(string given, string usual) => string.IsNullOrEmpty(given) ? usual : given;
}
