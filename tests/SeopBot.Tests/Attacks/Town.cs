using SeopBot.Plans;

namespace SeopBot.Tests.Attacks;

/// <summary>Two schools whose people must not see each other's students.</summary>
internal static class Town
{
    /// <summary>A day within the school year.</summary>
    public const string Today = "2026-11-22";

    public static readonly StaffMember Alder = Staff("t1", "Ines Alderwood", StaffRole.Teacher, "elm", 1);

    /// <summary>Of the other school.</summary>
    public static readonly StaffMember Birch = Staff("t2", "Otto Birchfield", StaffRole.Teacher, "oak", 2);

    public static readonly StaffMember Office = Staff("o1", "Vera Cedarholm", StaffRole.Office, "elm", 3);

    /// <summary>Alder's.</summary>
    public static readonly Student Quill = Pupil("s1", "Tobias", "Quillfeather", "elm", "t1");

    /// <summary>Birch's.</summary>
    public static readonly Student Winter = Pupil("s2", "Marisol", "Wintergreen", "oak", "t2");

    public static readonly Contact QuillsMother = new("s1", "c1", "Ada Quillfeather", "mother") { MaySee = true };

    public static readonly Contact WintersFather = new("s2", "c2", "Ruben Wintergreen", "father") { MaySee = true };

    /// <summary>Names that must not be where they are not meant to be.</summary>
    public static readonly IReadOnlyList<string> Names = ["Quillfeather", "Wintergreen", "Tobias", "Marisol", "Ruben", "Alderwood", "Birchfield", "Cedarholm"];

    public static RosterImport Import => new()
    {
        Schools = [School("elm"), School("oak")],
        Staff = [Alder, Birch, Office],
        Students = [Quill, Winter],
        Contacts = [QuillsMother, WintersFather],
        Windows = [Window("elm"), Window("oak")],
    };

    // It has passed: a plan is due.
    private static ConferenceWindow Window(string school) => new(school, SchoolYear.Of(new DateOnly(2026, 11, 2)), PlanKind.Sep, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 3));

    private static School School(string key) => new(key, $"{key} school") { ElementaryGrades = [new Grade(4)] };

    private static StaffMember Staff(string key, string name, StaffRole role, string school, int number) =>
        new(key, name, role, [school]) { EntraId = $"00000000-0000-0000-0000-00000000000{number}" };

    private static Student Pupil(string key, string given, string family, string school, string teacher) =>
        new(key, given, family, school, new Grade(4)) { TeacherKeys = [teacher], Classes = [$"4 {teacher}"] };
}
