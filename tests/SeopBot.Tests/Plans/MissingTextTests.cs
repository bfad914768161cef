using System.Text.Json;
using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Tests.Plans;

/// <summary>The answer as lines and as the array that docs/lists.md promises.</summary>
public sealed class MissingTextTests
{
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
        using var json = JsonDocument.Parse(MissingText.Json(await _town.AskAsync(null, new() { SchoolKeys = ["pes"] }), Words.English));
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
        using var json = JsonDocument.Parse(MissingText.Json(AnswerOf(Town.SixStudents[0], new PlanStanding(state, []) { Kind = PlanKind.Seop }), Words.English));
        Assert.Equal((written, "SEOP"), (Text(json.RootElement[0], "state"), Text(json.RootElement[0], "kind")));
    }

    [Fact]
    public async Task A_grade_of_which_the_school_says_nothing_has_no_kind_of_plan()
    {
        _town.Students = [Town.SixStudents[0] with { Grade = new(9) }];
        _town.New();
        var answer = await _town.AskAsync(null, new() { States = Enum.GetValues<PlanState>() });

        using var json = JsonDocument.Parse(MissingText.Json(answer, Words.English));
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((JsonValueKind.Null, "notApplicable"), (row.GetProperty("kind").ValueKind, Text(row, "state")));
        Assert.Equal(["s1", "Ana Zane", "Panguitch Elementary", "9", "Tess", ""], new AnswerCsv(Words.English, _town.Picture.Roster).Draw(answer).Split("\r\n")[1].Split(',')[..6]);
    }

    [Fact]
    public async Task Lines_table_and_array_are_of_the_same_students_in_the_same_order()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s3", "row");
        var answer = await _town.AskAsync(null, new() { States = Enum.GetValues<PlanState>() });
        using var json = JsonDocument.Parse(MissingText.Json(answer, Words.English));
        var array = json.RootElement.EnumerateArray().Select(row => Text(row, "name")).ToList();

        Assert.Equal(["Eve Brown", "Flo Green", "Cy Allred", "Ben Allred", "Ana Zane", "Dee Adams"], array);
        Assert.Equal(array, new AnswerCsv(Words.English, _town.Picture.Roster).Draw(answer).Split("\r\n")[1..^1].Select(line => line.Split(',')[1]));
        Assert.Equal(array, MissingText.Text(answer, Words.English).TrimEnd().Split('\n')[..^1].Select(line => line.Split(" · ")[2]));
    }

    [Fact]
    public async Task What_changed_says_from_which_state_to_which_as_the_card_does()
    {
        _town.With("s1", "texts, met 11-02, goals").With("s2", "row");
        var answer = await _town.AskAsync("t1", new() { Kind = QuestionKind.Changes, Since = new(2026, 11, 1) });
        Assert.Equal(
            [
                "Panguitch Elementary · grade 2 · Ben Allred · on track → missing a conference · ⚠ fell due: progress, accomplishments, strengths, areas needing attention, first conference, education goal and career-awareness goal",
                "Panguitch Elementary · grade 2 · Ana Zane · on track · ✓ conferences held: 1 · ✓ now there: first conference",
                "Students with a change: 2.",
            ], MissingText.Text(answer, Words.English).ReplaceLineEndings("\n").Split('\n'));
        using var json = JsonDocument.Parse(MissingText.Json(answer, Words.English));
        Assert.Equal(["onTrack missingConference s2", "onTrack onTrack s1"], json.RootElement.EnumerateArray().Select(row => $"{Text(row, "was")} {Text(row.GetProperty("now"), "state")} {Text(row.GetProperty("now"), "student")}"));
    }

    [Fact]
    public async Task Numbers_are_a_line_a_group_and_withheld_ones_stay_withheld()
    {
        var answer = await _town.AskAsync("t1", new() { Kind = QuestionKind.RollUp, SchoolKeys = ["pes"] });
        Assert.Equal(["Kindergarten · SEP: –", "Grade 2 · SEP: no plan 2 (of 2)", "Grade 6 · SEP: –", "–"], MissingText.Text(answer, Words.English).ReplaceLineEndings("\n").Split('\n'));
        using var json = JsonDocument.Parse(MissingText.Json(answer, Words.English));
        Assert.Equal(["school", "grade", "kind", "states", "students"], json.RootElement[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal((JsonValueKind.Null, 2), (json.RootElement[0].GetProperty("states").GetProperty("noPlan").ValueKind, json.RootElement[1].GetProperty("states").GetProperty("noPlan").GetInt32()));
    }

    private static PlanAnswer AnswerOf(Student student, PlanStanding standing) => new(new(), Town.Today, default) { Rows = [new(student, Town.Panguitch, standing)] };

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;
}
