namespace SeopBot.Plans;

/// <summary>Keeps where every student's plan stands on the days last asked about; a new picture of the records costs only the students in whom it differs.</summary>
internal sealed class Standings
{
    /// <summary>Days kept: today and those last asked for, as a comparison and its follow-ups.</summary>
    public const int DaysKept = 4;

    private readonly Lock _gate = new();
    private readonly List<Kept> _kept = [];

    private sealed record Kept(DistrictRecords Picture, SchoolDay Day, Lazy<DayStandings> Standings);

    /// <summary>All standings on a day. Whoever asks for the same at the same time waits for one evaluation, nobody for another day's.</summary>
    public DayStandings On(DistrictRecords picture, SchoolDay day)
    {
        Kept found;
        lock (_gate)
        {
            var before = _kept.Find(kept => kept.Day == day);
            if (before is not null) _kept.Remove(before);
            found = before is not null && IsSame(before.Picture, picture) ? before : Next(picture, day, before);
            _kept.Insert(0, found);
            if (_kept.Count > DaysKept) _kept.RemoveAt(_kept.FindLastIndex(kept => kept.Day.Day != day.Today));
        }

        return found.Standings.Value;
    }

    // Read again and nothing new: only the hour of the reading differs.
    private static bool IsSame(DistrictRecords before, DistrictRecords now) => ReferenceEquals(before.Roster, now.Roster) && ReferenceEquals(before.Records, now.Records);

    private static Kept Next(DistrictRecords picture, SchoolDay day, Kept? before)
    {
        var last = before is { Standings.IsValueCreated: true } ? before.Standings.Value : null;
        return new Kept(picture, day, new Lazy<DayStandings>(() => DayStandings.Of(picture, day, last)));
    }
}

/// <summary>A day asked about.</summary>
/// <param name="Day">The day.</param>
/// <param name="Today">The day on which it is asked; the roster has the grades of its school year.</param>
internal readonly record struct SchoolDay(DateOnly Day, DateOnly Today)
{
    /// <summary>The school year of the roster's grades.</summary>
    public SchoolYear RosterYear => SchoolYear.Of(Today);

    /// <summary>The school year of the day.</summary>
    public SchoolYear Year => SchoolYear.Of(Day);
}
