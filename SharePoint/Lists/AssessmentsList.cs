using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>A test result and the school it is listed at.</summary>
/// <param name="Result">The result.</param>
/// <param name="SchoolKey">The student's school at the last import; null when unknown.</param>
internal sealed record ListedAssessment(Assessment Result, string? SchoolKey);

/// <summary>The test results.</summary>
internal sealed class AssessmentsList() : SchoolList<ListedAssessment>("Assessments")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, listed => listed.Result.StudentKey),
        Indexed("SchoolKey", listed => listed.SchoolKey) with { Import = ImportRule.WhenGiven },
        Indexed("SchoolYear", listed => listed.Result.TakenOn is { } day ? SchoolYear.Of(day).ToString() : null) with { Form = ColumnForm.SchoolYear },
        Text("Instrument", listed => listed.Result.Instrument),
        Text("Subject", listed => listed.Result.Subject),
        OpenChoice("Window", listed => listed.Result.Window, "BOY", "MOY", "EOY", "year"),
        Day("TakenOn", listed => listed.Result.TakenOn),
        Number("Score", listed => listed.Result.Score),
        Text("Level", listed => listed.Result.Level),
        Bool("Excused", listed => listed.Result.Excused),
    ];

    public override string KeyOf(ListedAssessment record) => record.Result.Key;

    protected override string TitleOf(ListedAssessment record) => $"{record.Result.Instrument} {record.Result.Subject} {record.Result.StudentKey}";

    public override ListedAssessment Read(ListRow row) => new(
        new Assessment(row.Key, row.Required(StudentColumn), row.Text("Instrument") ?? "", row.Text("Subject") ?? "", row.Text("Window") ?? "", row.Bool("Excused") ? row.Day("TakenOn") : row.RequiredDay("TakenOn"))
        {
            Score = row.Number("Score"),
            Level = row.Text("Level"),
            Excused = row.Bool("Excused"),
        },
        row.Text("SchoolKey"));
}
