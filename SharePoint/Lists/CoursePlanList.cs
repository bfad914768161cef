using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The courses each student plans, takes and has taken.</summary>
internal sealed class CoursePlanList() : SchoolList<PlannedCourse>("CoursePlan")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, course => course.StudentKey),
        Text("CourseCode", course => course.Code),
        Text("Name", course => course.Name),
        Text("Grade", course => course.Grade?.ToString()) with { Form = ColumnForm.Grade },
        Number("Credits", course => course.Credits),
        Text("Area", course => course.Area),
        Set("Clusters", course => course.Clusters),
        Choice<CourseStatus>("Status", course => course.Status),
    ];

    public override string KeyOf(PlannedCourse record) => record.Key;

    protected override string TitleOf(PlannedCourse record) => $"{record.StudentKey} {record.Name}";

    public override PlannedCourse Read(ListRow row) =>
        new(row.Key, row.Required(StudentColumn), row.Text("CourseCode"), row.Text("Name") ?? "", row.GradeOrNone("Grade"),
            row.Choice<CourseStatus>("Status") ?? CourseStatus.Planned)
        {
            Credits = row.Number("Credits"),
            Area = row.Text("Area"),
            Clusters = row.Set("Clusters"),
        };
}
