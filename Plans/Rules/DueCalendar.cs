namespace SeopBot.Plans.Rules;

/// <summary>The days by which one student's conferences are due.</summary>
/// <param name="Days">The days that count for the student, the earliest first.</param>
/// <param name="YearEnd">What no day asks for is open until then and never late.</param>
/// <param name="CameLate">The school has more of them, but the student came too late for those.</param>
internal readonly record struct DueDays(DateOnly[] Days, DateOnly YearEnd, bool CameLate)
{
    /// <summary>The first day.</summary>
    public DateOnly First => Nth(0);

    /// <summary>The last day.</summary>
    public DateOnly Last => Days.Length > 0 ? Days[^1] : YearEnd;

    /// <summary>The day of the conference with that number, from 0.</summary>
    public DateOnly Nth(int number) => number < Days.Length ? Days[number] : YearEnd;
}

/// <summary>By when a school's conferences of one kind are due in a year. Source: domain.md §9.1, §9.6 (1, 2).</summary>
internal sealed class DueCalendar
{
    private readonly SchoolYear _year;
    private readonly DateOnly[] _closes;
    private readonly int _conferences;
    private readonly int _graceDays;
    private readonly IReadOnlyList<ConferenceWindow> _windows;
    private readonly DueDays _usual;

    private DueCalendar(SchoolYear year, IReadOnlyList<ConferenceWindow> windows, DateOnly[] closes, int conferences, int graceDays)
    {
        (_year, _windows, _closes, _conferences, _graceDays) = (year, windows, closes, conferences, graceDays);
        _usual = new DueDays([.. closes.Take(conferences)], year.LastDay, CameLate: false);
    }

    /// <summary>SEP: each closed window makes one conference due, at most two; what no window covers is due on 31 May.</summary>
    public static DueCalendar OfSep(SchoolYear year, IReadOnlyList<ConferenceWindow> windows, int graceDays) =>
        new(year, windows, [.. windows.Select(window => window.EndsOn).Order(), .. Enumerable.Repeat(year.EndOfMay, Math.Max(0, SepRules.ConferencesAYear - windows.Count))], SepRules.ConferencesAYear, graceDays);

    /// <summary>SEOP: all is due at the close of the last window; without one on 31 May.</summary>
    public static DueCalendar OfSeop(SchoolYear year, IReadOnlyList<ConferenceWindow> windows, int graceDays) =>
        new(year, windows, [windows.Count > 0 ? windows.Max(window => window.EndsOn) : year.EndOfMay], 1, graceDays);

    /// <summary>Whether a window that counts for the student has opened; without one, whether 31 May has passed.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="cameOn">The day on which the student came; null for who is here from the start.</param>
    public bool HasOpened(DateOnly asOf, DateOnly? cameOn)
    {
        var any = false;
        foreach (var window in _windows)
        {
            if (cameOn?.AddDays(_graceDays) >= window.EndsOn) continue;
            if (window.StartsOn <= asOf) return true;
            any = true;
        }
        return !any && asOf > _year.EndOfMay;
    }

    /// <summary>The student's days. For who came during the year only those that end after enrollment and the grace days count.</summary>
    /// <param name="cameOn">The day on which the student came; null for who is here from the start.</param>
    public DueDays Of(DateOnly? cameOn)
    {
        if (cameOn is not { } came || came.AddDays(_graceDays) < _closes[0]) return _usual;
        return new DueDays([.. _closes.Where(day => day > came.AddDays(_graceDays)).Take(_conferences)], _year.LastDay, CameLate: true);
    }
}
