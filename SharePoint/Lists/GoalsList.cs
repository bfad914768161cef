using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The goals of the plans.</summary>
internal sealed class GoalsList() : SchoolList<Goal>("Goals")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, goal => goal.StudentKey),
        Indexed("SchoolKey", goal => goal.SchoolKey),
        Indexed("SchoolYear", goal => goal.Year.ToString()) with { Form = ColumnForm.SchoolYear },
        Choice<GoalKind>("Kind", goal => goal.Kind),
        LongText("Text", goal => goal.Text),
        Choice<Party>("Owner", goal => goal.Owner),
        Day("DueOn", goal => goal.DueOn),
        Choice<GoalStatus>("Status", goal => goal.Status),
        Set("Monitors", goal => goal.Monitors.Select(monitor => FieldText.Of(monitor))),
        Text("ConferenceKey", goal => goal.ConferenceKey),
    ];

    public override string KeyOf(Goal record) => record.Key;

    protected override string TitleOf(Goal record) => $"{record.StudentKey} {FieldText.Of(record.Kind)} {record.Year}";

    public override Goal Read(ListRow row) =>
        new(row.Key, row.Required(StudentColumn), row.Text("SchoolKey") ?? "", row.Year("SchoolYear"),
            row.Choice<GoalKind>("Kind") ?? throw new UnreadableRowException("Kind"))
        {
            Text = row.Text("Text") ?? "",
            Owner = row.Choice<Party>("Owner"),
            DueOn = row.Day("DueOn"),
            Status = row.Choice<GoalStatus>("Status") ?? GoalStatus.Open,
            Monitors = row.Choices<Party>("Monitors"),
            ConferenceKey = row.Text("ConferenceKey"),
            Stamp = row.Stamp,
        };
}
