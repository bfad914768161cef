using System.Collections.Frozen;

namespace SeopBot.Plans;

/// <summary>One picture of who is at which school. Immutable, so a whole turn sees the same picture.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Student> _students;
    private readonly FrozenDictionary<string, School> _schools;
    private readonly FrozenDictionary<string, StaffMember> _staff;
    private readonly FrozenDictionary<string, StaffMember> _staffOfEntraId;
    private readonly ILookup<string, Contact> _contacts;
    private readonly ILookup<string, Student> _studentsOfSchool;
    private readonly ILookup<string, ConferenceWindow> _windows;

    /// <summary>Credits that graduating classes need, by area. Source: domain.md §1.6.</summary>
    public IReadOnlyList<CreditRule> CreditRules { get; init; } = [];

    /// <summary>What the schools offer.</summary>
    public CourseCatalog Courses { get; init; } = CourseCatalog.Empty;

    /// <summary>Who was trained in SEP and SEOP, in no order. Source: Policy 4030, 3.1.2, 3.2.2.</summary>
    public IReadOnlyList<TrainingSession> Training { get; init; } = [];

    /// <summary>A picture made of the rows given.</summary>
    public Roster(IEnumerable<School> schools, IEnumerable<StaffMember> staff, IEnumerable<Student> students,
        IEnumerable<Contact> contacts, IEnumerable<ConferenceWindow> windows)
    {
        _schools = schools.ToFrozenDictionary(school => school.Key);
        _staff = staff.ToFrozenDictionary(member => member.Key);
        var linked = _staff.Values.Where(member => member.LeftOn is null && !string.IsNullOrEmpty(member.EntraId)).GroupBy(member => member.EntraId!, StringComparer.OrdinalIgnoreCase).ToList();
        _staffOfEntraId = linked.Where(same => same.Count() == 1).ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        SharedEntraIds = [.. linked.Where(same => same.Count() > 1).Select(same => same.OrderBy(member => member.Key, StringComparer.Ordinal).ToList()).OrderBy(same => same[0].Key, StringComparer.Ordinal)];
        _students = students.ToFrozenDictionary(student => student.Key);
        _contacts = contacts.ToLookup(contact => contact.StudentKey);
        _studentsOfSchool = _students.Values.ToLookup(student => student.SchoolKey);
        _windows = windows.ToLookup(window => window.SchoolKey);
    }

    /// <summary>All students, in no order.</summary>
    public IReadOnlyCollection<Student> Students => _students.Values;

    /// <summary>All staff, in no order.</summary>
    public IReadOnlyCollection<StaffMember> Staff => _staff.Values;

    /// <summary>All schools, in no order.</summary>
    public IReadOnlyCollection<School> Schools => _schools.Values;

    /// <summary>All conference windows, in no order.</summary>
    public IEnumerable<ConferenceWindow> Windows => _windows.SelectMany(windows => windows);

    /// <summary>The student; null when unknown.</summary>
    public Student? FindStudent(string? key) => key is null ? null : _students.GetValueOrDefault(key);

    /// <summary>The member of staff; null when unknown.</summary>
    public StaffMember? FindStaff(string? key) => key is null ? null : _staff.GetValueOrDefault(key);

    /// <summary>The member of staff behind a Teams sender; null when the id is unknown, shared by several, or of somebody who left.</summary>
    public StaffMember? FindStaffByEntraId(string? entraId) => entraId is null ? null : _staffOfEntraId.GetValueOrDefault(entraId);

    /// <summary>Staff of one Teams identity: nobody can tell who writes, so none of them is known by it.</summary>
    public IReadOnlyList<IReadOnlyList<StaffMember>> SharedEntraIds { get; }

    /// <summary>Whether somebody else has the same Teams identity: who writes with it, and who reads what is sent to it, is not known.</summary>
    public bool SharesEntraId(StaffMember member) => SharedEntraIds.Any(same => same.Any(other => other.Key == member.Key));

    /// <summary>The school; null when unknown.</summary>
    public School? FindSchool(string? key) => key is null ? null : _schools.GetValueOrDefault(key);

    /// <summary>The school; one that reads the policy by default when the key is unknown.</summary>
    public School SchoolOf(string key) => _schools.GetValueOrDefault(key) ?? new School(key, key).WithGrades();

    /// <summary>The adults of a student.</summary>
    public IEnumerable<Contact> ContactsOf(string studentKey) => _contacts[studentKey];

    /// <summary>The students of a school.</summary>
    public IEnumerable<Student> StudentsOf(string schoolKey) => _studentsOfSchool[schoolKey];

    /// <summary>A school's windows of one kind in one year, the earliest first.</summary>
    public IReadOnlyList<ConferenceWindow> WindowsOf(string schoolKey, SchoolYear year, PlanKind kind) =>
        [.. _windows[schoolKey].Where(window => window.Year == year && window.Kind == kind).OrderBy(window => window.StartsOn)];
}

/// <summary>What an import brings: whole lists, as the student information system has them.</summary>
public sealed record RosterImport
{
    /// <summary>Schools.</summary>
    public IReadOnlyList<School> Schools { get; init; } = [];

    /// <summary>Staff.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>Students; one who left has LeftOn.</summary>
    public IReadOnlyList<Student> Students { get; init; } = [];

    /// <summary>Adults of students.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Conference windows.</summary>
    public IReadOnlyList<ConferenceWindow> Windows { get; init; } = [];

    /// <summary>Test results.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Plan history of another system; taken in only where the row is not there yet.</summary>
    public IReadOnlyList<HistoryRow> History { get; init; } = [];
}

/// <summary>A row of plan history, in the columns of the public contract. Source: docs/lists.md.</summary>
/// <param name="List">The list, as <c>Conferences</c>.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Values">What it says by column, as the lists write it; an empty column is left out.</param>
/// <param name="Place">Where it was read, as <c>conferences.csv line 12</c>.</param>
public sealed record HistoryRow(string List, string Key, IReadOnlyDictionary<string, string> Values, string Place);

/// <summary>What an import did to the lists.</summary>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that differ now.</param>
/// <param name="Unchanged">Rows that were right already.</param>
public sealed record ImportReport(int Added, int Changed, int Unchanged)
{
    /// <summary>Rows of history that the lists cannot hold, a sentence each with file and line; they were left out.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];
}

/// <summary>Takes an import into the lists.</summary>
public interface IRosterTarget
{
    /// <summary>Writes what differs; never deletes. Repeating it changes nothing.</summary>
    /// <param name="import">The rows wanted.</param>
    /// <param name="progress">Told the share done, 0 to 1; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    Task<ImportReport> ImportAsync(RosterImport import, IProgress<double>? progress, CancellationToken cancellationToken);
}
