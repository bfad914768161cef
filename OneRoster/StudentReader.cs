using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Reads students: who they are from <c>users.csv</c>, their teachers and days from the enrollments.</summary>
internal sealed class StudentReader(
    SchoolRows schools, IReadOnlyList<StaffMember> staff, ClassRows classes, IReadOnlyDictionary<string, DateOnly> births, SchoolTime time)
{
    private readonly Dictionary<string, StaffMember> _staff = staff.ToDictionary(member => member.Key);
    private readonly ILookup<string, StaffMember> _counselors = staff.Where(member => member.Role == StaffRole.Counselor)
        .SelectMany(member => member.SchoolKeys, (member, school) => (member, school)).ToLookup(pair => pair.school, pair => pair.member);

    /// <summary>Students, in the order of the file. One who left has LeftOn.</summary>
    public List<Student> Read(IReadOnlyDictionary<string, Person> people, CsvTable users) =>
        users.Read(row => row["sourcedId"] is { } key && people.TryGetValue(key, out var person) && person.IsOneOf("student")
            ? ReadStudent(person) : null);

    private Student ReadStudent(Person person)
    {
        var row = person.Row;
        var role = RoleAt(person);
        var school = schools.Find(role.OrgKey)
            ?? throw new RefusedRowException(null, "The student is at no school of orgs.csv; give the student an orgSourcedId of type school.");
        var grade = GradeOf(row, role);
        var places = classes.OfUser[person.Key].Where(place => place.Role == "student" && (place.SchoolKey ?? school.Key) == school.Key).ToList();
        var current = places.FindAll(place => place.IsCurrent(time.Today));
        return new Student(person.Key, row.Required("givenName"), row["preferredFamilyName"] ?? row.Required("familyName"), school.Key, grade)
        {
            PreferredName = row["preferredGivenName"],
            GraduationYear = row.Number("graduationYear") ?? time.Year.FirstYear + 13 - grade.Number,
            CounselorKey = CounselorOf(row, school, grade),
            TeacherKeys = [.. current.SelectMany(place => classes.TeachersOf[place.ClassKey])
                .Where(place => place.IsCurrent(time.Today)).Select(place => place.UserKey).Where(_staff.ContainsKey).Distinct()],
            Classes = [.. current.Select(place => classes.Titles[place.ClassKey]).Distinct()],
            EnrolledOn = row.Day("enrolledOn") ?? role.BeginsOn ?? places.Min(place => place.BeginsOn),
            LeftOn = LeftOn(person, role, places),
            BirthOn = births.TryGetValue(person.Key, out var birth) ? birth : null,
            Language = ContactReader.LanguageOf(row),
        };
    }

    private PersonRole RoleAt(Person person)
    {
        var main = person.Row["primaryOrgSourcedId"];
        return person.Roles.Where(role => role.Name == "student")
            .OrderByDescending(role => role.IsCurrent(time.Today))
            .ThenByDescending(role => schools.Find(role.OrgKey) is not null)
            .ThenByDescending(role => role.IsPrimary)
            .ThenByDescending(role => role.OrgKey == main)
            .First();
    }

    private static Grade GradeOf(CsvRow row, PersonRole role)
    {
        var text = row.List("grades").FirstOrDefault() ?? role.Grade;
        return text is null ? throw new RefusedRowException("grades", "The student has no grade; use K or 1 to 12.")
            : GradeName.TryParse(text, out var grade) ? grade
            : throw new RefusedRowException("grades", $"'{text}' is not a grade; use K or 1 to 12.");
    }

    /// <summary>The counselor the row names; else, in secondary grades, the school's only counselor.</summary>
    private string? CounselorOf(CsvRow row, School school, Grade grade)
    {
        if (row["counselorSourcedId"] is { } said)
        {
            if (_staff.ContainsKey(said)) return said;
            row.Report("counselorSourcedId", $"'{said}' is not a member of staff in users.csv; the counselor is left out.");
            return null;
        }
        var counselors = _counselors[school.Key].ToList();
        return counselors.Count == 1 && school.SecondaryGrades.Contains(grade) ? counselors[0].Key : null;
    }

    /// <summary>The day the student left: as said, else when the role ended, else (account closed, or no class left) when the last class ended.</summary>
    private DateOnly? LeftOn(Person person, PersonRole role, List<Enrollment> places)
    {
        if (person.Row.Day("leftOn") is { } said) return said;
        if (!role.IsCurrent(time.Today)) return role.EndsOn;
        var ended = places.Count > 0 && !places.Exists(place => place.IsCurrent(time.Today)) ? places.Max(place => place.EndsOn) : null;
        if (person.IsActive && person.IsEnabled) return ended;
        return ended ?? person.Row.Day("dateLastModified") ?? time.Today;
    }
}
