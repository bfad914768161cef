namespace SeopBot.Plans;

/// <summary>One student's line of the answer to "who is missing a plan?".</summary>
/// <param name="Student">The student.</param>
/// <param name="School">The school.</param>
/// <param name="Standing">Where the plan stands.</param>
public sealed record MissingRow(Student Student, School School, PlanStanding Standing);

/// <summary>The answer to "who is missing a plan, and why?" on one day. The chat and the command line print this same answer.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Rows">All students asked about whom a SEP concerns, by school, grade and name.</param>
public sealed record MissingReport(DateOnly AsOf, IReadOnlyList<MissingRow> Rows)
{
    /// <summary>Students with something open and due.</summary>
    public IEnumerable<MissingRow> Missing => Rows.Where(row =>
        row.Standing.State is PlanState.NoPlan or PlanState.MissingConference or PlanState.Incomplete);

    /// <summary>How many students stand where.</summary>
    public int Count(PlanState state) => Rows.Count(row => row.Standing.State == state);

    /// <summary>The parts of a plan to name for a row: those past their day, or all when the day of none has passed.</summary>
    public IReadOnlyList<OpenElement> Named(MissingRow row) =>
        row.Standing.DueBy(AsOf).ToList() is { Count: > 0 } due ? due : row.Standing.Open;

    /// <summary>Asks for the students given.</summary>
    /// <param name="students">Students the asker may see.</param>
    /// <param name="roster">Schools and windows.</param>
    /// <param name="store">The records.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    public static async Task<MissingReport> AskAsync(IEnumerable<Student> students, Roster roster, IPlanStore store, DateOnly asOf, CancellationToken cancellationToken)
    {
        var year = SchoolYear.Of(asOf);
        var rows = new List<MissingRow>();
        foreach (var group in students.GroupBy(student => student.SchoolKey))
        {
            var school = roster.SchoolOf(group.Key);
            var policy = new SchoolPolicy(school, year, roster);
            var elementary = group.Where(student => school.ElementaryGrades.Contains(student.Grade)).ToList();
            if (elementary.Count == 0) continue;
            var records = await store.ReadSchoolAsync(school.Key, year, elementary, cancellationToken);
            rows.AddRange(elementary.Select(student =>
                new MissingRow(student, school, policy.Evaluate(records.GetValueOrDefault(student.Key) ?? new StudentRecord(student), asOf))));
        }
        return new MissingReport(asOf, [.. rows
            .OrderBy(row => row.School.Name, StringComparer.Ordinal).ThenBy(row => row.Student.Grade)
            .ThenBy(row => row.Student.FamilyName, StringComparer.CurrentCulture).ThenBy(row => row.Student.FirstName, StringComparer.CurrentCulture)
            .ThenBy(row => row.Student.Key, StringComparer.Ordinal)]);
    }
}
