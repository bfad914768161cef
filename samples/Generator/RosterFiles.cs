using System.Globalization;

namespace SeopBot.Samples;

/// <summary>The files of OneRoster 1.2. Source: imsglobal.org/spec/oneroster/v1p2/bind/csv.</summary>
internal sealed class RosterFiles(Staffing staff, Population population, Timetable timetable)
{
    private static readonly string[] Absent =
    [
        "categories", "classResources", "courseResources", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales",
        "resources", "resultLearningObjectiveIds", "results", "resultScoreScales", "scoreScales", "userProfiles", "userResources",
    ];

    private static readonly string[] Bulk =
        ["academicSessions", "classes", "courses", "demographics", "enrollments", "orgs", "roles", "users"];

    /// <summary>Writes them.</summary>
    public void WriteTo(CsvFolder csv)
    {
        csv.Write("manifest.csv", "propertyName,value", Manifest().Select(Fields("propertyName", "value")));
        csv.Write("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId", Orgs());
        csv.Write("academicSessions.csv", "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
            [[("sourcedId", "year-2026-27"), ("title", "2026-27"), ("type", "schoolYear"), ("startDate", "2026-08-19"), ("endDate", "2027-05-28"), ("schoolYear", "2027")]]);
        csv.Write("courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes",
            timetable.Classes.DistinctBy(CourseKey).Select(Course));
        csv.Write("classes.csv", "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
            + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods", timetable.Classes.Select(Class));
        csv.Write("users.csv", "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
            + "phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,"
            + "preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.language,metadata.relationship,metadata.household,"
            + "metadata.maySee,metadata.mayBook,metadata.consent,metadata.counselorSourcedId",
            [.. staff.All.Select(User), .. population.Students.Select(User), .. population.Adults.Select(User)]);
        csv.Write("roles.csv", "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId", Roles());
        csv.Write("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
            + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,"
            + "countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus",
            population.Students.Select(student => (student.Key, Day(student.BirthOn))).Select(Fields("sourcedId", "birthDate")));
        csv.Write("enrollments.csv", "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
            Enrollments());
    }

    private static Func<(string, string?), (string, string?)[]> Fields(string first, string second) =>
        pair => [(first, pair.Item1), (second, pair.Item2)];

    private static IEnumerable<(string, string?)> Manifest() =>
    [
        ("manifest.version", "1.0"), ("oneroster.version", "1.2"),
        .. Bulk.Select(file => ($"file.{file}", (string?)"bulk")),
        .. Absent.Select(file => ($"file.{file}", (string?)"absent")),
        ("source.systemName", "SeopBot sample generator"), ("source.systemCode", "sample"),
    ];

    private static IEnumerable<(string, string?)[]> Orgs() =>
    [
        [("sourcedId", "garfield"), ("name", "Garfield County School District (made up)"), ("type", "district")],
        .. SampleSchool.All.Select(school => ((string, string?)[])
            [("sourcedId", school.Key), ("name", school.Name), ("type", "school"), ("parentSourcedId", "garfield")]),
    ];

    private static string CourseKey(SampleClass one) => $"{one.School.Key}-{string.Join('-', one.Course.Split(' ').Select(Names.Slug))}";

    private static (string, string?)[] Course(SampleClass one) =>
    [
        ("sourcedId", CourseKey(one)), ("schoolYearSourcedId", "year-2026-27"), ("title", one.Course),
        ("grades", Grades(one.Grades)), ("orgSourcedId", one.School.Key),
    ];

    private static (string, string?)[] Class(SampleClass one) =>
    [
        ("sourcedId", one.Key), ("title", one.Title), ("grades", Grades(one.Grades)), ("courseSourcedId", CourseKey(one)),
        ("classType", one.School.IsElementary ? "homeroom" : "scheduled"), ("location", one.Room), ("schoolSourcedId", one.School.Key),
        ("termSourcedIds", "year-2026-27"),
    ];

    private static (string, string?)[] User(SampleStaff member) =>
    [
        ("sourcedId", member.Key), ("enabledUser", "true"), ("username", member.Email), ("userIds", $"{{EntraId:{member.EntraId}}}"),
        ("givenName", member.Given), ("familyName", member.Family), ("email", member.Email),
        ("primaryOrgSourcedId", member.Schools.FirstOrDefault()?.Key ?? "garfield"),
    ];

    private (string, string?)[] User(SampleStudent student) =>
    [
        ("sourcedId", student.Key), ("enabledUser", student.LeftOn is null ? "true" : "false"), ("username", student.Key),
        ("givenName", student.Given), ("familyName", student.Family), ("preferredGivenName", student.Preferred),
        ("agentSourcedIds", string.Join(',', student.Adults.Select(adult => adult.Key))), ("grades", Grades(student.Grade)),
        ("primaryOrgSourcedId", student.School.Key), ("metadata.language", student.Language),
        ("metadata.counselorSourcedId", student.School.IsElementary ? null : staff.CounselorOf(student)?.Key),
    ];

    private static (string, string?)[] User(SampleAdult adult) =>
    [
        ("sourcedId", adult.Key), ("enabledUser", "true"), ("username", adult.Key), ("givenName", adult.Given), ("familyName", adult.Family),
        ("email", adult.Email), ("phone", adult.Phone), ("agentSourcedIds", string.Join(',', adult.Children.Select(child => child.Key))),
        ("metadata.language", adult.Language), ("metadata.relationship", adult.Relationship), ("metadata.household", adult.Household),
        ("metadata.maySee", Flag(adult.MaySee)), ("metadata.mayBook", Flag(adult.MaySee)), ("metadata.consent", Flag(adult.Consent)),
    ];

    private IEnumerable<(string, string?)[]> Roles() =>
    [
        .. staff.All.SelectMany(member => (member.Schools.Length == 0 ? ["garfield"] : member.Schools.Select(school => school.Key))
            .Select((org, index) => Role($"{member.Key}-{org}", member.Key, member.Role, org, index == 0))),
        .. population.Students.Select(student => ((string, string?)[])
            [.. Role(student.Key, student.Key, "student", student.School.Key, true), ("endDate", Day(student.LeftOn))]),
        .. population.Adults.Select(adult => Role(adult.Key, adult.Key, adult.Role, adult.Children[0].School.Key, true)),
    ];

    private static (string, string?)[] Role(string key, string user, string role, string org, bool isPrimary) =>
    [
        ("sourcedId", $"r-{key}"), ("userSourcedId", user), ("roleType", isPrimary ? "primary" : "secondary"), ("role", role), ("orgSourcedId", org),
    ];

    private IEnumerable<(string, string?)[]> Enrollments()
    {
        foreach (var one in timetable.Classes)
        {
            yield return Enrollment(one, one.Teacher.Key, "teacher", null, null);
            foreach (var student in one.Students) yield return Enrollment(one, student.Key, "student", student.CameOn, student.LeftOn);
        }
    }

    private static (string, string?)[] Enrollment(SampleClass one, string user, string role, DateOnly? from, DateOnly? to) =>
    [
        ("sourcedId", $"{one.Key}-{user}"), ("classSourcedId", one.Key), ("schoolSourcedId", one.School.Key), ("userSourcedId", user), ("role", role),
        ("primary", role == "teacher" ? "true" : "false"), ("beginDate", Day(from ?? new DateOnly(2026, 8, 19))), ("endDate", Day(to)),
    ];

    /// <summary>Source: CEDS, as OneRoster asks: KG, 01 to 12.</summary>
    private static string Grades(params int[] grades) =>
        string.Join(',', grades.Select(grade => grade == 0 ? "KG" : grade.ToString("00", CultureInfo.InvariantCulture)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Flag(bool? flag) => flag switch { null => null, true => "true", false => "false" };
}
