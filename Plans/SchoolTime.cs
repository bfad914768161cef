namespace SeopBot.Plans;

/// <summary>The only reader of the clock. A school day is taken in the school's zone, never in UTC.</summary>
/// <param name="clock">Where the time comes from.</param>
/// <param name="zone">The district's zone; America/Denver by default.</param>
public sealed class SchoolTime(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The zone of Utah's schools.</summary>
    public const string DefaultZone = "America/Denver";

    /// <summary>A clock in Utah's zone.</summary>
    public SchoolTime(TimeProvider clock) : this(clock, TimeZoneInfo.FindSystemTimeZoneById(DefaultZone)) { }

    /// <summary>Now, in UTC, to the second, as the lists store instants.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = clock.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>Today at the school.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The school year of today.</summary>
    public SchoolYear Year => SchoolYear.Of(Today);

    /// <summary>The school day that an instant falls on.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
