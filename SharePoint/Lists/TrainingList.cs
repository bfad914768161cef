using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>Who was trained in holding conferences. Source: Policy 4030, 3.1.2, 3.2.2.</summary>
internal sealed class TrainingList() : SchoolList<TrainingSession>("Training")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("StaffKey", session => session.StaffKey),
        Choice<PlanKind>("Kind", session => session.Kind),
        Day("TrainedOn", session => session.TrainedOn),
        Text("Topic", session => session.Topic),
    ];

    public override string KeyOf(TrainingSession record) => record.Key;

    protected override string TitleOf(TrainingSession record) => $"{FieldText.Of(record.Kind)} {record.StaffKey} {FieldText.Of(record.TrainedOn)}";

    public override TrainingSession Read(ListRow row) =>
        new(row.Required(KeyColumn), row.Required("StaffKey"), row.Choice<PlanKind>("Kind") ?? throw new UnreadableRowException("Kind"), row.RequiredDay("TrainedOn")) { Topic = row.Text("Topic") };
}
