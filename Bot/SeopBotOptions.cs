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

    /// <summary>The address under which people reach the bot's files; null takes the address it listens on.</summary>
    public Uri? PublicUrl { get; init; }
}
