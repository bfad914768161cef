using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Tests.OneRoster;

/// <summary>Plan history that a district brings along, from the file to what the lists take.</summary>
public sealed class HistoryReaderTests
{
    [Fact]
    public void A_file_named_after_a_list_is_read_by_its_columns_and_empty_ones_are_left_out()
    {
        using var export = ExportFolder.OneRoster11().With("Plans.csv", """
            Key,StudentKey,SchoolYear,Grade,Kind,Progress,Strengths
            s1:2025-26,s1,2025-26,3,SEP,"Reads well, says the class",
            """);
        var result = export.Read();
        Assert.Empty(result.Problems);
        var row = Assert.Single(result.Import!.History);
        Assert.Equal(("Plans", "s1:2025-26", "plans.csv line 2"), (row.List, row.Key, row.Place));
        Assert.Equal("Reads well, says the class", row.Values["Progress"]);
        Assert.DoesNotContain("Strengths", row.Values.Keys);
    }

    [Fact]
    public void A_stranger_and_a_second_row_of_one_key_are_left_out_and_named_by_line()
    {
        using var export = ExportFolder.OneRoster11().With("goals.csv", """
            Key,StudentKey,SchoolYear,Kind,Text
            g1,s1,2026-27,education,Read 20 minutes a day
            g2,s9,2026-27,education,Read 20 minutes a day
            g1,s2,2026-27,career,Visit a workplace
            """);
        var result = export.Read();
        Assert.Equal("g1", Assert.Single(result.Import!.History).Key);
        Assert.Equal(
            ["goals.csv line 3, column StudentKey: 's9' is not in users.csv; the row is left out.", "goals.csv line 4, column Key: 'g1' is already on line 2; this row is left out."],
            result.Problems.Select(problem => problem.ToString()).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_file_without_keys_stops_the_import()
    {
        using var export = ExportFolder.OneRoster11().With("conferences.csv", "StudentKey,HeldOn\ns1,2026-11-03");
        var result = export.Read();
        Assert.Null(result.Import);
        Assert.Equal("conferences.csv line 1: The column Key is missing; add it to the export.", Assert.Single(result.Problems).ToString());
    }

    [Theory]
    [InlineData("Conferences", "HeldOn", "last Tuesday", "conferences.csv line 2, column HeldOn: 'last Tuesday' cannot be read; write a day as 2026-10-05. The row is left out.")]
    [InlineData("Conferences", "Status", "done", "conferences.csv line 2, column Status: 'done' cannot be read; choose one of scheduled, held, noShow, cancelled. The row is left out.")]
    [InlineData("Goals", "Text", null, "goals.csv line 2, column Kind: The field is empty; choose one of education, career. The row is left out.")]
    [InlineData("CoursePlan", "Teacher", "t1", "courseplan.csv line 2: The list CoursePlan has no column Teacher; name the columns as in the list. The row is left out.")]
    public void What_the_lists_cannot_hold_is_left_out_and_named(string list, string column, string? value, string said)
    {
        var values = new Dictionary<string, string> { ["Key"] = "k", ["StudentKey"] = "s1" };
        if (list == "Conferences") values["SchoolYear"] = "2026-27";
        if (list == "Goals") values["SchoolYear"] = "2026-27";
        if (value is not null) values[column] = value;
        var rows = new HistoryRows([new HistoryRow(list, "k", values, $"{list.ToLowerInvariant()}.csv line 2")]);
        Assert.Empty(rows.Rows);
        Assert.Equal(said, Assert.Single(rows.Refused));
    }

    [Fact]
    public void A_text_longer_than_its_column_is_left_out()
    {
        var rows = new HistoryRows([new HistoryRow("Plans", "k", new Dictionary<string, string> { ["Key"] = "k", ["Occupation"] = new('x', 256) }, "plans.csv line 7")]);
        Assert.Equal("plans.csv line 7, column Occupation: The text is longer than 255 characters; shorten it. The row is left out.", Assert.Single(rows.Refused));
    }
}
