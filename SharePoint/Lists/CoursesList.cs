using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The courses each school offers: what a course of a student's plan leaves blank is found here by its code.</summary>
internal sealed class CoursesList() : SchoolList<Course>("Courses")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("SchoolKey", course => course.SchoolKey),
        Text("Code", course => course.Code),
        Text("Name", course => course.Name),
        Number("Credits", course => course.Credits),
        Text("Area", course => course.Area),
        Set("Clusters", course => course.Clusters),
        Text("Grades", course => FieldText.Of(course.Grades.Select(grade => grade.ToString()))),
    ];

    public override string KeyOf(Course record) => $"{record.SchoolKey}:{record.Code}";

    protected override string TitleOf(Course record) => record.Name;

    public override Course Read(ListRow row) => new(row.Required("SchoolKey"), row.Required("Code"), row.Text("Name") ?? row.Required("Code"))
    {
        Credits = row.Number("Credits"),
        Area = row.Text("Area"),
        Clusters = row.Set("Clusters"),
        Grades = row.Grades("Grades"),
    };
}
