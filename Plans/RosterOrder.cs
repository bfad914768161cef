using System.Runtime.CompilerServices;

namespace SeopBot.Plans;

/// <summary>The students of a roster in the order of every list: by school key, grade, family name, first name and key. Made once a roster. Source: docs/lists.md.</summary>
internal sealed class RosterOrder
{
    private static readonly ConditionalWeakTable<Roster, RosterOrder> Made = [];

    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, Range> _schools = [];
    private readonly ILookup<string, int> _staff;

    private RosterOrder(Roster roster)
    {
        Students = [.. roster.Students];
        Array.Sort(Students, Compare);
        _places = new Dictionary<string, int>(Students.Length);
        for (var (place, first) = (0, 0); place < Students.Length; place++)
        {
            _places.Add(Students[place].Key, place);
            if (Students[place].SchoolKey != Students[first].SchoolKey) first = place;
            _schools[Students[first].SchoolKey] = first..(place + 1);
        }

        _staff = Students.SelectMany((student, place) => StaffOf(student).Select(key => (key, place))).ToLookup(pair => pair.key, pair => pair.place);
    }

    /// <summary>The students in order.</summary>
    public Student[] Students { get; }

    /// <summary>The order of a roster.</summary>
    public static RosterOrder Of(Roster roster) => Made.GetValue(roster, made => new RosterOrder(made));

    /// <summary>Where the student is; null when not in the roster.</summary>
    public int? PlaceOf(string studentKey) => _places.TryGetValue(studentKey, out var place) ? place : null;

    /// <summary>The places of a school's students.</summary>
    public IEnumerable<int> PlacesOfSchool(string schoolKey)
    {
        var (first, length) = _schools.GetValueOrDefault(schoolKey, 0..0).GetOffsetAndLength(Students.Length);
        return Enumerable.Range(first, length);
    }

    /// <summary>The places of the students in the classes and on the caseload of a member of staff, in order.</summary>
    public IEnumerable<int> PlacesOfStaff(string staffKey) => _staff[staffKey];

    private static IEnumerable<string> StaffOf(Student student) =>
        (student.CounselorKey is { } counselor ? student.TeacherKeys.Append(counselor) : student.TeacherKeys).Distinct();

    private static int Compare(Student left, Student right)
    {
        var order = string.CompareOrdinal(left.SchoolKey, right.SchoolKey);
        if (order == 0) order = left.Grade.CompareTo(right.Grade);
        return order != 0 ? order : NameOrder.Students.Compare(left, right);
    }
}
