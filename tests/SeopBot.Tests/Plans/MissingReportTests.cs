using System.Text.Json;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class MissingReportTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);
    private static readonly School Panguitch = History.School("Panguitch").School with { Key = "pes", Name = "Panguitch Elementary" };
    private static readonly School Boulder = Panguitch with { Key = "bes", Name = "Boulder Elementary" };

    private readonly List<Student> _students =
    [
        new("s1", "Ana", "Zane", "pes", new(2)),
        new("s2", "Ben", "Allred", "pes", new(2)),
        new("s3", "Cy", "Allred", "pes", new(0)),
        new("s4", "Dee", "Adams", "pes", new(6)),
        new("s5", "Eve", "Brown", "bes", new(4)),
        new("s6", "Flo", "Green", "pes", new(9)),
    ];

    [Fact]
    public async Task The_answer_is_ordered_by_school_grade_and_name_and_leaves_out_other_grades()
    {
        var report = await AskAsync([]);
        Assert.Equal(["s5", "s3", "s2", "s1", "s4"], report.Rows.Select(row => row.Student.Key));
    }

    [Fact]
    public async Task Missing_are_those_with_something_open_and_due()
    {
        var report = await AskAsync(new()
        {
            ["s1"] = "texts, met 11-02, goals",
            ["s2"] = "row",
            ["s3"] = "met 11-02",
            ["s4"] = "texts, met 11-02, met 11-03, goals, checked 11-03",
        });

        // Boulder has no window here, so nothing is due before 31 May.
        Assert.Equal(["s3 Incomplete", "s2 MissingConference"], report.Missing.Select(row => $"{row.Student.Key} {row.Standing.State}"));
        Assert.Equal((1, 1, 1), (report.Count(PlanState.Complete), report.Count(PlanState.OnTrack), report.Count(PlanState.NotStarted)));
    }

    [Fact]
    public async Task A_row_names_what_is_late()
    {
        var report = await AskAsync(new() { ["s2"] = "met 11-02" });
        var begun = report.Rows.Single(row => row.Student.Key == "s2");
        var notBegun = report.Rows.Single(row => row.Student.Key == "s1");

        Assert.Equal(6, report.Named(begun).Count());
        Assert.Equal(7, report.Named(notBegun).Count());
    }

    [Fact]
    public async Task The_JSON_has_the_shape_that_the_lists_promise()
    {
        var report = await AskAsync(new() { ["s3"] = "texts, met 11-02, education goal" });
        using var json = JsonDocument.Parse(MissingText.JsonArray(report.Missing, Words.English));
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
        var row = new MissingRow(_students[0], Panguitch, new PlanStanding(state, []));
        using var json = JsonDocument.Parse(MissingText.JsonArray([row], Words.English));
        Assert.Equal(written, Text(json.RootElement[0], "state"));
    }

    [Theory]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("Nuñez, Jr.", "\"Ana Nuñez, Jr.\"")]
    [InlineData("the \"Zed\"", "\"Ana the \"\"Zed\"\"\"")]
    [InlineData("two\nlines", "\"Ana two\nlines\"")]
    public void A_cell_is_quoted_where_it_must_be(string family, string cell) =>
        Assert.Contains(cell, Csv(_students[0] with { FamilyName = family }), StringComparison.Ordinal);

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public void A_cell_never_begins_a_formula(string given)
    {
        var line = Csv(_students[0] with { GivenName = given }).Split("\r\n")[1];
        Assert.StartsWith($"s1,'{given} Zane,", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_formula_and_quote_at_once_is_one_harmless_cell()
    {
        var line = Csv(_students[0] with { GivenName = "=cmd|'/c calc'!A1,\"x\"" }).Split("\r\n")[1];
        Assert.StartsWith("s1,\"'=cmd|'/c calc'!A1,\"\"x\"\" Zane\",Panguitch Elementary,2,SEP,", line, StringComparison.Ordinal);
    }

    private static string Csv(Student student)
    {
        var row = new MissingRow(student, Panguitch, new PlanStanding(PlanState.NoPlan, []));
        return MissingText.Csv(new MissingReport(Day, [row]), [row], Words.English);
    }

    private Task<MissingReport> AskAsync(Dictionary<string, string> histories)
    {
        var windows = History.School("Panguitch").Windows.Select(window => window with { SchoolKey = "pes" });
        var roster = new Roster([Panguitch, Boulder], [], _students, [], windows);
        var records = histories.ToDictionary(pair => pair.Key, pair => History.Read(pair.Value, _students.Single(student => student.Key == pair.Key)));
        return MissingReport.AskAsync(_students, roster, new FixedRecords(records), Day, CancellationToken.None);
    }

    private static string Text(JsonElement row, string field) => row.GetProperty(field).GetString()!;

    private sealed class FixedRecords(IReadOnlyDictionary<string, StudentRecord> records) : IPlanStore
    {
        public Task<IReadOnlyDictionary<string, StudentRecord>> ReadSchoolAsync(string schoolKey, SchoolYear year, IEnumerable<Student> students, CancellationToken cancellationToken) => Task.FromResult(records);

        public Task<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FilingReceipt> FileAsync(Filing filing, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FilingReceipt> AnswerAsync(string filingId, ConflictAnswer answer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FilingReceipt?> FindAsync(string filingId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task LogDisclosureAsync(Disclosure disclosure, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
