namespace SeopBot.SharePoint.Lists;

/// <summary>The courses each school offers.</summary>
internal sealed class CoursesList() : SchoolList("Courses")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("SchoolKey"),
        Text("Code"),
        Text("Name"),
        Number("Credits"),
        Text("Area"),
        LongText("Clusters"),
        Text("Grades"),
    ];
}
