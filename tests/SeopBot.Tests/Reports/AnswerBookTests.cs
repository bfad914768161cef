using DocumentFormat.OpenXml.Spreadsheet;
using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Tests.Reports;

/// <summary>An answer as a workbook: opens without a repair, in the asker's language, and text never becomes a formula.</summary>
public sealed class AnswerBookTests
{
    [Fact]
    public void The_students_are_a_sheet_with_a_header_that_stays_and_filters()
    {
        var students = Answers.Read(Write(Answers.Of(Answers.Row(), Answers.Row("s2", "Bo", "Reed", 0)), Words.English))[0];
        Assert.Equal("Students", students.Name);
        Assert.Equal(["Student number", "Name", "School", "Grade", "Teacher or counselor", "Plan", "State"], students.Rows[0].Take(7).Select(cell => cell.InnerText));
        Assert.Equal(["s1", "Ann Quill", "Panguitch High", "10", "Lee Marsh", "SEOP", "incomplete", "3.2.3.3; 3.2.1"], students.Rows[1].Take(8).Select(cell => cell.InnerText));
        Assert.Equal("K", students.Text(2, 3));
        var pane = Assert.Single(students.Sheet.Descendants<Pane>());
        Assert.Equal((1d, "A2", PaneStateValues.Frozen), (pane.VerticalSplit!.Value, pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("A1:N3", Assert.Single(students.Sheet.Descendants<AutoFilter>()).Reference!.Value);
        Assert.Equal(14, students.Sheet.Descendants<Column>().Count(column => column.Width!.Value > 0));
    }

    [Fact]
    public void A_day_is_a_real_date_and_a_number_a_number()
    {
        var row = Answers.Read(Write(Answers.Of(Answers.Row()), Words.English))[0].Rows[1];
        Assert.Equal(new DateTime(2026, 2, 22), DateTime.FromOADate(double.Parse(row[9].InnerText)));
        Assert.Null(row[9].DataType);
        Assert.NotNull(row[9].StyleIndex);
        Assert.All(row.Skip(10), cell => Assert.Null(cell.DataType));
    }

    [Fact]
    public void The_summary_says_what_was_asked_how_fresh_it_is_and_the_counts()
    {
        var summary = Answers.Read(Write(Answers.Of(Answers.Row()), Words.English))[1];
        var lines = summary.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.InnerText))).ToList();
        Assert.Equal("Summary", summary.Name);
        Assert.Equal(["What was asked", "grade 10"], lines[..2]);
        Assert.Contains("complete | 31", lines);
        Assert.Contains("3.2.3.3 | 7 | career cluster, course plan", lines);
    }

    [Fact]
    public void The_whole_workbook_is_in_the_language_of_who_asked()
    {
        var sheets = Answers.Read(Write(Answers.Of(Answers.Row()), Words.Spanish));
        Assert.Equal(["Estudiantes", "Resumen"], sheets.Select(sheet => sheet.Name));
        Assert.Equal("incompleto", sheets[0].Text(1, 6));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("_x0041_")]
    public void Text_that_looks_like_a_formula_stays_text(string name)
    {
        var students = Answers.Read(Write(Answers.Of(Answers.Row(given: name)), Words.English))[0];
        var cell = students.Rows[1][1];
        Assert.Equal((CellValues.InlineString, true), (cell.DataType!.Value, cell.CellFormula is null));
        Assert.Empty(students.Sheet.Descendants<CellFormula>());
        Assert.Equal($"{name} Quill".Replace("_x0041_", "_x005F_x0041_", StringComparison.Ordinal), cell.InnerText);
        Assert.Equal((uint)CellLook.Text, cell.StyleIndex!.Value);
    }

    [Fact]
    public void What_a_workbook_cannot_hold_is_left_out()
    {
        var cell = Answers.Read(Write(Answers.Of(Answers.Row(given: "A\u0001nn\ud83d 😀\uffff")), Words.English))[0].Rows[1][1];
        Assert.Equal("Ann\ufffd 😀 Quill", cell.InnerText);
        var longest = Answers.Read(Write(Answers.Of(Answers.Row(given: new string('x', 40_000))), Words.English))[0].Rows[1][1];
        Assert.Equal(32_767, longest.InnerText.Length);
    }

    [Fact]
    public void Small_numbers_are_withheld_as_in_the_chat()
    {
        var counts = new PlanCounts(new Dictionary<PlanState, Tally> { [PlanState.Complete] = 40, [PlanState.NoPlan] = Tally.Withheld, [PlanState.Incomplete] = Tally.Withheld }) { Total = 60 };
        var answer = Answers.Of() with { Question = new() { Kind = QuestionKind.RollUp }, Counts = counts, RollUp = [new RollUpRow(Answers.High, PlanKind.Seop, counts)] };
        var book = Answers.Read(Write(answer, Words.English));
        var numbers = book[0];
        string[] withheld = ["40", "0", "0", "–", "0", "–", "60"];
        Assert.Equal(["Panguitch High", "SEOP", .. withheld], numbers.Rows[1].Select(cell => cell.InnerText));
        Assert.Equal(["All together", .. withheld], numbers.Rows[2].Select(cell => cell.InnerText));
        Assert.Contains(book[1].Rows, row => row.Any(cell => cell.InnerText == Words.English["TallyNote"]));
        Assert.Contains("The number is small, or it would tell one that is", new AnswerPage(Words.English, Answers.Time).Draw(answer, "by school").Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_by_school_have_no_column_of_grades_and_list_nobody()
    {
        var answer = Answers.Of() with { Question = new() { Kind = QuestionKind.RollUp }, RollUp = [new RollUpRow(Answers.High, PlanKind.Seop, PlanCounts.None)] };
        var book = Answers.Read(Write(answer, Words.English));
        Assert.Equal(["Numbers", "Summary"], book.Select(sheet => sheet.Name));
        Assert.Equal(["School", "Plan", "complete"], book[0].Rows[0].Take(3).Select(cell => cell.InnerText));
        Assert.DoesNotContain(book[1].Rows, row => row.Any(cell => cell.InnerText == "Students listed"));
        Assert.DoesNotContain("Students (", new AnswerPage(Words.English, Answers.Time).Draw(answer, "by school").Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_says_from_which_state_to_which_and_what_was_compared()
    {
        var now = Answers.Row();
        var before = now with { Standing = now.Standing with { State = PlanState.OnTrack, HeldIndividual = 0, Open = [.. now.Standing.Open, new(PlanElement.Occupation, "3.2.3.4", OpenReason.NothingWritten, new(2027, 2, 22))] } };
        var (since, asOf) = (new DateOnly(2026, 10, 30), new DateOnly(2026, 11, 22));
        var answer = Answers.Of(now) with { Question = new() { Kind = QuestionKind.Changes, Since = since }, Changes = [new PlanChange(before, now, since, asOf)], CountsBefore = PlanCounts.None };
        var book = Answers.Read(Write(answer, Words.English));
        Assert.Equal(["What changed", "Summary"], book.Select(sheet => sheet.Name));
        Assert.Equal(["State on Oct 30", "State on Nov 22", "Now there", "Fell due", "Conferences held since"], book[0].Rows[0].Skip(5).Select(cell => cell.InnerText));
        Assert.Equal(["on track", "incomplete", "occupation", "small-group conference", "1"], book[0].Rows[1].Skip(5).Select(cell => cell.InnerText));
        Assert.Equal("Compared with", book[1].Rows[5][0].InnerText);
        var page = System.Net.WebUtility.HtmlDecode(new AnswerPage(Words.English, Answers.Time).Draw(answer, "what changed").Html);
        Assert.Contains("Compared with October 30", page, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">Ann Quill</th><td data-column="Grade">10</td><td data-column="State">on track → incomplete</td>""", page, StringComparison.Ordinal);
        Assert.Contains("now there: occupation", page, StringComparison.Ordinal);
    }

    // Not by the clock, which other tests share: 36,000 students took 0.7 s of one core where this was written.
    [Fact]
    public void A_workbook_of_36000_students_is_small_and_its_rows_cost_little()
    {
        var answer = Answers.Of([.. Enumerable.Range(0, 36_000).Select(i => Answers.Row($"s{i}"))]);
        Write(Answers.Of(Answers.Row()), Words.English);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var workbook = Write(answer, Words.English);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / answer.Rows.Count, 0, 32_000);
        Assert.InRange(workbook.Length, 500_000, 6_000_000);
    }

    [Fact]
    public void Rows_go_out_while_the_later_ones_are_not_made_yet()
    {
        using var target = new MemoryStream();
        long written = 0;
        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (var i = 0; i < 20_000; i++)
            {
                written = target.Length;
                yield return [$"{Guid.NewGuid()}", i];
            }
        }

        using (var book = new Book(target, "t", "en", DateTimeOffset.UnixEpoch)) book.Add(new SeopBot.Reports.Sheet("a", [10, 10], Rows()));
        Assert.True(written > 100_000, $"{written} of {target.Length} bytes");
    }

    [Fact]
    public void A_row_is_as_high_as_its_longest_text()
    {
        var rows = Sheet(new("a", [20, 40], [["short", "short"], [new string('x', 50), "short"], ["one\ntwo", 7], [new string('x', 9_000), null]])).Descendants<Row>();
        Assert.Equal([null, 45, 30, 409], rows.Select(row => row.Height?.Value));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(30, 3)]
    public void A_wide_sheet_is_printed_on_several_pages_and_each_says_whose_rows_they_are(int columns, uint pages)
    {
        using var target = new MemoryStream();
        using (var book = new Book(target, "t", "en", DateTimeOffset.UnixEpoch))
            book.Add(new AnswerTable("Wide", [.. Enumerable.Range(0, columns).Select(i => new AnswerTable.Column($"c{i}", 25))], [["x"]]).AsSheet());
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(target, false);
        Assert.Equal("'Wide'!$A:$B,'Wide'!$1:$1", document.WorkbookPart!.Workbook.DefinedNames!.InnerText);
        Assert.Equal(pages, Assert.Single(document.WorkbookPart.WorksheetParts).Worksheet.Descendants<PageSetup>().Single().FitToWidth!.Value);
    }

    [Fact]
    public void Words_in_the_place_of_a_number_stand_where_numbers_do()
    {
        var table = new AnswerTable("a", [new("Name", 10), new("Number", 10, IsNumber: true)], [["=1+1", 7], ["Bo", "–"]]);
        var looks = Sheet(table.AsSheet()).Descendants<Row>().Select(row => string.Join(' ', row.Elements<Cell>().Select(cell => (CellLook)cell.StyleIndex!.Value)));
        Assert.Equal(["Title NumberTitle", "Text Plain", "Text NumberWords"], looks);
    }

    private static Worksheet Sheet(SeopBot.Reports.Sheet sheet)
    {
        using var target = new MemoryStream();
        using (var book = new Book(target, "t", "en", DateTimeOffset.UnixEpoch)) book.Add(sheet);
        return Assert.Single(Answers.Read(target.ToArray())).Sheet;
    }

    [Fact]
    public void A_sheets_name_is_one_that_Excel_takes()
    {
        using var target = new MemoryStream();
        using (var book = new Book(target, "t", "en", DateTimeOffset.UnixEpoch)) book.Add(new SeopBot.Reports.Sheet("'a/b[c]: d*e?f\\ and very much more than that'", [10], [["x"]]) { HasHeader = true });
        var name = Assert.Single(Answers.Read(target.ToArray())).Name;
        Assert.True(name.Length <= 31 && name.IndexOfAny([.. "[]:*?/\\'"]) < 0, name);
    }

    private static byte[] Write(PlanAnswer answer, Words words)
    {
        using var target = new MemoryStream();
        new AnswerBook(words, Answers.Time, Answers.Roster).Write(answer, "grade 10", target);
        return target.ToArray();
    }
}
