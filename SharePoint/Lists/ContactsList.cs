using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The adults of the students, one row per student and adult.</summary>
internal sealed class ContactsList() : SchoolList<Contact>("Contacts")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, contact => contact.StudentKey),
        Indexed("ContactKey", contact => contact.ContactKey),
        Text("Name", contact => contact.Name),
        Text("Relationship", contact => contact.Relationship),
        Indexed("Email", contact => contact.Email),
        Text("Phone", contact => contact.Phone),
        Text("Language", contact => contact.Language),
        Text("Household", contact => contact.Household),
        Bool("MaySee", contact => contact.MaySee),
        Bool("MayBook", contact => contact.MayBook),
        Bool("Consent", contact => contact.Consent),
    ];

    public override string KeyOf(Contact record) => record.Key;

    protected override string TitleOf(Contact record) => record.Name;

    public override Contact Read(ListRow row) =>
        new(row.Required(StudentColumn), row.Required("ContactKey"), row.Text("Name") ?? "", row.Text("Relationship") ?? "other")
        {
            Email = row.Text("Email"),
            Phone = row.Text("Phone"),
            Language = row.Text("Language"),
            Household = row.Text("Household"),
            MaySee = row.Bool("MaySee"),
            MayBook = row.Bool("MayBook"),
            Consent = row.Bool("Consent"),
        };
}
