using System.Runtime.CompilerServices;
using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>The names of a roster, ready to be looked up. Made once for each roster and gone with it.</summary>
internal sealed class RosterIndex
{
    private static readonly ConditionalWeakTable<Roster, RosterIndex> Known = [];

    private RosterIndex(Roster roster)
    {
        Schools = new SchoolNames(roster.Schools);
        Staff = new PersonNames<StaffMember>(roster.Staff, member => [member.Name]);
        Students = new PersonNames<Student>(roster.Students, student => [$"{student.GivenName} {student.FamilyName}", student.FullName]);
        Elementary = Grades(roster.Schools.SelectMany(school => school.ElementaryGrades), 0, 6);
        Secondary = Grades(roster.Schools.SelectMany(school => school.SecondaryGrades), 7, 12);
    }

    /// <summary>Schools by name.</summary>
    public SchoolNames Schools { get; }

    /// <summary>Staff by name.</summary>
    public PersonNames<StaffMember> Staff { get; }

    /// <summary>Students by name.</summary>
    public PersonNames<Student> Students { get; }

    /// <summary>The grades that get a SEP anywhere.</summary>
    public IReadOnlyList<Grade> Elementary { get; }

    /// <summary>The grades that get a SEOP anywhere.</summary>
    public IReadOnlyList<Grade> Secondary { get; }

    /// <summary>The index of a roster.</summary>
    public static RosterIndex Of(Roster roster) => Known.GetValue(roster, static roster => new RosterIndex(roster));

    /// <summary>The grades that a type of school has: "high school" is 9 to 12, "middle school" up to 8, from where elementary ends.</summary>
    public IReadOnlyList<Grade> GradesOf(string schoolType) => schoolType switch
    {
        "elementary" => Elementary,
        "secondary" => Secondary,
        "high" => Grades([], 9, 12),
        _ => [.. Grades([], 6, 8).Except(Elementary)],
    };

    /// <summary>Whether the word stands in anybody's name.</summary>
    public bool IsName(string word) => Staff.Has(word) || Students.Has(word);

    private static IReadOnlyList<Grade> Grades(IEnumerable<Grade> set, int first, int last) =>
        set.Distinct().Order().ToList() is { Count: > 0 } grades ? grades : [.. Enumerable.Range(first, last - first + 1).Select(number => new Grade(number))];
}
