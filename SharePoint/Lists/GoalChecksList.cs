using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The looks at goals.</summary>
internal sealed class GoalChecksList() : SchoolList<GoalCheck>("GoalChecks")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("GoalKey", check => check.GoalKey),
        Indexed(StudentColumn, check => check.StudentKey),
        Indexed("SchoolKey", check => check.SchoolKey),
        Choice<Party>("By", check => check.By),
        Day("CheckedOn", check => check.CheckedOn),
        LongText("Note", check => check.Note),
    ];

    public override string KeyOf(GoalCheck record) => record.Key;

    protected override string TitleOf(GoalCheck record) => $"{record.StudentKey} {FieldText.Of(record.CheckedOn)}";

    public override GoalCheck Read(ListRow row) =>
        new(row.Key, row.Required("GoalKey"), row.Required(StudentColumn), row.Text("SchoolKey") ?? "",
            row.Choice<Party>("By") ?? throw new UnreadableRowException("By"), row.RequiredDay("CheckedOn"), row.Text("Note"));
}
