using SeopBot.Plans;
using SeopBot.Samples;

namespace SeopBot.Tests.OneRoster;

public sealed class SampleTests
{
    private static readonly Lazy<RosterImport> Sample = new(() =>
    {
        var result = ExportFolder.ReadPath(SampleDistrict.Folder);
        Assert.Empty(result.Problems.Select(problem => problem.ToString()));
        return result.Import!;
    });

    [Fact]
    public void The_checked_in_files_are_what_the_generator_writes()
    {
        var written = Directory.CreateTempSubdirectory("sample").FullName;
        SampleDistrict.WriteTo(written);
        Assert.Equal(Names(SampleDistrict.Folder), Names(written));
        Assert.All(Names(written), name => Assert.True(
            File.ReadAllBytes(Path.Combine(written, name!)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(SampleDistrict.Folder, name!))),
            $"{name} differs; run dotnet run --project samples/Generator."));
        Directory.Delete(written, recursive: true);
    }

    [Fact]
    public void The_sample_has_about_900_students_of_all_grades_and_7000_rows()
    {
        var import = Sample.Value;
        Assert.InRange(import.Students.Count, 870, 930);
        Assert.Equal(13, import.Students.Select(student => student.Grade).Distinct().Count());
        Assert.InRange(import.Students.Count + import.Contacts.Count + import.Staff.Count + import.Schools.Count
            + import.Windows.Count + import.Assessments.Count, 6000, 7500);
        Assert.InRange(import.Students.Count(student => student.Language == "es") / (double)import.Students.Count, 0.15, 0.25);
    }

    [Fact]
    public void Every_key_is_there_once()
    {
        var import = Sample.Value;
        AssertUnique(import.Students.Select(one => one.Key));
        AssertUnique(import.Contacts.Select(one => one.Key));
        AssertUnique(import.Staff.Select(one => one.Key));
        AssertUnique(import.Staff.Select(one => one.EntraId!));
        AssertUnique(import.Staff.Select(one => one.Email!));
        AssertUnique(import.Assessments.Select(one => one.Key));
        AssertUnique(import.Windows.Select(one => one.Key));
    }

    [Fact]
    public void Every_student_has_a_parent_and_while_enrolled_a_teacher_and_above_grade_6_a_counselor()
    {
        var import = Sample.Value;
        var parented = import.Contacts.Where(contact => contact.IsParent && contact.MaySee).Select(contact => contact.StudentKey).ToHashSet();
        var counselors = import.Staff.Where(member => member.Role == StaffRole.Counselor).Select(member => member.Key).ToHashSet();
        Assert.All(import.Students, student =>
        {
            Assert.Contains(student.Key, parented);
            Assert.Equal(student.IsEnrolled(ExportFolder.Today), student.TeacherKeys.Count > 0);
            Assert.Equal(student.Grade.Number >= 7, student.CounselorKey is { } counselor && counselors.Contains(counselor));
        });
    }

    [Fact]
    public void Families_have_siblings_in_two_schools_and_some_have_two_households()
    {
        var import = Sample.Value;
        var schools = import.Students.ToDictionary(student => student.Key, student => student.SchoolKey);
        Assert.True(import.Contacts.GroupBy(contact => contact.ContactKey)
            .Count(children => children.Select(child => schools[child.StudentKey]).Distinct().Count() > 1) > 100);
        Assert.InRange(import.Contacts.GroupBy(contact => contact.StudentKey)
            .Count(adults => adults.Select(adult => adult.Household).Distinct().Count() > 1), 50, 150);
        Assert.Contains(import.Contacts, contact => contact.IsParent && !contact.MaySee);
    }

    [Fact]
    public void Emma_Sandoval_is_as_the_conversations_tell()
    {
        var import = Sample.Value;
        var emma = import.Students.Single(student => student is { FullName: "Emma Sandoval", SchoolKey: "pes" });
        Assert.Equal(4, emma.Grade.Number);
        Assert.Contains(import.Contacts, contact => contact.StudentKey == emma.Key && contact.Relationship == "mother" && contact.Name == "Marisol Sandoval");
        Assert.Contains(import.Students, student => student.FullName == "Lucas Sandoval" && student.SchoolKey == "pes");
        Assert.Contains(import.Students, student => student.GivenName == "Mateo" && student.TeacherKeys.SequenceEqual(emma.TeacherKeys));
        Assert.Equal(2, import.Students.Count(student => student.GivenName == "Emma" && student.TeacherKeys.SequenceEqual(emma.TeacherKeys)));
        var results = import.Assessments.Where(result => result.StudentKey == emma.Key).OrderBy(result => result.TakenOn).ToList();
        Assert.Equal([312m, 348m], results.Where(result => result.Instrument == "Acadience").TakeLast(2).Select(result => result.Score!.Value));
        Assert.Equal("Above Benchmark", results[^1].Level);
        Assert.Equal("Approaching Proficient", results.Last(result => result is { Instrument: "RISE", Subject: "math" }).Level);
    }

    [Fact]
    public void The_awkward_names_are_there()
    {
        var names = Sample.Value.Students.ToLookup(student => student.FullName);
        Assert.Contains(names, name => name.Key.Length == 60);
        Assert.Contains(names, name => name.Key == "José María Nuñez");
        Assert.Contains(names, name => name.Key.EndsWith("O'Brien", StringComparison.Ordinal));
        Assert.Contains(names, name => name.Key.EndsWith("Begay", StringComparison.Ordinal));
        Assert.Contains(names, name => name.GroupBy(student => student.SchoolKey).Any(school => school.Count() > 1));
    }

    [Fact]
    public void The_windows_are_the_letter_s_with_one_made_up_and_no_student_need_attend()
    {
        var import = Sample.Value;
        Assert.Equal(
            ["bes:2026-11-09", "bves:2026-11-03", "bvhs:2026-10-20", "pes:2026-11-02", "pes:2027-02-21", "phs:2027-02-21", "pms:2027-02-21"],
            import.Windows.Select(window => window.Key).Order(StringComparer.Ordinal));
        Assert.All(import.Schools, school => Assert.False(school.StudentMustAttendSep));
    }

    [Fact]
    public void No_telephone_number_can_be_anybody_s() =>
        Assert.All(Sample.Value.Contacts, contact => Assert.Matches(@"^\+1 435-555-01\d\d$", contact.Phone ?? "+1 435-555-0100"));

    private static void AssertUnique(IEnumerable<string> keys)
    {
        var all = keys.ToList();
        Assert.Equal(all.Count, all.ToHashSet().Count);
    }

    private static IEnumerable<string?> Names(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
