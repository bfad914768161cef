using FsCheck;
using FsCheck.Fluent;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Small numbers do not show, and do not follow from those that do.</summary>
public sealed class SmallNumbersTests
{
    // The numbers of one row and its total.
    [Theory]
    [InlineData("10 20", "10 20 = 30")]
    [InlineData("9 20 30", "- - 30 = 59")]
    [InlineData("9 9 30", "- - 30 = 48")]
    [InlineData("1 1 30", "- - - = 32")]
    [InlineData("1 2 30 40", "- - - 40 = 73")]
    [InlineData("0 20 30", "0 20 30 = 50")]
    [InlineData("0 9 20", "0 - - = 29")]
    [InlineData("9", "- = -")]
    [InlineData("4 5", "- - = -")]
    [InlineData("5 5", "- - = -")]
    [InlineData("12 0", "12 0 = 12")]
    [InlineData("0 0", "0 0 = 0")]
    public void Numbers_under_ten_are_withheld_with_others_as_long_as_they_are_nearly_told(string row, string shown) => Assert.Equal(shown, Show([row])[0]);

    [Fact]
    public void A_column_gives_nothing_away_either()
    {
        // 4 alone would follow from its row and from its column; of the four withheld none follows.
        Assert.Equal(["- - 30 = 70", "- - 30 = 54", "24 40 60 = 124"], Show(["20 20 30", "4 20 30"]));
    }

    [Fact]
    public void Rows_and_columns_together_give_nothing_away()
    {
        // Every line has two small numbers at least; yet the first two rows less the first two columns would tell the 3.
        int[][] table = [[6, 6, 3, 40], [6, 6, 40, 50], [30, 40, 7, 7], [50, 60, 7, 7]];
        var none = table.Select(row => new int[row.Length]).ToArray();
        Assert.DoesNotContain(TableAttacker.Follow(Beyond(none, SmallNumbers.Protect(none, table, 10))), sum => sum.Length == 1);
    }

    [Fact]
    public void Of_students_whom_the_asker_sees_by_name_nothing_is_withheld()
    {
        Assert.Equal(["3 20 = 23", "- - = 25", "- - = 48"], Show(["0 0", "4 21"], ["3 20", "0 0"]));
        Assert.Equal(["9 25 = 34"], Show(["0 20"], ["9 5"])[..1]);
    }

    [Fact]
    public void Taking_off_the_own_students_tells_nothing() =>
        Assert.Equal(["- - 40 = 75"], Show(["2 15 40"], ["18 0 0"])[..1]);

