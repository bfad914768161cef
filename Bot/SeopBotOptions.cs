namespace SeopBot.Bot;

/// <summary>The bot's own settings: section <c>SeopBot</c>, environment <c>SeopBot__Data</c> and so on, or the command line's options.</summary>
public sealed record SeopBotOptions
{
    /// <summary>Where the bot listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>The folder in which everything local lives.</summary>
    public string Data { get; init; } = "data";

    /// <summary>Connection string of the PostgreSQL that several instances share; null keeps bot state in files of the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>Start with empty lists.</summary>
    public bool NoSample { get; init; }

    /// <summary>The demo's day (Development only); null for the real one.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The district's IANA zone.</summary>
    public string TimeZone { get; init; } = Plans.SchoolTime.DefaultZone;

    /// <summary>The smallest number of students shown to somebody who may not see their names; 1 shows all. Source: domain.md §5, "Small counts".</summary>
    public int SmallestNumber { get; init; } = Plans.PlanDesk.DefaultSmallestNumber;

    /// <summary>The Entra tenants whose people the bot works for; empty takes MicrosoftAppTenantId.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>A .pfx or .pem file with the certificate by which the bot proves who it is; null for another way.</summary>
    public string? Certificate { get; init; }

    /// <summary>The password of that file; null for none.</summary>
    public string? CertificatePassword { get; init; }

    /// <summary>Client id of the user-assigned managed identity that the bot's app trusts to speak for it; null for another way.</summary>
    public string? FederatedIdentity { get; init; }

    /// <summary>The address under which people reach the bot's files; null takes the address it listens on.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Within this time a second reminder to the same teacher about the same student warns.</summary>
    public TimeSpan ReminderPause { get; init; } = TimeSpan.FromDays(3);

    /// <summary>
    /// Turns at once; a quarter more may wait for 5 s, and beyond that the answer is 503. A turn mostly waits for SharePoint, at worst about 15 s: 128 carry
    /// 500 taps a minute even then, and hold about 100 MB.
    /// </summary>
    public int TurnsAtOnce { get; init; } = 128;

    /// <summary>
    /// How long a turn may take before it is cancelled and says so. Twice a channel's patience of 15 s (platform.md §5.6), since an answer may come
    /// later than the channel waits. Less than a minute, after which another instance takes the turn for dead. Saving is one local transaction: it is done or not.
    /// </summary>
    public TimeSpan TurnTime { get; init; } = TimeSpan.FromSeconds(30);
}
