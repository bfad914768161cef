using System.Text.Json;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>The answer as lines, as a table and as the array that docs/lists.md promises.</summary>
public sealed class MissingTextTests
{
    private static readonly Roster Nobody = new([], [new StaffMember("t1", "Ms. Birch", StaffRole.Teacher, ["pes"])], [], [], []);
    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task A_line_names_school_grade_student_state_and_what_is_late()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s3", "row, met 11-02, goals").With("s4", "texts, met 11-02, goals");
        var text = MissingText.Text(await _town.AskAsync("p1", new()), Words.English).TrimEnd().Split('\n').Select(line => line.TrimEnd());
        Assert.Equal(
            [
                "Panguitch Elementary · kindergarten · Cy Allred · incomplete · due Nov 3: 3.1.3.1 progress, accomplishments, strengths, areas needing attention",
                "Panguitch Elementary · grade 2 · Ben Allred · no plan · due Nov 3: 3.1.3.1 progress, accomplishments, strengths, areas needing attention · 3.1.3.2 first conference · 3.1.3.3 education goal, career-awareness goal",
                "Missing something that is due: 2 of 4 students.",
            ], text);
    }

    [Fact]
    public async Task The_JSON_has_the_shape_that_the_lists_promise()
    {
        _town.With("s3", "texts, met 11-02, education goal");
        using var json = JsonDocument.Parse(MissingText.JsonArray(await _town.AskAsync(null, new() { SchoolKeys = ["pes"] }), Words.English));
        var row = json.RootElement[0];

        Assert.Equal(["student", "name", "school", "grade", "kind", "state", "open", "heldIndividual", "heldGroup", "due"], row.EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ("s3", "Cy Allred", "pes", "K", "SEP", "incomplete"),
            (Text(row, "student"), Text(row, "name"), Text(row, "school"), Text(row, "grade"), Text(row, "kind"), Text(row, "state")));
        Assert.Equal((1, 0, 1), (row.GetProperty("heldIndividual").GetInt32(), row.GetProperty("heldGroup").GetInt32(), row.GetProperty("due").GetInt32()));
        var open = row.GetProperty("open").EnumerateArray().ToList();
        Assert.Equal(["clause", "reason", "dueOn"], open[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(
            ["3.1.3.2 2027-02-22", "3.1.3.3 2026-11-03", "3.1.3.3 2027-02-22"],
            open.Select(part => $"{Text(part, "clause")} {Text(part, "dueOn")}").Order());
        Assert.All(open, part => Assert.NotEmpty(Text(part, "reason")));
    }

    [Theory]
    [InlineData(PlanState.Complete, "complete")]
    [InlineData(PlanState.OnTrack, "onTrack")]
    [InlineData(PlanState.NotStarted, "notStarted")]
    [InlineData(PlanState.Incomplete, "incomplete")]
    [InlineData(PlanState.MissingConference, "missingConference")]
    [InlineData(PlanState.NoPlan, "noPlan")]
    [InlineData(PlanState.NotApplicable, "notApplicable")]
    public void A_state_is_written_as_the_lists_write_it(PlanState state, string written)
    {
        using var json = JsonDocument.Parse(MissingText.JsonArray(AnswerOf(Town.SixStudents[0], new PlanStanding(state, []) { Kind = PlanKind.Seop }), Words.English));
        Assert.Equal((written, "SEOP"), (Text(json.RootElement[0], "state"), Text(json.RootElement[0], "kind")));
    }

    [Fact]
    public async Task A_grade_of_which_the_school_says_nothing_has_no_kind_of_plan()
    {
        _town.Students = [Town.SixStudents[0] with { Grade = new(9) }];
        _town.New();
        var answer = await _town.AskAsync(null, new() { States = Enum.GetValues<PlanState>() });

        using var json = JsonDocument.Parse(MissingText.JsonArray(answer, Words.English));
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((JsonValueKind.Null, "notApplicable"), (row.GetProperty("kind").ValueKind, Text(row, "state")));
        Assert.Equal(["s1", "Ana Zane", "Panguitch Elementary", "9", "Ms. Birch", ""], MissingText.Csv(answer, Nobody, Words.English).Split("\r\n")[1].Split(',')[..6]);
    }

    [Fact]
    public async Task Lines_table_and_array_are_of_the_same_students_in_the_same_order()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s3", "row");
        var answer = await _town.AskAsync(null, new() { States = Enum.GetValues<PlanState>() });
        using var json = JsonDocument.Parse(MissingText.JsonArray(answer, Words.English));
        var array = json.RootElement.EnumerateArray().Select(row => Text(row, "name")).ToList();

        Assert.Equal(["Eve Brown", "Flo Green", "Cy Allred", "Ben Allred", "Ana Zane", "Dee Adams"], array);
        Assert.Equal(array, MissingText.Csv(answer, Nobody, Words.English).Split("\r\n")[1..^1].Select(line => line.Split(',')[1]));
        Assert.Equal(array, MissingText.Text(answer, Words.English).TrimEnd().Split('\n')[..^1].Select(line => line.Split(" · ")[2]));
    }

    [Fact]
    public async Task The_table_gives_the_reasons_of_the_parts_that_the_lines_name()
    {
        _town.With("s2", "texts, met 11-02 without parent, education goal");
        var answer = await _town.AskAsync("t1", new());
        var cells = MissingText.Csv(answer, Nobody, Words.English).Split("\r\n")[1].Split(',');
        Assert.Equal(["s2", "Ben Allred", "Panguitch Elementary", "2", "Ms. Birch", "SEP", "missing a conference", "3.1.3.2; 3.1.3.3"], cells[..8]);
        Assert.Equal("due Nov 3: 3.1.3.2 first conference (a conference was held without a parent or guardian) · 3.1.3.3 career-awareness goal", cells[8]);
        Assert.Equal(["2026-11-03", "0", "0", "1"], cells[9..]);
    }

    [Theory]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("Nuñez, Jr.", "\"Ana Nuñez, Jr.\"")]
    [InlineData("the \"Zed\"", "\"Ana the \"\"Zed\"\"\"")]
    [InlineData("two\nlines", "\"Ana two\nlines\"")]
    public void A_cell_is_quoted_where_it_must_be(string family, string cell) =>
        Assert.Contains(cell, Csv(Town.SixStudents[0] with { FamilyName = family }), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public void A_cell_never_begins_a_formula(string given)
    {
        var line = Csv(Town.SixStudents[0] with { GivenName = given }).Split("\r\n")[1];
        Assert.StartsWith($"s1,'{given} Zane,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_formula_and_quote_at_once_is_one_harmless_cell()
    {
        var line = Csv(Town.SixStudents[0] with { GivenName = "=cmd|'/c calc'!A1,\"x\"" }).Split("\r\n")[1];
        Assert.StartsWith("s1,\"'=cmd|'/c calc'!A1,\"\"x\"\" Zane\",Panguitch Elementary,2,Ms. Birch,SEP,", line, StringComparison.Ordinal);
    }

    private static string Csv(Student student) => MissingText.Csv(AnswerOf(student, new PlanStanding(PlanState.NoPlan, []) { Kind = PlanKind.Sep }), Nobody, Words.English);

    private static PlanAnswer AnswerOf(Student student, PlanStanding standing) => new(new(), Town.Today, default) { Rows = [new(student, Town.Panguitch, standing)] };

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;
}
