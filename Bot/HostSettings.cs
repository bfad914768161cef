using System.Globalization;
using System.Net;
using Npgsql;
using SeopBot.Bot.Channels;

namespace SeopBot.Bot;

/// <summary>The settings, read and checked once at the start.</summary>
/// <param name="Options">The bot's own settings.</param>
/// <param name="Home">The address the bot listens on, as this machine reaches it.</param>
/// <param name="Clock">The clock, moved to the demo's day where one is set.</param>
/// <param name="Zone">The district's zone.</param>
public sealed record HostSettings(SeopBotOptions Options, Uri Home, TimeProvider Clock, TimeZoneInfo Zone)
{
    /// <summary>Full path of the data folder.</summary>
    public string Data => Path.GetFullPath(Options.Data);

    /// <summary>The embedded lists' address; null when the lists are in SharePoint.</summary>
    public Uri? LocalLists { get; private init; }

    /// <summary>Who the bot is; null when it has no identity and talks to this machine only.</summary>
    public BotIdentity? Identity { get; init; }

    /// <summary>The bot has an identity of its own.</summary>
    public bool HasIdentity => Identity is not null;

    /// <summary>A file of the data folder.</summary>
    public string File(string name) => Path.Combine(Data, name);

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var options = Bind(configuration);
        CheckDatabase(options.Database);
        var urls = (configuration["urls"] ?? SeopBotOptions.DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries);
        var identity = BotIdentity.Read(configuration, options, environment.IsDevelopment());
        if (!environment.IsDevelopment()) CheckProduction(configuration, options, identity);
        else if (identity is null) CheckThisMachineOnly(configuration, urls);

        var zone = ZoneOf(options.TimeZone);
        var home = HomeOf(urls[0]);
        return new HostSettings(options, home, options.Today is { } today ? new DemoClock(today, zone) : TimeProvider.System, zone)
        {
            Identity = identity,
            LocalLists = environment.IsDevelopment() && configuration["SharePoint:GraphAddress"] is null && configuration["SharePoint:Site"] is null ? new Uri(home, "graph/v1.0") : null,
        };
    }

    private static SeopBotOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("SeopBot").Get<SeopBotOptions>() ?? new SeopBotOptions();
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException($"A setting of section SeopBot cannot be read: {wrong.Message} A day is written as 2026-11-22.");
        }
    }

    // Npgsql's own words may hold a piece of the password.
    private static void CheckDatabase(string? database)
    {
        try
        {
            if (database is null || !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(database).Host)) return;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
        }

        throw new SettingsException("SeopBot:Database is no connection string of PostgreSQL. Write it as Host=db.example.org;Database=seopbot;Username=seopbot;Password=..., with quotes around a password that has a semicolon.");
    }

    private static void CheckThisMachineOnly(IConfiguration configuration, string[] urls)
    {
        if (urls.FirstOrDefault(url => !IsLoopback(url)) is { } open)
            throw new SettingsException($"Without credentials the bot listens on this machine only, but --urls says {open}. Use http://localhost:3978, or set MicrosoftAppId.");
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new SettingsException("Without credentials the bot listens on this machine only, and Kestrel:Endpoints may say otherwise. Remove it and use --urls http://localhost:3978, or set MicrosoftAppId.");
    }

    private static void CheckProduction(IConfiguration configuration, SeopBotOptions options, BotIdentity? identity)
    {
        if (identity is null)
            throw new SettingsException("In Production the bot needs an identity: set MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppType and MicrosoftAppPassword (see docs/). To try it on this machine, run with --environment Development.");
        if (configuration["SharePoint:Site"] is null)
            throw new SettingsException("In Production the bot needs the SharePoint site of the lists: set SharePoint:Site, for example contoso.sharepoint.com:/sites/seop.");
        if (options.Today is not null) throw new SettingsException("--today is for demonstrations and works in Development only.");
        if (options.Database is { } database && !IsProtected(new NpgsqlConnectionStringBuilder(database)))
            throw new SettingsException("SeopBot:Database is on another machine, and words about students go over that line: add SSL Mode=VerifyFull to it, and Root Certificate=FILE where the database's certificate comes from an authority of your own.");
    }

    // Require encrypts, but for whoever answers.
    private static bool IsProtected(NpgsqlConnectionStringBuilder database) => database.SslMode is SslMode.VerifyFull or SslMode.VerifyCA || database.Host!.Split(',').All(IsHere);

    private static bool IsHere(string host) => host is ['/' or '@', ..] || (IPAddress.TryParse(host, out var ip) ? IPAddress.IsLoopback(ip) : IsLoopback($"tcp://{host}"));

    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new SettingsException($"SeopBot:TimeZone '{id}' is no zone this machine knows; write it as America/Denver.");

    // 0.0.0.0, + and * are no addresses to call.
    private static Uri HomeOf(string url)
    {
        var named = url.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var address)
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{address.Port}/"))
            : throw new SettingsException($"'{url}' is no address to listen on; write it as {SeopBotOptions.DefaultUrl}.");
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
