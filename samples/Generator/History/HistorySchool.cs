namespace SeopBot.Samples;

/// <summary>Days on which a school holds conferences.</summary>
internal sealed record SampleWindow(SampleSchool School, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The row's key. Source: docs/lists.md, Windows.</summary>
    public string Key => $"{School.Key}:{ListText.Of(StartsOn)}";
}

/// <summary>What a school's history follows from.</summary>
/// <param name="School">The school.</param>
/// <param name="Windows">Its windows of the year, the earliest first.</param>
/// <param name="Today">The day up to which there is history.</param>
internal sealed record HistorySchool(SampleSchool School, IReadOnlyList<SampleWindow> Windows, DateOnly Today)
{
    /// <summary>The school year of the sample.</summary>
    public const string Year = "2026-27", LastYear = "2025-26";

    /// <summary>The first day on which somebody has time for a conference.</summary>
    public static readonly DateOnly FirstDay = new(2026, 9, 8);

    /// <summary>The share of families that come. Source: domain.md §1.4, 27 % at a middle school; more where people know each other.</summary>
    public double Turnout { get; init; } = 0.45;

    /// <summary>The share of plans in which everything is done by the end of the year.</summary>
    public double Thorough { get; init; } = 0.32;

    /// <summary>Courses of a student of grade 9 to 12 in a year.</summary>
    public int CoursesAYear { get; init; } = CourseCatalog.MostAYear;

    /// <summary>How much of the year's work is done: all once the last window is over.</summary>
    public double Pace => Windows.Count > 0 && Windows[^1].EndsOn <= Today ? 1 : 0.6;

    /// <summary>A school day up to today.</summary>
    public DateOnly DayBetween(Random chance, DateOnly first, DateOnly last)
    {
        if (last > Today) last = Today;
        if (first > last) first = last;
        var day = first.AddDays(chance.Next(Math.Max(1, last.DayNumber - first.DayNumber)));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
    }
}

/// <summary>A student and the people at school.</summary>
/// <param name="Student">The student.</param>
/// <param name="Adviser">Who holds the conferences: the homeroom's teacher, or the counselor.</param>
/// <param name="CareerCourse">The career course the student sits in this year; null when not known.</param>
internal sealed record Pupil(SampleStudent Student, SampleStaff Adviser, string? CareerCourse = null)
{
    public string Key => Student.Key;
    public int Grade => Student.Grade;

    /// <summary>The adult who is written to first and comes: a parent who may see the plan.</summary>
    public SampleAdult? Parent { get; } = Student.Adults.Find(adult => adult.Role != "relative" && adult.MaySee != false);

    /// <summary>The first day on which there may be something about the student.</summary>
    public DateOnly FirstDay => Student.CameOn ?? HistorySchool.FirstDay;

    /// <summary>Whether the student is at the school on that day.</summary>
    public bool IsHere(DateOnly day) => (Student.CameOn ?? DateOnly.MinValue) <= day && !(Student.LeftOn <= day);
}
