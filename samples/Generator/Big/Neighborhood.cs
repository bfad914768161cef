namespace SeopBot.Samples;

/// <summary>A high school with its middle school and its elementary schools; families stay in it.</summary>
internal sealed record Neighborhood(int Number, int StudentsAGrade)
{
    private const int Most = 3000, Grades = 13, ElementarySchools = 3;

    private readonly SampleSchool[] _elementary = [.. Enumerable.Range(1, ElementarySchools)
        .Select(one => new SampleSchool($"e{Number}{(char)('a' + one - 1)}", $"Mesa {Number} Elementary {one}", true))];

    private readonly SampleSchool _middle = new($"m{Number}", $"Mesa {Number} Middle", false);
    private readonly SampleSchool _high = new($"h{Number}", $"Mesa {Number} High", false);

    /// <summary>As many neighborhoods as the students fill; the first ones take what does not divide.</summary>
    public static List<Neighborhood> Plan(int students)
    {
        var count = Math.Max(1, (students + Most - 1) / Most);
        var plan = Enumerable.Range(1, count).Select(number => new Neighborhood(number, students / count / Grades)).ToList();
        plan[0] = plan[0] with { Rest = students - plan.Sum(one => one.StudentsAGrade * Grades) };
        return plan;
    }

    /// <summary>Students beside the full grades, in grade 10.</summary>
    private int Rest { get; init; }

    public List<Seat> Seats() =>
    [
        .. Enumerable.Range(0, Grades).SelectMany(grade => Enumerable.Range(0, StudentsAGrade).Select(seat => new Seat(SchoolOf(grade, seat), grade))),
        .. Enumerable.Repeat(new Seat(_high, 10), Rest),
    ];

    /// <summary>The schools with the days of their conferences: elementary ones in autumn and in spring, the others once a year.</summary>
    public IEnumerable<(SampleSchool, SampleWindow[])> Schools(Random chance)
    {
        foreach (var school in _elementary)
        {
            var (autumn, spring) = (Monday(2026, 10, 26, chance.Next(3)), Monday(2027, 2, 8, chance.Next(7)));
            yield return (school, [new(school, autumn, autumn.AddDays(2)), new(school, spring, spring.AddDays(2))]);
        }
        foreach (var school in (SampleSchool[])[_middle, _high])
        {
            var day = Monday(2027, 1, 25, chance.Next(10));
            yield return (school, [new(school, day, day.AddDays(3))]);
        }
    }

    private SampleSchool SchoolOf(int grade, int seat) => grade switch { <= 6 => _elementary[seat % ElementarySchools], <= 8 => _middle, _ => _high };

    private static DateOnly Monday(int year, int month, int day, int weeks) => new DateOnly(year, month, day).AddDays(7 * weeks);
}