    [Fact]
    public void In_no_table_does_a_small_number_follow_from_those_shown() => Prop.ForAll(Tables(40, 8, 5), table =>
    {
        var shown = Beyond(table.Own, SmallNumbers.Protect(table.Own, table.Others, 10));
        var numbers = WithTotals(table.Others);
        Assert.All(shown.SelectMany(cells => cells), number => Assert.False(number is > 0 and < 10));
        Assert.All(shown.Zip(numbers).Where(row => row.Second[^1] is > 0 and < 10), row => Assert.All(row.First, Assert.Null));
        foreach (var sum in TableAttacker.Follow(shown)) Assert.False(sum.Sum(place => numbers[place.Row][place.Column]) is > 0 and < 10);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // Numbers up to 11 are tried. The attacker knows the rule: a zero is shown, except in a row of one to three students.
    [Theory]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    public void In_no_small_table_is_a_small_number_known_nearer_than_the_limit(int rows, int columns) => Prop.ForAll(Tables(7, rows, columns), table =>
    {
        var numbers = WithTotals(table.Others);
        var shown = Beyond(table.Own, SmallNumbers.Protect(table.Own, table.Others, 4));
        // Nothing more could be withheld.
        if (shown.All(row => row.All(number => number is null or 0))) return;
        var found = TableAttacker.Try(shown, (row, column) => numbers[row][^1] < 4 ? (column == numbers[0].Length - 1 ? 1 : 0, 3)
            : (IsOfFew(row, column) ? 0 : 1, row < numbers.Length - 1 && column < numbers[0].Length - 1 ? 11 : int.MaxValue));
        foreach (var ((row, column), (least, most)) in found)
        {
            if (numbers[row][column] is > 0 and < 4) Assert.InRange(most - least, numbers[row][^1] < 4 || row == numbers.Length - 1 ? 2 : 3, int.MaxValue);
            // Neither where a few students are is told, nor where they are not.
            if (numbers[row][^1] < 4 && column < numbers[0].Length - 1) Assert.True(least == 0 && most > 0);
        }

        bool IsOfFew(int row, int column) => row == numbers.Length - 1 && column < numbers[0].Length - 1 && numbers[..^1].All(cells => cells[column] == 0 || cells[^1] < 4);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public async Task A_teacher_gets_the_own_school_by_grade_and_a_principal_the_others_by_school()
    {
        var town = Big();
        var school = await town.AskAsync("t1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["pes"] });
        Assert.Equal(["2 all 24, no plan -", "3 all -, no plan -", "4 all -, no plan -"], school.RollUp.Select(row => $"{row.Grade} {Line(row.Counts)}"));
        Assert.Equal(("all 45, no plan 35", 0), (Line(school.Counts), school.Rows.Count));

        var district = await town.AskAsync("p1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["pes", "bes"] });
        Assert.Equal(["bes all -, no plan -", "pes all 45, no plan 35"], district.RollUp.Select(row => $"{row.School.Key} {Line(row.Counts)}"));
        Assert.Empty(district.Rows);
    }

    [Fact]
    public async Task Whoever_takes_off_the_own_class_is_not_left_with_two()
    {
        var town = Big();
        town.Students = [.. town.Students.Select(student => student.Grade == new Grade(3) && student.Key is not ("pes3-0" or "pes3-1") ? student with { TeacherKeys = ["t1"] } : student),
            .. Class("pes", 5, 40)];
        town.New();
        PlanQuestion question = new() { Kind = QuestionKind.Count, SchoolKeys = ["pes"], Grades = [new(3)] };
        // That they are in no other state would say where they are.
        var rows = (await town.AskAsync("t1", question with { Kind = QuestionKind.RollUp })).RollUp;
        Assert.Equal(10, (await town.AskAsync("t1", new() { Kind = QuestionKind.Count })).Listed.Number);
        Assert.Equal(Tally.Withheld, (await town.AskAsync("t1", question)).Listed);
        Assert.All(PlanCounts.States, state => Assert.Null(Assert.Single(rows).Counts[state].Number));
        Assert.Equal(40, (await town.AskAsync("t1", question with { Grades = [new(5)] })).Listed.Number);
        Assert.Equal(12, (await town.AskAsync("p1", question)).Listed.Number);
    }

    [Fact]
    public async Task A_number_asked_for_alone_is_the_one_of_the_table()
    {
        var town = Big();
        PlanQuestion question = new() { Kind = QuestionKind.Count, SchoolKeys = ["pes"], States = [PlanState.NoPlan] };
        Assert.Equal(24, (await town.AskAsync("t1", question with { Grades = [new(2)], States = [] })).Listed.Number);
        Assert.Equal(Tally.Withheld, (await town.AskAsync("t1", question with { Grades = [new(3)] })).Listed);
        Assert.Equal(Tally.Withheld, (await town.AskAsync("t1", question with { Grades = [new(4)] })).Listed);
        Assert.Null((await town.AskAsync("t1", question with { Grades = [new(2), new(4)] })).Listed.Number);
        Assert.Equal(35, (await town.AskAsync("t1", question)).Listed.Number);
        Assert.Equal(35, (await town.AskAsync("p1", question)).Listed.Number);
    }

    // Panguitch: grade 2 with 14 without a plan of 24, grade 3 with 12 of 12, grade 4 with 9 of 9. Boulder: 5 students, no window.
    private static Town Big()
    {
        var town = new Town([.. Class("pes", 2, 24), .. Class("pes", 3, 12), .. Class("pes", 4, 9), .. Class("bes", 4, 5)]);
        for (var number = 0; number < 10; number++) town.With($"pes2-{number}", "texts, met 11-02, goals");
        return town;
    }

    private static IEnumerable<Student> Class(string school, int grade, int students) =>
        Enumerable.Range(0, students).Select(number => new Student($"{school}{grade}-{number}", "Al", $"Student{number}", school, new(grade)));

    private static string Line(PlanCounts counts) => $"all {Text(counts.Total)}, no plan {Text(counts[PlanState.NoPlan])}";

    private static string Text(Tally cell) => cell.Number is { } number ? $"{number}" : "-";

    private static List<string> Show(string[] others, string[]? own = null)
    {
        var (theirs, mine) = (Numbers(others), own is null ? null : Numbers(own));
        var table = SmallNumbers.Protect(mine ?? [.. theirs.Select(row => new int[row.Length])], theirs, 10);
        return [.. table.Select(cells => $"{string.Join(' ', cells[..^1].Select(Text))} = {Text(cells[^1])}")];
    }

    private static int[][] Numbers(string[] rows) => [.. rows.Select(row => row.Split(' ').Select(int.Parse).ToArray())];

    private static Arbitrary<(int[][] Own, int[][] Others)> Tables(int most, int rows, int columns)
    {
        var row = Gen.Frequency((3, Gen.Choose(0, most)), (1, Gen.Constant(0))).ArrayOf(columns);
        var table = from count in Gen.Choose(1, rows) from own in row.ArrayOf(count) from others in row.ArrayOf(count) select (own, others);
        return table.ToArbitrary();
    }

    // What is left when who asks takes off the own students.
    private static int?[][] Beyond(int[][] own, IReadOnlyList<Tally[]> shown) => [.. shown.Zip(WithTotals(own), (cells, mine) => cells.Zip(mine, (cell, number) => cell.Number - number).ToArray())];

    private static int[][] WithTotals(int[][] rows)
    {
        int[][] all = [.. rows, [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]))]];
        return [.. all.Select(row => (int[])[.. row, row.Sum()])];
    }
}
