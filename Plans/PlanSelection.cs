namespace SeopBot.Plans;

/// <summary>Which students a question is about, and which of them it means.</summary>
internal static class PlanSelection
{
    /// <summary>The students asked about, of those whom the asker may see.</summary>
    public static IReadOnlyList<PlanRow> Asked(DayStandings standings, AccessRuling ruling)
    {
        var (question, asker) = (ruling.Question, ruling.Asker);
        if (question.StudentKey is { } key) return standings.Find(key) is { } row ? [row] : [];
        var rows = question switch
        {
            { Own: true } when asker is not null => standings.OfStaff(asker.Key),
            { SchoolKeys.Count: > 0 } => question.SchoolKeys.Distinct().Order(StringComparer.Ordinal).SelectMany(standings.OfSchool),
            _ => standings.All,
        };
        // Who may be seen says today's roster, also in a year in which the student was at another school.
        bool IsTheirs(PlanRow row) => (asker is null || Access.MaySee(asker, row.Student)) && IsAsked(row, question);
        // A whole district is not copied.
        var asked = rows is IReadOnlyList<PlanRow> all && all.All(IsTheirs) ? all : [.. rows.Where(IsTheirs)];
        return standings.IsOfRosterYear ? asked : [.. asked.OrderBy(row => row.School.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether a row is of the schools, grades, staff and kind of plan asked about.</summary>
    public static bool IsAsked(PlanRow row, PlanQuestion question) =>
        (question.SchoolKeys.Count == 0 || question.SchoolKeys.Contains(row.School.Key))
        && (question.Grades.Count == 0 || question.Grades.Contains(row.Student.Grade))
        && (question.StaffKeys.Count == 0 || question.StaffKeys.Any(key => Access.IsOf(row.Student, key)))
        && (question.PlanKind is null || question.PlanKind == row.Standing.Kind);

    /// <summary>Whether numbers are of the schools, grades and kind of plan asked about.</summary>
    public static bool IsAsked(RollUpRow row, PlanQuestion question) => question.SchoolKeys.Contains(row.School.Key)
        && (row.Grade is not { } grade || question.Grades.Count == 0 || question.Grades.Contains(grade)) && (question.PlanKind is null || question.PlanKind == row.Kind);

    /// <summary>Of the students asked about, those whom parts, states and remarks mean.</summary>
    public static List<PlanRow> Meant(IReadOnlyList<PlanRow> asked, PlanQuestion question)
    {
        // Counted first: lists that grow to the size of a district are the garbage that costs most.
        var rows = new List<PlanRow>(asked.Count(row => IsMeant(row, question)));
        rows.AddRange(asked.Where(row => IsMeant(row, question)));
        return rows;
    }

    /// <summary>Whether parts, states and remarks mean the row; where none is said, a list means what is open and due, and a number everybody whom a plan concerns.</summary>
    public static bool IsMeant(PlanRow row, PlanQuestion question)
    {
        var anyPart = question.Elements.Count > 0 || question.Remarks != PlanRemarks.None;
        if (question.Elements.Count > 0 && !HasOpen(row.Standing, question)) return false;
        if (question.Remarks != PlanRemarks.None && (row.Standing.Remarks & question.Remarks) == 0) return false;
        if (question.States.Count > 0) return question.States.Contains(row.Standing.State);
        return anyPart || question.Kind == QuestionKind.Count ? row.Standing.State != PlanState.NotApplicable : row.IsMissing;
    }

    private static bool HasOpen(PlanStanding standing, PlanQuestion question)
    {
        var open = standing.Open.Concat(standing.Optional).Select(part => part.Element);
        if (!question.AllOpen) return open.Any(question.Elements.Contains);
        var asked = question.Elements.Where(part => standing.Kind is { } kind && PlanParts.Has(kind, part)).ToList();
        return asked.Count > 0 && !asked.Except(open).Any();
    }
}
