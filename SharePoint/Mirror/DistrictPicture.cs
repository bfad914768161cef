using System.Collections.Concurrent;
using SeopBot.Plans;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// The picture in memory, made of the copy with the outbox's open rows laid over it. It follows the copy: only students with changed
/// rows are read again, all others keep their record.
/// </summary>
internal sealed class DistrictPicture(MirrorReader mirror, Outbox outbox, TimeProvider time)
{
    /// <summary>
    /// School years in memory, this one among them: grades 7 to 12 and one repeated, from which choices are carried forward and conferences
    /// of a band of grades are counted. Older rows stay in the copy. Source: domain.md §9.2.
    /// </summary>
    public const int YearsKept = 7;

    private static readonly MirroredList Students = MirroredList.Of(ListPlan.Students), Contacts = MirroredList.Of(ListPlan.Contacts);

    private readonly FaultBook _faults = new();
    private long _seq;
    private School[] _schools = [];
    private StaffMember[] _staff = [];
    private ConferenceWindow[] _windows = [];
    private CreditRule[] _rules = [];
    private CourseCatalog _courses = CourseCatalog.Empty;
    private TrainingSession[] _training = [];

    /// <summary>Something is on its way to the lists that the picture does not show yet.</summary>
    public bool IsBehind => outbox.IsTouched;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<RowFault> Faults => _faults.All;

    /// <summary>Reads the whole copy.</summary>
    public DistrictRecords Load(DateTimeOffset readAt)
    {
        outbox.TakeTouched();
        var open = outbox.OpenRows(null).Select(row => row.Wanted.GetValueOrDefault(SchoolList.StudentColumn)).OfType<string>().Distinct().ToList();
        _seq = mirror.LastChange();
        _faults.Clear();
        var shared = new SharedTexts();
        var shelves = new Dictionary<string, RecordShelf>();
        foreach (var student in Read(Students, mirror.Scan(Students), shared).Select(row => row.Record).OfType<Student>()) shelves[student.Key] = new RecordShelf { Student = student };
        // One after the other as a processor is free, the longest first.
        var others = MirroredList.All.Where(list => list.IsOfStudents && list != Students).Reverse();
        Parallel.ForEach(Partitioner.Create(others, EnumerablePartitionerOptions.NoBuffering), list =>
        {
            foreach (var (student, record) in Read(list, mirror.Scan(list), shared))
                if (student is not null && shelves.TryGetValue(student, out var shelf))
                    lock (shelf) shelf.Put(record);
        });
        foreach (var list in MirroredList.All.Where(list => !list.IsOfStudents)) Take(list, shared);

        var records = shelves.ToDictionary(shelf => shelf.Key, shelf => shelf.Value.ToRecord(shelf.Value.Student!, null));
        foreach (var student in open) Renew(records, student, isOfRoster: false, shared);
        SharedEvents.Mark(records);
        return new DistrictRecords(RosterOf(records), records, readAt);
    }

    /// <summary>The next picture; the same one when nothing changed.</summary>
    public DistrictRecords Follow(DistrictRecords current, DateTimeOffset readAt)
    {
        var touched = outbox.TakeTouched();
        var changes = mirror.Since(_seq);
        if (changes.Rows is null) return Load(readAt);
        if (touched.Count == 0 && changes.Rows.Count == 0) return current.ReadAt == readAt ? current : current with { ReadAt = readAt };
        var shared = new SharedTexts();
        var records = new Dictionary<string, StudentRecord>(current.Records);
        var isRoster = false;
        foreach (var list in changes.Rows.Where(change => change.Student is null).Select(change => MirroredList.All[change.List]))
        {
            Take(list, shared);
            isRoster |= !list.IsOfStudents;
        }
        foreach (var student in changes.Rows.Where(change => change.Student is not null).GroupBy(change => change.Student!, change => MirroredList.All[change.List]))
        {
            var isOfRoster = student.Any(list => list == Students || list == Contacts);
            Renew(records, student.Key, isOfRoster, shared);
            isRoster |= isOfRoster;
        }
        foreach (var student in touched) Renew(records, student, isOfRoster: false, shared);
        SharedEvents.Mark(records);
        _seq = changes.Last;
        return new DistrictRecords(isRoster ? RosterOf(records) : current.Roster, records, readAt);
    }

