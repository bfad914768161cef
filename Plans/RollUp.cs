using System.Runtime.InteropServices;

namespace SeopBot.Plans;

/// <summary>Counts rows by state, and by school or grade.</summary>
internal static class RollUp
{
    /// <summary>The numbers of rows that the asker sees by name.</summary>
    public static PlanCounts Count(IEnumerable<PlanRow> rows, DateOnly asOf)
    {
        var states = new int[Enum.GetValues<PlanState>().Length];
        // Many have one and the same list of open parts.
        var open = new Dictionary<IReadOnlyList<OpenElement>, int>(ReferenceEqualityComparer.Instance);
        var arrived = 0;
        foreach (var row in rows)
        {
            states[(int)row.Standing.State]++;
            if (row.Standing.JustArrived) arrived++;
            CollectionsMarshal.GetValueRefOrAddDefault(open, row.Standing.Open, out _)++;
        }

        return new PlanCounts(Enum.GetValues<PlanState>().ToDictionary(state => state, state => (Tally)states[(int)state]))
        {
            Total = PlanCounts.States.Sum(state => states[(int)state]),
            JustArrived = arrived,
            ByClause = ByClause(open, asOf),
        };
    }

    /// <summary>Rows by school and kind of plan, or by grade where they are of one school; all numbers shown.</summary>
    public static IReadOnlyList<RollUpRow> Of(IReadOnlyCollection<PlanRow> rows, DateOnly asOf) =>
        Of(rows, asOf, byGrade: rows.Select(row => row.School.Key).Distinct().Take(2).Count() == 1);

    /// <summary>Rows by school and kind of plan, or by grade of each school too; all numbers shown.</summary>
    public static IReadOnlyList<RollUpRow> Of(IEnumerable<PlanRow> rows, DateOnly asOf, bool byGrade) =>
        [.. Group(rows, byGrade).Select(group => new RollUpRow(group.First().School, group.Key.Kind, Count(group, asOf)) { Grade = group.Key.Grade })];

    /// <summary>Rows by school and kind of plan, or by grade, and their sum, with the small numbers withheld.</summary>
    /// <param name="rows">The students.</param>
    /// <param name="byGrade">By grade of one school.</param>
    /// <param name="isOwn">Whether the asker sees the student by name; no number of those is withheld, and none of the others follows by taking them off.</param>
    /// <param name="limit">The smallest number shown.</param>
    public static (IReadOnlyList<RollUpRow> Rows, PlanCounts Sum) Protect(IEnumerable<PlanRow> rows, bool byGrade, Func<Student, bool> isOwn, int limit)
    {
        var groups = Group(rows, byGrade).ToList();
        if (groups.Count == 0) return ([], PlanCounts.None);
        var mine = groups.Select(group => group.ToLookup(row => isOwn(row.Student))).ToList();
        var table = SmallNumbers.Protect([.. mine.Select(row => ByState(row[true]))], [.. mine.Select(row => ByState(row[false]))], limit);
        return ([.. groups.Zip(table, (group, numbers) => new RollUpRow(group.First().School, group.Key.Kind, PlanCounts.Of(numbers)) { Grade = group.Key.Grade })], PlanCounts.Of(table[^1]));
    }

    /// <summary>The sum of some rows of a table; a number is withheld where one of its parts is.</summary>
    public static PlanCounts Sum(IReadOnlyList<PlanCounts> parts) => parts.Count == 1 ? parts[0]
        : PlanCounts.Of([.. PlanCounts.States.Select(state => parts.Aggregate((Tally)0, (sum, part) => sum + part[state])), parts.Aggregate((Tally)0, (sum, part) => sum + part.Total)]);

    private static int[] ByState(IEnumerable<PlanRow> rows)
    {
        var numbers = rows.CountBy(row => row.Standing.State).ToDictionary();
        return [.. PlanCounts.States.Select(state => numbers.GetValueOrDefault(state))];
    }

    private static IEnumerable<IGrouping<(string School, Grade? Grade, PlanKind Kind), PlanRow>> Group(IEnumerable<PlanRow> rows, bool byGrade) => rows
        .Where(row => row.Standing.State != PlanState.NotApplicable)
        .GroupBy(row => (School: row.School.Key, Grade: byGrade ? row.Student.Grade : (Grade?)null, Kind: row.Standing.Kind!.Value))
        .OrderBy(group => group.Key.School, StringComparer.Ordinal).ThenBy(group => group.Key.Grade?.Number).ThenBy(group => group.Key.Kind);

    // Students with something late, by the clause it rests on; one with two parts late under it counts once.
    private static List<ClauseCount> ByClause(Dictionary<IReadOnlyList<OpenElement>, int> students, DateOnly asOf)
    {
        var late = new SortedDictionary<string, (SortedSet<PlanElement> Elements, int Students)>(StringComparer.Ordinal);
        var clauses = new HashSet<string>();
        foreach (var (open, count) in students)
        {
            clauses.Clear();
            for (var index = 0; index < open.Count; index++)
            {
                if (open[index] is not { Clause: var clause, Element: var element } part || part.DueOn >= asOf) continue;
                var (elements, sum) = late.GetValueOrDefault(clause, ([], 0));
                elements.Add(element);
                late[clause] = (elements, clauses.Add(clause) ? sum + count : sum);
            }
        }

        return [.. late.Select(clause => new ClauseCount(clause.Key, [.. clause.Value.Elements], clause.Value.Students))];
    }
}
