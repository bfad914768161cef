using FsCheck;
using FsCheck.Fluent;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Small numbers do not show, and do not follow from those that do.</summary>
public sealed class SmallNumbersTests
{
    // The numbers of one row and its total; "<" is withheld as small, "-" so that a small one does not follow.
    [Theory]
    [InlineData("10 20", "10 20 = 30")]
    [InlineData("9 20 30", "< - 30 = 59")]
    [InlineData("9 9 30", "< < 30 = 48")]
    [InlineData("1 2 30 40", "< < - 40 = 73")]
    [InlineData("0 20 30", "0 20 30 = 50")]
    [InlineData("0 9 20", "0 < - = 29")]
    [InlineData("9", "< = <")]
    [InlineData("4 5", "< < = <")]
    [InlineData("5 5", "< < = 10")]
    [InlineData("12 0", "12 0 = 12")]
    [InlineData("0 0", "0 0 = 0")]
    public void Numbers_under_ten_are_withheld_with_one_more_where_they_would_follow(string row, string shown) => Assert.Equal(shown, Show(row)[0]);

    [Fact]
    public void A_column_gives_nothing_away_either()
    {
        // 4 alone would follow from its row and from its column; of the four withheld none follows.
        Assert.Equal(["- - 30 = 70", "< - 30 = 54", "24 40 60 = 124"], Show("20 20 30", "4 20 30"));
    }

    [Fact]
    public void What_the_asker_sees_by_name_is_shown_and_the_total_goes_instead() =>
        Assert.Equal(["3 20 = 23", "< - = 25", "< - = 48"], Show("*3 20", "4 21"));

    [Fact]
    public void In_no_table_does_a_number_follow_from_a_line()
    {
        var row = Gen.Choose(0, 40).ArrayOf(5);
        var table = row.NonEmptyListOf().Where(rows => rows.Count < 8).ToArbitrary();
        Prop.ForAll(table, rows =>
        {
            var numbers = rows.ToList();
            var shown = SmallNumbers.Protect(numbers, [.. numbers.Select(_ => false)], 10);
            foreach (var line in Lines(shown, numbers)) Assert.False(Follows(line), $"{string.Join(' ', line)}");
            Assert.All(shown.SelectMany(cells => cells), cell => Assert.False(cell.Number is > 0 and < 10));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task A_teacher_gets_the_own_school_by_grade_and_a_principal_the_others_by_school()
    {
        var town = Big();
        var school = await town.AskAsync("t1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["pes"] });
        Assert.Equal(["2 all 24, no plan 14", "3 all -, no plan -", "4 all <, no plan <"], school.RollUp.Select(row => $"{row.Grade} {Line(row.Counts)}"));
        Assert.Equal(("all 45, no plan 35", 0), (Line(school.Counts), school.Rows.Count));

        var district = await town.AskAsync("p1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["pes", "bes"] });
        Assert.Equal(["bes all <, no plan 0", "pes all 45, no plan 35"], district.RollUp.Select(row => $"{row.School.Key} {Line(row.Counts)}"));
        Assert.Empty(district.Rows);
    }

    [Fact]
    public async Task A_number_asked_for_alone_is_the_one_of_the_table()
    {
        var town = Big();
        PlanQuestion question = new() { Kind = QuestionKind.Count, SchoolKeys = ["pes"], States = [PlanState.NoPlan] };
        Assert.Equal(14, (await town.AskAsync("t1", question with { Grades = [new(2)] })).Listed.Number);
        Assert.Equal(Tally.Withheld, (await town.AskAsync("t1", question with { Grades = [new(3)] })).Listed);
        Assert.Equal(Tally.Small, (await town.AskAsync("t1", question with { Grades = [new(4)] })).Listed);
        Assert.Null((await town.AskAsync("t1", question with { Grades = [new(2), new(4)] })).Listed.Number);
        Assert.Equal(35, (await town.AskAsync("t1", question)).Listed.Number);
        Assert.Equal(35, (await town.AskAsync("p1", question)).Listed.Number);
    }

    // Panguitch: grade 2 with 14 without a plan of 24, grade 3 with 12 of 12, grade 4 with 9 of 9. Boulder: 5 students, no window.
    private static Town Big()
    {
        IEnumerable<Student> Class(string school, int grade, int students) => Enumerable.Range(0, students).Select(number => new Student($"{school}{grade}-{number}", "Al", $"Student{number}", school, new(grade)));
        var town = new Town([.. Class("pes", 2, 24), .. Class("pes", 3, 12), .. Class("pes", 4, 9), .. Class("bes", 4, 5)]);
        for (var number = 0; number < 10; number++) town.With($"pes2-{number}", "texts, met 11-02, goals");
        return town;
    }

    private static string Line(PlanCounts counts) => $"all {Text(counts.Total)}, no plan {Text(counts[PlanState.NoPlan])}";

    private static string Text(Tally cell) => cell.Number is { } number ? $"{number}" : cell.IsSmall ? "<" : "-";

    private static List<string> Show(params string[] rows)
    {
        var table = SmallNumbers.Protect([.. rows.Select(row => row.TrimStart('*').Split(' ').Select(int.Parse).ToArray())], [.. rows.Select(row => row[0] == '*')], 10);
        return [.. table.Select(cells => $"{string.Join(' ', cells[..^1].Select(Text))} = {Text(cells[^1])}")];
    }

    private static IEnumerable<(Tally Shown, int Number)[]> Lines(IReadOnlyList<Tally[]> shown, List<int[]> rows)
    {
        var numbers = rows.Append([.. Enumerable.Range(0, 5).Select(column => rows.Sum(row => row[column]))]).Select(row => row.Append(row.Sum()).ToArray()).ToList();
        for (var row = 0; row < shown.Count; row++) yield return [.. shown[row].Zip(numbers[row])];
        for (var column = 0; column < 6; column++) yield return [.. shown.Select((cells, row) => (cells[column], numbers[row][column]))];
    }

    // One unknown follows; so does the sum of the unknown parts when the total is known.
    private static bool Follows((Tally Shown, int Number)[] line)
    {
        var unknown = line.Count(cell => cell.Shown.Number is null);
        var parts = line[..^1].Where(cell => cell.Shown.Number is null).Sum(cell => cell.Number);
        return unknown == 1 || (unknown > 0 && line[^1].Shown.Number is not null && parts < 10);
    }
}
