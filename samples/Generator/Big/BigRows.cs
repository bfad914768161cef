using System.Globalization;

namespace SeopBot.Samples;

/// <summary>The rows of people, schools and test results of the big district.</summary>
internal static class BigRows
{
    public static ListRow School(SampleSchool school) => ListText.Row("Schools", school.Name, school.Key,
        ("Name", school.Name), ("TimeZone", "America/Denver"), ("ElementaryGrades", "K;1;2;3;4;5;6"), ("SecondaryGrades", "7;8;9;10;11;12"),
        ("StudentMustAttendSep", "false"), ("GroupMax", "5"), ("ParentRequiredAtGroup", "true"), ("CountingRule", "yearly"),
        ("ClusterDue", "windowOf10"), ("ClusterFramework", "utah13"), ("ApprovedTests", "O*NET Interest Profiler;YouScience"));

    public static ListRow Window(SampleWindow window)
    {
        var kind = window.School.IsElementary ? "SEP" : "SEOP";
        return ListText.Row("Windows", $"{kind} {window.School.Key} {ListText.Of(window.StartsOn)}", window.Key,
            ("SchoolKey", window.School.Key), ("SchoolYear", HistorySchool.Year), ("Kind", kind), ("StartsOn", ListText.Of(window.StartsOn)),
            ("EndsOn", ListText.Of(window.EndsOn)), ("FirstTime", "13:00"), ("LastTime", "19:00"), ("HalfDay", "true"), ("SlotMinutes", "15"), ("BufferMinutes", "5"));
    }

    public static ListRow Staff(SampleStaff member) => ListText.Row("Staff", $"{member.Given} {member.Family}", member.Key,
        ("Name", $"{member.Given} {member.Family}"), ("Email", $"{Names.Ascii(member.Given)}.{Names.Ascii(member.Family)}.{member.Key}@mesa.example"),
        ("EntraId", member.EntraId.ToString()), ("Role", member.Role), ("SchoolKeys", string.Join(';', member.Schools.Select(school => school.Key))));

    public static ListRow Student(Pupil pupil, BigTeam team)
    {
        var student = pupil.Student;
        return ListText.Row("Students", $"{student.Given} {student.Family}", student.Key,
            ("GivenName", student.Given), ("FamilyName", student.Family), ("SchoolKey", student.School.Key), ("Grade", ListText.Grade(student.Grade)),
            ("GraduationYear", $"{2039 - student.Grade}"), ("CounselorKey", student.School.IsElementary ? null : pupil.Adviser.Key),
            ("TeacherKeys", student.LeftOn is null ? string.Join(';', team.TeachersOf(student)) : null), ("Classes", $"Grade {ListText.Grade(student.Grade)}"),
            ("EnrolledOn", ListText.Of(student.CameOn ?? new DateOnly(2026, 8, 19))), ("LeftOn", ListText.Of(student.LeftOn)),
            ("BirthOn", ListText.Of(student.BirthOn)), ("Language", student.Language));
    }

    /// <summary>The adults of a student, and for some somebody to call in an emergency.</summary>
    public static IEnumerable<ListRow> Contacts(SampleStudent student, Random chance)
    {
        foreach (var adult in student.Adults)
        {
            yield return Contact(student, adult.Key, $"{adult.Given} {adult.Family}", adult.Role, adult.MaySee ?? adult.Role != "relative",
                ("Email", adult.Email), ("Phone", adult.Phone), ("Language", adult.Language), ("Household", adult.Household), ("Consent", ListText.Of(adult.Consent)));
        }
        if (chance.Happens(0.15))
        {
            yield return Contact(student, $"x{student.Key}", $"{chance.Pick(Names.Women)} {student.Family}", "relative", false,
                ("Phone", $"+1 435-555-01{chance.Next(100):00}"), ("Language", student.Language), ("Consent", "false"));
        }
    }

    /// <summary>Reading of this year, last year's RISE, and the tests that the board approved.</summary>
    public static IEnumerable<ListRow> Results(SampleStudent student, Random chance)
    {
        if (student.Grade <= 3)
        {
            yield return Result(student, "Acadience", "reading", "BOY", new(2026, 9, 10), chance.Next(80, 340), "At Benchmark");
            yield return Result(student, "Acadience", "reading", "MOY", new(2027, 1, 14), chance.Next(100, 400), "Below Benchmark");
        }
        var isExcused = chance.Happens(0.03);
        if (student.Grade is >= 4 and <= 9)
        {
            foreach (var subject in (string[])["ELA", "math", "science"])
                yield return Result(student, "RISE", subject, "year", new(2026, 4, 21), isExcused ? null : 280 + 30 * student.Grade + chance.Next(90), isExcused ? null : "Proficient");
        }
        if (student.Grade >= 7 && chance.Happens(student.Grade < 9 ? 0.7 : 0.93))
            yield return Result(student, "O*NET Interest Profiler", "careers", "year", new(student.Grade < 9 ? 2026 : 2035 - student.Grade, student.Grade < 9 ? 10 : 4, 14), null, isExcused ? null : "Investigative, Social");
        if (student.Grade >= 11 && chance.Happens(0.7))
            yield return Result(student, "YouScience", "careers", "year", new(2037 - student.Grade, 3, 10), null, "Healthcare");
    }

    private static ListRow Contact(SampleStudent student, string key, string name, string relationship, bool maySee, params (string, string?)[] own) =>
        ListText.Row("Contacts", name, $"{key}:{student.Key}",
            [("StudentKey", student.Key), ("ContactKey", key), ("Name", name), ("Relationship", relationship),
                ("MaySee", ListText.Of(maySee)), ("MayBook", ListText.Of(maySee)), .. own]);

    private static ListRow Result(SampleStudent student, string instrument, string subject, string window, DateOnly on, int? score, string? level) =>
        ListText.Row("Assessments", $"{instrument} {subject} {student.Key}", $"{student.Key}:{instrument}:{subject}:{window}:{ListText.Of(on)}",
            ("StudentKey", student.Key), ("SchoolKey", student.School.Key), ("SchoolYear", on.Month >= 7 ? $"{on.Year}-{(on.Year + 1) % 100:00}" : $"{on.Year - 1}-{on.Year % 100:00}"),
            ("Instrument", instrument), ("Subject", subject), ("Window", window), ("TakenOn", ListText.Of(on)),
            ("Score", score?.ToString(CultureInfo.InvariantCulture)), ("Level", level), ("Excused", ListText.Of(score is null && level is null)));
}
