namespace SeopBot.Bot;

/// <summary>The real clock, moved to another day: for demonstrations.</summary>
/// <param name="today">The day on which the clock starts, at the school, at the present time of day.</param>
/// <param name="zone">The district's zone.</param>
public sealed class DemoClock(DateOnly today, TimeZoneInfo zone) : TimeProvider
{
    private readonly TimeSpan _shift = TimeSpan.FromDays(
        today.DayNumber - DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(System.GetUtcNow(), zone).DateTime).DayNumber);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
