namespace SeopBot.SharePoint.Lists;

/// <summary>Conferences that parents asked for.</summary>
internal sealed class ParentRequestsList() : SchoolList("ParentRequests")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn),
        Text("ContactKey"),
        Text("AskedAt"),
        LongText("Topic"),
        Choice("Status", "open", "scheduled", "done", "declined"),
        Text("ConferenceKey"),
    ];
}
