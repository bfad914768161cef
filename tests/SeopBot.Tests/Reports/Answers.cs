using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SeopBot.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Reports;

/// <summary>Answers to be written, and workbooks as a spreadsheet program reads them.</summary>
internal static class Answers
{
    public static readonly SchoolTime Time = new(new HandClock { Now = new(2026, 11, 22, 17, 0, 0, TimeSpan.Zero) });

    public static School High { get; } = new("phs", "Panguitch High") { SecondaryGrades = [new(9), new(10), new(11), new(12)] };

    public static Roster Roster { get; } = new([High], [new StaffMember("c1", "Lee Marsh", StaffRole.Counselor, ["phs"])], [], [], []);

    public static PlanAnswer Of(params IReadOnlyList<PlanRow> rows) => new(new PlanQuestion(), new DateOnly(2026, 11, 22), new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero))
    {
        Rows = rows,
        Listed = rows.Count,
        Counts = new PlanCounts(new Dictionary<PlanState, Tally> { [PlanState.Complete] = 31, [PlanState.Incomplete] = rows.Count })
        {
            Total = 31 + rows.Count,
            ByClause = [new ClauseCount("3.2.3.3", [PlanElement.CareerCluster, PlanElement.CoursePlan], 7)],
        },
    };

    public static PlanRow Row(string key = "s1", string given = "Ann", string family = "Quill", int grade = 10) =>
        new(new Student(key, given, family, "phs", new Grade(grade)) { CounselorKey = "c1" }, High, new PlanStanding(PlanState.Incomplete,
        [
            new OpenElement(PlanElement.CareerCluster, "3.2.3.3", OpenReason.NothingWritten, new DateOnly(2026, 2, 22)),
            new OpenElement(PlanElement.GroupConference, "3.2.1", OpenReason.NotHeld, new DateOnly(2026, 10, 30)),
        ]) { Kind = PlanKind.Seop, HeldIndividual = 1, Due = 2 });

    /// <summary>The sheets of a workbook, each row's cells as they are read; a workbook that Excel would repair fails.</summary>
    public static IReadOnlyList<ReadSheet> Read(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var book = document.WorkbookPart!;
        return [.. book.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => ReadSheet.Of(sheet.Name!, ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet))];
    }
}

/// <summary>A sheet as it was read.</summary>
internal sealed record ReadSheet(string Name, Worksheet Sheet, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public static ReadSheet Of(string name, Worksheet sheet) => new(name, sheet, [.. sheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())]);

    public string Text(int row, int column) => Rows[row][column].InnerText;
}
