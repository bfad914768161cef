namespace SeopBot.Plans;

/// <summary>Counts rows by state, and by school or grade.</summary>
internal static class RollUp
{
    /// <summary>The states of students whom a plan concerns: the columns of every roll-up.</summary>

    /// <summary>The numbers of rows that the asker sees by name.</summary>
    public static PlanCounts Count(IEnumerable<PlanRow> rows, DateOnly asOf)
    {
        var states = new int[Enum.GetValues<PlanState>().Length];
        var late = new LateParts();
        var arrived = 0;
        foreach (var row in rows)
        {
            states[(int)row.Standing.State]++;
            if (row.Standing.JustArrived) arrived++;
            late.Add(row.Standing.Open, asOf);
        }

        return new PlanCounts(Enum.GetValues<PlanState>().ToDictionary(state => state, state => (Tally)states[(int)state]))
        {
            Total = PlanCounts.States.Sum(state => states[(int)state]),
            JustArrived = arrived,
            ByClause = late.ByClause(),
        };
    }

    /// <summary>Rows by school and kind of plan, or by grade where they are of one school; all numbers shown.</summary>
    public static IReadOnlyList<RollUpRow> Of(IReadOnlyCollection<PlanRow> rows, DateOnly asOf)
    {
        var oneSchool = rows.Select(row => row.School.Key).Distinct().Take(2).Count() == 1;
        return [.. Group(rows, oneSchool).Select(group => new RollUpRow(group.First().School, group.Key.Kind, Count(group, asOf)) { Grade = group.Key.Grade })];
    }

    /// <summary>Rows by school and kind of plan, or by grade, and their sum, with the small numbers withheld.</summary>
    /// <param name="rows">The students.</param>
    /// <param name="byGrade">By grade of one school.</param>
    /// <param name="isOpen">Whether the asker sees a school's students by name.</param>
    /// <param name="limit">The smallest number shown.</param>
    public static (IReadOnlyList<RollUpRow> Rows, PlanCounts Sum) Protect(IEnumerable<PlanRow> rows, bool byGrade, Func<School, bool> isOpen, int limit)
    {
        var groups = Group(rows, byGrade).ToList();
        if (groups.Count == 0) return ([], PlanCounts.None);
        var table = SmallNumbers.Protect(
            [.. groups.Select(group => PlanCounts.States.Select(state => group.Count(row => row.Standing.State == state)).ToArray())],
            [.. groups.Select(group => isOpen(group.First().School))], limit);
        return ([.. groups.Zip(table, (group, numbers) => new RollUpRow(group.First().School, group.Key.Kind, CountsOf(numbers)) { Grade = group.Key.Grade })], CountsOf(table[^1]));
    }

    /// <summary>The sum of some rows of a table; a number is withheld where one of its parts is.</summary>
    public static PlanCounts Sum(IReadOnlyList<PlanCounts> parts) => parts.Count == 1 ? parts[0]
        : CountsOf([.. PlanCounts.States.Select(state => parts.Aggregate((Tally)0, (sum, part) => sum + part[state])), parts.Aggregate((Tally)0, (sum, part) => sum + part.Total)]);

    private static PlanCounts CountsOf(Tally[] numbers) => new(PlanCounts.States.Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second)) { Total = numbers[^1] };

    private static IEnumerable<IGrouping<(string School, Grade? Grade, PlanKind Kind), PlanRow>> Group(IEnumerable<PlanRow> rows, bool byGrade) => rows
        .Where(row => row.Standing.State != PlanState.NotApplicable)
        .GroupBy(row => (row.School.Key, byGrade ? row.Student.Grade : (Grade?)null, row.Standing.Kind))
        .OrderBy(group => group.Key.Item1, StringComparer.Ordinal).ThenBy(group => group.Key.Item2?.Number).ThenBy(group => group.Key.Kind);

    /// <summary>Students by what is late. Many have the same parts late, so they are counted by the set of them.</summary>
    private sealed class LateParts
    {
        private readonly Dictionary<(PlanElement Element, string Clause), int> _bits = [];
        private readonly Dictionary<long, int> _students = [];

        public void Add(IReadOnlyList<OpenElement> open, DateOnly asOf)
        {
            long late = 0;
            for (var index = 0; index < open.Count; index++)
            {
                var part = open[index];
                if (part.DueOn >= asOf) continue;
                if (!_bits.TryGetValue((part.Element, part.Clause), out var bit)) _bits.Add((part.Element, part.Clause), bit = _bits.Count);
                late |= 1L << bit;
            }

            if (late != 0) _students[late] = _students.GetValueOrDefault(late) + 1;
        }

        public IReadOnlyList<ClauseCount> ByClause() =>
        [
            .. _bits.GroupBy(part => part.Key.Clause).OrderBy(clause => clause.Key, StringComparer.Ordinal).Select(clause =>
            {
                var any = clause.Aggregate(0L, (bits, part) => bits | (1L << part.Value));
                return new ClauseCount(clause.Key, [.. clause.Select(part => part.Key.Element).Order()], _students.Where(late => (late.Key & any) != 0).Sum(late => late.Value));
            }),
        ];
    }
}
