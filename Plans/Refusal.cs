namespace SeopBot.Plans;

/// <summary>Why a question is not answered; the words for each are in Cards.</summary>
public enum RefusalReason
{
    /// <summary>The asker has no role at a school of the district, or no longer.</summary>
    NoRole,

    /// <summary>A student who is not the asker's.</summary>
    OtherStudent,

    /// <summary>A school that is not the asker's.</summary>
    OtherSchool,

    /// <summary>The students of a colleague.</summary>
    OtherStaff,

    /// <summary>Beyond the own students there are numbers by state only.</summary>
    OnlyNumbersByState,

    /// <summary>Beyond the own students there are numbers of today only.</summary>
    OnlyNumbersOfToday,

    /// <summary>The yearly report is the principal's, the office's and the district's.</summary>
    YearlyReport,

    /// <summary>There is no such student.</summary>
    UnknownStudent,

    /// <summary>There is no such school.</summary>
    UnknownSchool,

    /// <summary>There is no such member of staff.</summary>
    UnknownStaff,

    /// <summary>Nothing is on file of that school year.</summary>
    YearNotKept,

    /// <summary>The day to compare with is not before the day asked about, or in another school year, or not said.</summary>
    NotAnEarlierDay,

    /// <summary>The parts named are no parts of the plans asked about.</summary>
    NotOfThisPlan,
}

/// <summary>A question that is not answered: why, and what can be asked instead.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Key">The key of what was named: the student, school or member of staff; null where none is to blame.</param>
public sealed record Refusal(RefusalReason Reason, string? Key = null)
{
    /// <summary>Questions that the asker may ask instead, the nearest first.</summary>
    public IReadOnlyList<PlanQuestion> Instead { get; init; } = [];

    /// <summary>School years of which something is on file, the latest first, where the year is the trouble.</summary>
    public IReadOnlyList<SchoolYear> YearsKept { get; init; } = [];

    /// <summary>The kind of plan and the parts that it does not have, where that is the trouble.</summary>
    public (PlanKind Kind, IReadOnlyList<PlanElement> Parts)? Lacks { get; init; }

    /// <summary>Whether it is about who may see what; such a refusal is a row of the disclosure log.</summary>
    public bool IsOfRight => Reason <= RefusalReason.YearlyReport;

    /// <summary>The row for the disclosure log. Source: 34 CFR 99.32; domain.md §5.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="at">When.</param>
    public Disclosure ToDisclosure(StaffMember by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        var what = Reason switch
        {
            RefusalReason.OtherStudent => "plan",
            RefusalReason.OtherSchool => $"plans of school {Key}",
            RefusalReason.OtherStaff => $"plans of the students of {Key}",
            RefusalReason.YearlyReport => "yearly report",
            RefusalReason.OnlyNumbersByState or RefusalReason.OnlyNumbersOfToday => $"numbers of school {Key}",
            _ => "plans",
        };
        return new Disclosure(Reason == RefusalReason.OtherStudent ? Key ?? "" : "", at, by.Key, by.Role.ToString().ToLowerInvariant(), Cut(what), "refused: not on the roster");
    }

    // Whoever names all schools of a district fills no page of the log.
    private static string Cut(string text) => text.Length <= 255 ? text : text[..254] + "…";
}
