namespace SeopBot.SharePoint.Lists;

/// <summary>The credits each graduating class needs.</summary>
internal sealed class CreditRulesList() : SchoolList("CreditRules")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("GraduationYear"),
        Text("Area"),
        Number("Credits"),
        Text("Source"),
    ];
}