    /// <summary>Everything about one student, texts included.</summary>
    /// <param name="known">The student's record in the picture: of other students' rows it knows what this one's do not say.</param>
    public StudentRecord ReadWhole(StudentRecord known)
    {
        var shelf = new RecordShelf();
        foreach (var (list, row) in RowsOf(known.Student.Key))
        {
            try
            {
                if (list.List.ReadRecord(row with { Faults = new List<string>() }) is { } record) shelf.Put(record);
            }
            catch (UnreadableRowException)
            {
                // It is among the faults of the picture.
            }
        }
        var whole = shelf.ToRecord(known.Student, known.Contacts);
        return known.Conferences.Where(conference => conference.IsOfSeveral).Select(conference => conference.Key).ToHashSet() is { Count: > 0 } shared
            ? whole with { Conferences = [.. whole.Conferences.Select(conference => conference with { IsOfSeveral = shared.Contains(conference.Key) })] }
            : whole;
    }

    private Roster RosterOf(Dictionary<string, StudentRecord> records) =>
        new(_schools, _staff, records.Values.Select(record => record.Student), records.Values.SelectMany(record => record.Contacts), _windows) { CreditRules = _rules, Courses = _courses, Training = _training };

    private void Renew(Dictionary<string, StudentRecord> records, string student, bool isOfRoster, SharedTexts shared)
    {
        var known = records.GetValueOrDefault(student);
        if (known is null && !isOfRoster) return;
        _faults.Forget(student);
        var shelf = new RecordShelf();
        foreach (var list in RowsOf(student).GroupBy(row => row.List, row => new PackedRow(long.TryParse(row.Row.ItemId, out var item) ? item : 0, student, row.List.Pack(row.Row.Fields).AsMemory())))
            foreach (var (_, record) in Read(list.Key, list, shared)) shelf.Put(record);
        if ((isOfRoster ? shelf.Student : known!.Student) is { } owner) records[student] = shelf.ToRecord(owner, isOfRoster ? null : known!.Contacts);
        else records.Remove(student);
    }

    // What is on its way first: a row delivered meanwhile is then in both, and laying it over does no harm.
    private IEnumerable<(MirroredList List, ListRow Row)> RowsOf(string student)
    {
        var open = outbox.OpenRows(student);
        var rows = mirror.RowsOf(student).ToLookup(row => row.List, row => row.ListRow);
        return MirroredList.All.SelectMany(list => RowOverlay.Lay(open.Where(row => row.List == list.List.Name), [.. rows[list.Number]]).Select(row => (list, row)));
    }

    private IEnumerable<(string? Student, object Record)> Read(MirroredList list, IEnumerable<PackedRow> rows, SharedTexts shared)
    {
        var reader = new RecordReader(list, shared, _faults);
        var oldest = SchoolYear.Of(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).FirstYear - YearsKept;
        foreach (var row in rows)
            if (reader.Read(row) is { } record && YearOf(record) > oldest) yield return (row.Student, record);
    }

    // The rows of a list that belong to no student; in a list of students' rows, those with a fault.
    private void Take(MirroredList list, SharedTexts shared)
    {
        _faults.Forget(null, list.List.Name);
        var records = Read(list, mirror.RowsOf(list), shared).Select(row => row.Record).ToList();
        if (list.List == ListPlan.Schools) _schools = [.. records.Cast<School>()];
        else if (list.List == ListPlan.Staff) _staff = [.. records.Cast<StaffMember>()];
        else if (list.List == ListPlan.Windows) _windows = [.. records.Cast<ConferenceWindow>()];
        else if (list.List == ListPlan.CreditRules) _rules = [.. records.Cast<CreditRule>()];
        else if (list.List == ListPlan.Courses) _courses = new CourseCatalog([.. records.Cast<Course>()]);
        else if (list.List == ListPlan.Training) _training = [.. records.Cast<TrainingSession>()];
    }

    private static int YearOf(object record) => record switch
    {
        Plan plan => plan.Year.FirstYear,
        Conference conference => conference.Year.FirstYear,
        Goal goal => goal.Year.FirstYear,
        GoalCheck check => SchoolYear.Of(check.CheckedOn).FirstYear,
        ListedAssessment { Result.TakenOn: { } day } => SchoolYear.Of(day).FirstYear,
        Invitation { SentOn: { } day } => SchoolYear.Of(day).FirstYear,
        _ => int.MaxValue,
    };
}
