using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The invitations to conferences and what families answered.</summary>
internal sealed class InvitationsList() : SchoolList<Invitation>("Invitations")
{
    // A day is written as its noon, and read in Utah's zone.
    private static readonly TimeOnly Noon = new(19, 0);
    private static readonly SchoolTime Utah = new(TimeProvider.System);

    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, invitation => invitation.StudentKey),
        Indexed("ContactKey", invitation => invitation.ContactKey),
        Indexed("WindowKey", invitation => invitation.WindowKey),
        OpenChoice("Channel", invitation => invitation.Channel, "teams", "email", "phone", "letter"),
        Text("Language", invitation => invitation.Language),
        Instant("SentAt", invitation => invitation.SentOn is { } day ? new DateTimeOffset(day, Noon, TimeSpan.Zero) : null),
        Choice<InvitationAnswer>("Answer", invitation => invitation.Answer),
        Text("AnsweredAt"),
        LongText("Reason"),
    ];

    public override string KeyOf(Invitation record) => record.Key;

    protected override string TitleOf(Invitation record) => $"{record.StudentKey} {FieldText.Of(record.SentOn)}";

    public override Invitation Read(ListRow row) =>
        new(row.Key, row.Required(StudentColumn), row.Required("ContactKey"), row.Instant("SentAt") is { } sent ? Utah.DayOf(sent) : null,
            row.Choice<InvitationAnswer>("Answer") ?? InvitationAnswer.NoAnswer)
        {
            WindowKey = row.Text("WindowKey"),
            Channel = row.Text("Channel"),
            Language = row.Text("Language"),
        };
}
