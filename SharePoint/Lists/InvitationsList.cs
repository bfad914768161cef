namespace SeopBot.SharePoint.Lists;

/// <summary>The invitations to conferences and what families answered.</summary>
internal sealed class InvitationsList() : SchoolList("Invitations")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("StudentKey"),
        Indexed("ContactKey"),
        Indexed("WindowKey"),
        Choice("Channel", "teams", "email", "phone", "letter"),
        Text("Language"),
        Text("SentAt"),
        Choice("Answer", "accepted", "declined", "noAnswer", "undeliverable"),
        Text("AnsweredAt"),
        LongText("Reason"),
    ];
}
