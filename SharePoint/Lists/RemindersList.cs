using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>Who was reminded of their students' plans, by whom and when. It names students by key, and no reasons beyond the clauses.</summary>
internal sealed class RemindersList() : SchoolList<Reminder>("Reminders")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("TeacherKey", reminder => reminder.TeacherKey),
        Indexed("SchoolKey", reminder => reminder.SchoolKey),
        Text("By", reminder => reminder.By),
        Instant("At", reminder => reminder.At),
        Number("Students", reminder => reminder.StudentKeys.Count),
        Set(StudentsColumn, reminder => reminder.StudentKeys),
        Set("Clauses", reminder => reminder.Clauses),
        Choice<ReminderState>("Status", reminder => reminder.State) with { LastWins = true },
    ];

    public override string KeyOf(Reminder record) => record.Key;

    protected override string TitleOf(Reminder record) => $"{record.TeacherKey} {FieldText.Of(record.At)}";

    public override Reminder Read(ListRow row) =>
        new(row.Key, row.Required("TeacherKey"), row.Text("By") ?? "", row.Text("SchoolKey") ?? "", row.Instant("At") ?? throw new UnreadableRowException("At"))
        {
            StudentKeys = row.Set(StudentsColumn),
            Clauses = row.Set("Clauses"),
            State = row.Choice<ReminderState>("Status") ?? ReminderState.Sent,
        };
}
