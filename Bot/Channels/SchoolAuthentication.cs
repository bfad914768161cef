using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Bot.Channels;

/// <summary>
/// Lets in only Teams, and only the school's own tenants. A token says that Teams sent an activity, not for whom: any tenant's
/// administrator can add a bot whose id is known. And only in Teams is the person's Entra id one that Microsoft vouches for.
/// </summary>
public sealed partial class SchoolAuthentication : ConfigurationBotFrameworkAuthentication
{
    private readonly BotIdentity? _bot;
    private readonly ILogger _log;

    /// <summary>Checks senders as the settings say.</summary>
    public SchoolAuthentication(IConfiguration configuration, HostSettings settings, IHttpClientFactory clients, ILogger<SchoolAuthentication> log)
        : base(configuration, settings?.Identity?.Credentials, null, clients, log)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _bot = settings.Identity;
        _log = log;
    }

    /// <inheritdoc/>
    /// <exception cref="UnauthorizedAccessException">The sender is not one to trust.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        // First what can only refuse: a verified token makes its service one that gets the bot's token.
        if ((_bot is null ? WhatIsElsewhere(activity) : WhatIsWrong(activity, _bot)) is not { } wrong) return await base.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        Log.Refused(_log, wrong);
        throw new UnauthorizedAccessException("The activity is not from a tenant, channel or service that the bot works for.");
    }

    // Without an identity the bot talks to this machine only.
    private static string? WhatIsElsewhere(Activity activity) => Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) && service.IsLoopback ? null : "a service elsewhere";

    private static string? WhatIsWrong(Activity activity, BotIdentity bot)
    {
        var isEmulator = bot.AllowsEmulator && activity.ChannelId == Microsoft.Bot.Connector.Channels.Emulator;
        if (activity.ChannelId != Microsoft.Bot.Connector.Channels.Msteams && !isEmulator) return "another channel";
        string?[] named = [.. TenantsIn(activity)];
        if (named.Length == 0) return isEmulator ? null : "no tenant";
        return named.All(name => Guid.TryParse(name, out var tenant) && bot.Tenants.Contains(tenant)) && named.Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1
            ? null
            : "another tenant";
    }

    // Teams names it in both places. What is there but cannot be read names none of ours.
    private static IEnumerable<string?> TenantsIn(Activity activity)
    {
        if (activity.Conversation?.TenantId is { } conversations) yield return conversations;
        if (activity.ChannelData is JObject data && data.TryGetValue("tenant", out var tenant)) yield return ((tenant as JObject)?["id"] as JValue)?.Value as string;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An activity was refused: {Code}.")]
        public static partial void Refused(ILogger log, string code);
    }
}
