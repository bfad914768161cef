using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The credits each graduating class needs.</summary>
internal sealed class CreditRulesList() : SchoolList<CreditRule>("CreditRules")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("GraduationYear", rule => FieldText.Of((decimal)rule.GraduationYear)),
        Text("Area", rule => rule.Area),
        Number("Credits", rule => rule.Credits),
        Text("Source", rule => rule.Source),
    ];

    public override string KeyOf(CreditRule record) => $"{FieldText.Of((decimal)record.GraduationYear)}:{record.Area}";

    protected override string TitleOf(CreditRule record) => $"{FieldText.Of((decimal)record.GraduationYear)} {record.Area}";

    public override CreditRule Read(ListRow row) => new(
        row.Whole("GraduationYear") ?? throw new UnreadableRowException("GraduationYear"), row.Required("Area"),
        row.Number("Credits") ?? throw new UnreadableRowException("Credits"), row.Text("Source"));
}
