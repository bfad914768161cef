using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The students of the district.</summary>
internal sealed class StudentsList() : SchoolList<Student>("Students")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Text("GivenName", student => student.GivenName),
        Text("FamilyName", student => student.FamilyName),
        Text("PreferredName", student => student.PreferredName),
        Indexed("SchoolKey", student => student.SchoolKey),
        Indexed("Grade", student => student.Grade.ToString()) with { Form = ColumnForm.Grade },
        Number("GraduationYear", student => student.GraduationYear),
        Indexed("CounselorKey", student => student.CounselorKey),
        Set("TeacherKeys", student => student.TeacherKeys),
        Set("Classes", student => student.Classes),
        Day("EnrolledOn", student => student.EnrolledOn) with { Import = ImportRule.WhenEarlierOrNewStay },
        Day("LeftOn", student => student.LeftOn) with { Import = ImportRule.WhenEarlier },
        Day("BirthOn", student => student.BirthOn),
        Text("Language", student => student.Language),
    ];

    public override string KeyOf(Student record) => record.Key;

    protected override string TitleOf(Student record) => record.FullName;

    public override Student Read(ListRow row) =>
        new(row.Key, row.Text("GivenName") ?? "", row.Text("FamilyName") ?? "", row.Required("SchoolKey"), row.Grade("Grade"))
        {
            PreferredName = row.Text("PreferredName"),
            GraduationYear = row.Whole("GraduationYear"),
            CounselorKey = row.Text("CounselorKey"),
            TeacherKeys = row.Set("TeacherKeys"),
            Classes = row.Set("Classes"),
            EnrolledOn = row.Day("EnrolledOn"),
            LeftOn = row.Day("LeftOn"),
            BirthOn = row.Day("BirthOn"),
            Language = row.Text("Language"),
        };
}
