namespace SeopBot.SharePoint.Lists;

/// <summary>Who was trained in holding conferences.</summary>
internal sealed class TrainingList() : SchoolList("Training")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("StaffKey"),
        Choice("Kind", "SEP", "SEOP"),
        Text("TrainedOn"),
        Text("Topic"),
    ];
}
