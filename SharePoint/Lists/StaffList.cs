using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The members of the school staff.</summary>
internal sealed class StaffList() : SchoolList<StaffMember>("Staff")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Text("Name", member => member.Name),
        Indexed("Email", member => member.Email),
        Indexed("EntraId", member => member.EntraId) with { Import = ImportRule.WhenGiven },
        Choice<StaffRole>("Role", member => member.Role) with { Indexed = true },
        Set("SchoolKeys", member => member.SchoolKeys),
        Day("LeftOn", member => member.LeftOn) with { Import = ImportRule.WhenEarlier },
    ];

    public override string KeyOf(StaffMember record) => record.Key;

    protected override string TitleOf(StaffMember record) => record.Name;

    public override StaffMember Read(ListRow row) =>
        new(row.Key, row.Text("Name") ?? "", row.Choice<StaffRole>("Role") ?? throw new UnreadableRowException("Role"), row.Set("SchoolKeys"))
        {
            Email = row.Text("Email"),
            EntraId = row.Text("EntraId"),
            // Where nobody can read the day, the row is left out: better locked out than let in.
            LeftOn = row.Text("LeftOn") is { } day ? FieldText.Day(day) ?? throw new UnreadableRowException("LeftOn") : null,
        };
}
