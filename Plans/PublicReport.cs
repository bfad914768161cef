namespace SeopBot.Plans;

/// <summary>The yearly report as it is circulated to teachers and families: of whole schools only, and without small numbers. Source: domain.md §1.4, §5.</summary>
/// <param name="Year">The school year.</param>
/// <param name="AsOf">Up to which day.</param>
/// <param name="Rows">A row for each school and kind of plan, by kind; in the district's own, after those of a kind their sum, where there are several.</param>
public sealed record PublicReport(SchoolYear Year, DateOnly AsOf, IReadOnlyList<PublicRow> Rows)
{
    /// <summary>The report without its small numbers and those from which one would follow, also with the reports on the district's other schools beside it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="smallest">The smallest number shown.</param>
    public static PublicReport Of(AprilReport report, int smallest)
    {
        ArgumentNullException.ThrowIfNull(report);
        var district = report.District ?? report;
        var asked = report.Rows.Select(row => row.School!.Key).ToHashSet();
        var rows = district.Totals.SelectMany(total => Withhold([.. district.Rows.Where(row => row.Kind == total.Kind)], total, smallest));
        // A sum of some schools would be another table.
        return new PublicReport(report.Year, report.AsOf, [.. rows.Where(row => row.School is { } school ? asked.Contains(school.Key) : report.District is null)]);
    }

    // Each table is one of parts and their sum, of the schools and their sum.
    private static IEnumerable<PublicRow> Withhold(IReadOnlyList<AprilRow> schools, AprilRow total, int smallest)
    {
        var states = Table(row => [.. PlanCounts.States.Select(state => row.Counts[state].Number ?? 0)]);
        var held = Table(row => [row.Held.Individual, row.Held.Groups]);
        var parents = Table(row => [row.Held.WithParent, row.Held.Attended - row.Held.WithParent]);
        var students = Table(row => [row.Held.WithStudent, row.Held.Attended - row.Held.WithStudent]);
        var invitations = Table(row => [row.Invitations.Accepted, row.Invitations.Declined, row.Invitations.NoAnswer, row.Invitations.Undeliverable]);
        return schools.Append(total).Take(schools.Count > 1 ? schools.Count + 1 : 1).Select((row, i) =>
            new PublicRow(row.School, row.Kind, PlanCounts.Of(states[i]))
            {
                Individual = IsCounted(i) ? held[i][0] : Tally.Withheld,
                Groups = held[i][1],
                Length = IsCounted(i) ? row.Held.Length : null,
                SchoolDayLength = IsCounted(i) ? row.Held.SchoolDayLength : null,
                Attended = IsCounted(i) ? parents[i][^1] : Tally.Withheld,
                WithParent = parents[i][0],
                WithStudent = students[i][0],
                Accepted = invitations[i][0],
                Declined = invitations[i][1],
                NoAnswer = invitations[i][2],
                Undeliverable = invitations[i][3],
                Sent = invitations[i][^1],
                StaffTrained = row.StaffTrained,
            });

        // Three tables count the same conferences: what one withholds no other tells.
        bool IsCounted(int i) => !(held[i][0].IsWithheld || held[i][^1].IsWithheld || parents[i][^1].IsWithheld || students[i][^1].IsWithheld);

        IReadOnlyList<Tally[]> Table(Func<AprilRow, int[]> parts) => SmallNumbers.Protect([.. schools.Select(row => new int[parts(row).Length])], [.. schools.Select(parts)], smallest);
    }
}

/// <summary>One kind of plan at one school in one year, in numbers that anybody may see.</summary>
/// <param name="School">The school; null for the sum.</param>
/// <param name="Kind">SEP or SEOP.</param>
/// <param name="Counts">Students by state.</param>
public sealed record PublicRow(School? School, PlanKind Kind, PlanCounts Counts)
{
    /// <summary>Individual conferences held.</summary>
    public Tally Individual { get; init; }

    /// <summary>Small groups held.</summary>
    public Tally Groups { get; init; }

    /// <summary>Time of all conferences together; null where their number is withheld.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>Of it, in the school day; null where the number of conferences is withheld. Source: Policy 4030, 2.6.</summary>
    public TimeSpan? SchoolDayLength { get; init; }

    /// <summary>Students' conferences: each student of a group is one.</summary>
    public Tally Attended { get; init; }

    /// <summary>Of those, with a parent or guardian.</summary>
    public Tally WithParent { get; init; }

    /// <summary>Of those, with the student.</summary>
    public Tally WithStudent { get; init; }

    /// <summary>Invitations sent. Source: Policy 4030, 3.2.3.5.</summary>
    public Tally Sent { get; init; }

    /// <summary>Of those, accepted.</summary>
    public Tally Accepted { get; init; }

    /// <summary>Of those, declined.</summary>
    public Tally Declined { get; init; }

    /// <summary>Of those, not answered.</summary>
    public Tally NoAnswer { get; init; }

    /// <summary>Of those, undeliverable.</summary>
    public Tally Undeliverable { get; init; }

    /// <summary>Staff trained in the year; null where nobody is on file. Staff are no students: never withheld.</summary>
    public int? StaffTrained { get; init; }
}
