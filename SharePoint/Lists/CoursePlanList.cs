namespace SeopBot.SharePoint.Lists;

/// <summary>The courses each student plans, takes and has taken.</summary>
internal sealed class CoursePlanList() : SchoolList("CoursePlan")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("StudentKey"),
        Text("CourseCode"),
        Text("Name"),
        Text("Grade"),
        Number("Credits"),
        Text("Area"),
        LongText("Clusters"),
        Choice("Status", "planned", "inProgress", "earned"),
    ];
}
