using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SeopBot.Bot.Turns;

namespace SeopBot.Bot.Channels;

/// <summary>What a request to the bot may cost at most: bytes, headers, patience, turns at once. docs/production.md repeats the numbers.</summary>
public static class RequestLimits
{
    /// <summary>Largest activity taken, in bytes. Source: platform.md §5.6 (about 100 KB), with room for cards that come back.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>Largest headers of a request together, in bytes: a channel's token is about 1 KB, a proxy adds a few of that size. Our choice, half of Kestrel's own limit.</summary>
    public const int LargestHeaders = 16 * 1024;

    /// <summary>Most headers of a request. The Bot Connector sends about 15, a proxy adds as many. Our choice, twice their sum; Kestrel's own limit is 100.</summary>
    public const int MostHeaders = 64;

    /// <summary>Most connections open at once; with a body each they hold 512 MB. The Bot Connector keeps a few dozen.</summary>
    public const int MostConnections = 1024;

    /// <summary>How long the headers of a request may take to arrive. Source: channels wait 10 to 15 s for the answer (platform.md §5.6).</summary>
    public static readonly TimeSpan HeadersPatience = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may stay open while nothing is asked on it, also one that never asked anything.</summary>
    public static readonly TimeSpan IdlePatience = TimeSpan.FromSeconds(20);

    /// <summary>How slowly an activity may arrive: the largest takes at most 10 s, of which nobody looks at the first 5.</summary>
    public static readonly MinDataRate SlowestBody = new(bytesPerSecond: LargestBody / 10.0, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>How long a request waits for a place among the turns: an answer must still come within the channel's patience of 10 to 15 s (platform.md §5.6).</summary>
    public static readonly TimeSpan QueuePatience = TimeSpan.FromSeconds(5);

    /// <summary>When a refused channel may send the activity again: those that waited then have a place, or were refused too. Source: msteams-docs/issues/8998 (Teams sends 503 again).</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>Limits the server and the turns at once.</summary>
    /// <exception cref="SettingsException">A limit is set to nothing.</exception>
    public static WebApplicationBuilder AddRequestLimits(this WebApplicationBuilder builder, HostSettings settings)
    {
        var options = settings.Options;
        if (options.TurnsAtOnce < 1) throw new SettingsException($"SeopBot:TurnsAtOnce is {options.TurnsAtOnce}, but at least 1 turn must be allowed.");
        if (options.TurnTime <= TimeSpan.Zero) throw new SettingsException($"SeopBot:TurnTime is {options.TurnTime}; write half a minute as 00:00:30.");
        if (options.TurnTime >= PostgresTurnLedger.LongestTurn)
            throw new SettingsException($"SeopBot:TurnTime is {options.TurnTime}, but after a minute a turn is taken for dead. Write less than that, half a minute as 00:00:30.");
        // Without an identity no foreign site may reach the bot by pointing its own name at this machine.
        if (!settings.HasIdentity) builder.Configuration["AllowedHosts"] = "localhost;127.0.0.1;[::1]";
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            server.Limits.MaxRequestHeaderCount = MostHeaders;
            server.Limits.RequestHeadersTimeout = HeadersPatience;
            server.Limits.KeepAliveTimeout = IdlePatience;
            // The chat page's web sockets are counted apart.
            server.Limits.MaxConcurrentConnections = server.Limits.MaxConcurrentUpgradedConnections = MostConnections;
        });
        // A quarter more may wait, for QueuePatience.
        builder.Services.AddSingleton(_ => new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = options.TurnsAtOnce,
            QueueLimit = options.TurnsAtOnce / 4,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        return builder;
    }
}
