using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;
using SeopBot.Tests.Plans;

namespace SeopBot.Tests.Reports;

/// <summary>An answer as a table for any spreadsheet: the columns of the workbook, quoted where it must be, and never a formula.</summary>
public sealed class AnswerCsvTests
{
    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task The_table_gives_the_reasons_of_the_parts_that_the_lines_name()
    {
        _town.With("s2", "texts, met 11-02 without parent, education goal");
        var lines = Lines(await _town.AskAsync("t1", new()));
        Assert.Equal("Student number,Name,School,Grade,Teacher or counselor,Plan,State,Clauses,What is open,First due,Individual conferences held,Small groups held,Conferences due,Just arrived", lines[0]);
        var cells = lines[1].Split(',');
        Assert.Equal(["s2", "Ben Allred", "Panguitch Elementary", "2", "Tess", "SEP", "missing a conference", "3.1.3.2; 3.1.3.3"], cells[..8]);
        Assert.Equal("due Nov 3: 3.1.3.2 first conference (a conference was held without a parent or guardian) · 3.1.3.3 career-awareness goal", cells[8]);
        Assert.Equal(["2026-11-03", "0", "0", "1", ""], cells[9..]);
    }

    [Fact]
    public async Task What_changed_has_columns_of_its_own()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s2", "texts, met 10-02, goals");
        var lines = Lines(await _town.AskAsync("t1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1) }));
        Assert.Equal(
            [
                "Student number,Name,School,Grade,Teacher or counselor,State on Nov 1,State on Nov 4,Now there,Fell due,Conferences held since",
                "s1,Ana Zane,Panguitch Elementary,2,Tess,on track,on track,first conference,,1",
            ], lines);
    }

    [Fact]
    public async Task Numbers_name_nobody()
    {
        var lines = Lines(await _town.AskAsync("p1", new() { Kind = QuestionKind.RollUp }));
        Assert.Equal("School,Grade,Plan,complete,on track,not started,incomplete,missing a conference,no plan,Students", lines[0]);
        Assert.Equal(["Panguitch Elementary,K,SEP,0,0,0,0,0,1,1", "Panguitch Elementary,2,SEP,0,0,0,0,0,2,2", "Panguitch Elementary,6,SEP,0,0,0,0,0,1,1", "All together,,,0,0,0,0,0,4,4"], lines[1..]);
    }

    [Theory]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("Nuñez, Jr.", "\"Ana Nuñez, Jr.\"")]
    [InlineData("the \"Zed\"", "\"Ana the \"\"Zed\"\"\"")]
    [InlineData("two\nlines", "\"Ana two\nlines\"")]
    public void A_cell_is_quoted_where_it_must_be(string family, string cell) => Assert.Contains(cell, CsvOf(Town.SixStudents[0] with { FamilyName = family }), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("＝1")]
    public void A_cell_never_begins_a_formula(string given)
    {
        var line = CsvOf(Town.SixStudents[0] with { GivenName = given }).Split("\r\n")[1];
        Assert.StartsWith($"s1,'{given} Zane,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_formula_and_quote_at_once_is_one_harmless_cell()
    {
        var line = CsvOf(Town.SixStudents[0] with { GivenName = "=cmd|'/c calc'!A1,\"x\"" }).Split("\r\n")[1];
        Assert.StartsWith("s1,\"'=cmd|'/c calc'!A1,\"\"x\"\" Zane\",Panguitch Elementary,2,Tess,SEP,", line, StringComparison.Ordinal);
    }

    private string CsvOf(Student student) => Draw(new PlanAnswer(new(), Town.Today, default) { Rows = [new(student, Town.Panguitch, new PlanStanding(PlanState.NoPlan, []) { Kind = PlanKind.Sep })] });

    private string[] Lines(PlanAnswer answer) => Draw(answer).TrimEnd().Split("\r\n");

    private string Draw(PlanAnswer answer) => new AnswerCsv(Words.English, _town.Picture.Roster).Draw(answer);
}
