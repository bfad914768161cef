namespace SeopBot.Plans.Rules;

/// <summary>One student's plan on one day: what every rule looks at.</summary>
internal sealed class PlanCase
{
    /// <summary>The case.</summary>
    public PlanCase(PolicyReading reading, StudentRecord record, PlanKind kind, DateOnly asOf)
    {
        (Reading, Record, Kind, AsOf) = (reading, record, kind, asOf);
        Plan = record.PlanOf(reading.Year);
        CameOn = Enrollment.CameDuring(reading.Year, record.Student);
        Due = Calendar.Of(CameOn);
        if (kind == PlanKind.Seop) ClusterPlan = ClusterRules.PlanWithCluster(this);
        Held = HeldConferences.Of(this, ConferenceRules.FirstYear(this, ConferenceKind.Group), reading.Year);
    }

    /// <summary>How the school reads the policy.</summary>
    public PolicyReading Reading { get; }

    /// <summary>What is on file.</summary>
    public StudentRecord Record { get; }

    /// <summary>SEP or SEOP.</summary>
    public PlanKind Kind { get; }

    /// <summary>The day asked about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The plan of the year; null when there is no row.</summary>
    public Plan? Plan { get; }

    /// <summary>The day on which the student came in the course of the year; null for who is here from its start.</summary>
    public DateOnly? CameOn { get; }

    /// <summary>The days by which conferences are due.</summary>
    public DueDays Due { get; }

    /// <summary>The plan whose cluster holds on that day; null when none was chosen.</summary>
    public Plan? ClusterPlan { get; }

    /// <summary>The conferences held by that day, of the year and of those before it in which the group may have been.</summary>
    public HeldConferences Held { get; }

    /// <summary>The student.</summary>
    public Student Student => Record.Student;

    /// <summary>The grade, as a number.</summary>
    public int Grade => Student.Grade.Number;

    /// <summary>The school year.</summary>
    public SchoolYear Year => Reading.Year;

    /// <summary>The school's days of that kind of plan.</summary>
    public DueCalendar Calendar => Kind == PlanKind.Sep ? Reading.Sep : Reading.Seop;

    /// <summary>In the grade of last year's plan again, or a lower one. Source: domain.md §9.</summary>
    public bool IsRetained => Record.PlanOf(new SchoolYear(Year.FirstYear - 1)) is { Grade: { } last } && last.CompareTo(Student.Grade) >= 0;

    /// <summary>Came less than the days of grace ago: nothing is due. Source: domain.md §9.6 (9).</summary>
    public bool JustArrived => CameOn is { } came && AsOf < came.AddDays(Reading.GraceDays);

    /// <summary>Whether something of that day happened this year and is known by the day asked about.</summary>
    public bool IsThisYear(DateOnly day) => day <= AsOf && Year.Contains(day);

    /// <summary>A due day; the end of the year for who came too late for it. Source: domain.md §9.1 (late enrollee).</summary>
    public DateOnly OwedOn(DateOnly day) =>
        CameOn is { } came && came.AddDays(Reading.GraceDays) >= day ? Year.LastDay : day;

    /// <summary>A due day; no earlier than the last of the days of grace, also of who was new on the year's first school day.</summary>
    public DateOnly NotInGrace(DateOnly day) =>
        Enrollment.NewDuring(Year, Record) is { } came && came.AddDays(Reading.GraceDays - 1) is var grace && grace > day ? grace : day;

    /// <summary>The latest plan up to this year of which something holds; null when none.</summary>
    public Plan? Latest(Func<Plan, PlanCase, bool> holds)
    {
        Plan? latest = null;
        foreach (var plan in Record.Plans)
            if (plan.Year.CompareTo(Year) <= 0 && (latest is null || plan.Year.CompareTo(latest.Year) > 0) && holds(plan, this)) latest = plan;
        return latest;
    }
}
