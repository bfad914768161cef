namespace SeopBot.SharePoint.Lists;

/// <summary>The times at which conferences can be held.</summary>
internal sealed class SlotsList() : SchoolList("Slots")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("WindowKey"),
        Indexed("StaffKey"),
        Text("StartsAt"),
        Number("Minutes"),
        Choice("Status", "open", "held", "booked", "blocked"),
        Text(StudentColumn),
        Text("ContactKey"),
        Text("InterpreterLanguage"),
        Text("EventId"),
    ];
}
