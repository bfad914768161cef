using System.Collections.Concurrent;
using SeopBot.Plans.Rules;

namespace SeopBot.Plans;

/// <summary>Where every student's plan stands on one day.</summary>
internal sealed class DayStandings
{
    private readonly DistrictRecords _picture;
    private readonly SchoolDay _day;
    private readonly RosterOrder _order;
    private readonly SchoolPolicies _policies;
    private readonly PlanRow[] _rows;
    private readonly Lazy<int> _risen;
    private readonly SharedStandings _shared = new();

    private DayStandings(DistrictRecords picture, SchoolDay day)
    {
        (_picture, _day) = (picture, day);
        _order = RosterOrder.Of(picture.Roster);
        _policies = SchoolPolicies.Of(picture.Roster, day.Year, picture.KeptSince());
        _rows = new PlanRow[_order.Students.Length];
        _risen = new Lazy<int>(GradesRisen);
    }

    /// <summary>How many students were evaluated for it; the others were taken from the picture before.</summary>
    public int Evaluated { get; private set; }

    /// <summary>All rows in order.</summary>
    public IReadOnlyList<PlanRow> All => _rows;

    /// <summary>Whether it is a day of a year whose schools and grades the roster has.</summary>
    public bool IsOfRosterYear => _day.Year == _day.RosterYear;

    /// <summary>The rows of a school, in order; in another year those of the students it had then.</summary>
    public IEnumerable<PlanRow> OfSchool(string schoolKey) =>
        IsOfRosterYear ? _order.PlacesOfSchool(schoolKey).Select(place => _rows[place]) : _rows.Where(row => row.School.Key == schoolKey);

    /// <summary>The rows of the classes and the caseload of a member of staff, in order.</summary>
    public IEnumerable<PlanRow> OfStaff(string staffKey) => _order.PlacesOfStaff(staffKey).Select(place => _rows[place]);

    /// <summary>The student's row; null when not in the roster.</summary>
    public PlanRow? Find(string studentKey) => _order.PlaceOf(studentKey) is { } place ? _rows[place] : null;

    /// <summary>Evaluates the students whose record, roster row or school's reading of the policy is not as it was.</summary>
    /// <param name="picture">The records.</param>
    /// <param name="day">The day.</param>
    /// <param name="before">The same day by an earlier picture; null for none.</param>
    public static DayStandings Of(DistrictRecords picture, SchoolDay day, DayStandings? before)
    {
        var standings = new DayStandings(picture, day);
        var changed = before is null || standings.GradesAreOther(before) ? null : standings._policies.Changed(before._policies);
        var evaluated = 0;
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, standings._rows.Length)), part =>
        {
            var mine = 0;
            for (var place = part.Item1; place < Math.Min(part.Item2, standings._rows.Length); place++)
            {
                var student = standings._order.Students[place];
                var row = changed is null ? null : before!.FindSame(student, picture, changed);
                if (row is null) mine++;
                standings._rows[place] = row ?? standings.Evaluate(student);
            }

            Interlocked.Add(ref evaluated, mine);
        });
        standings.Evaluated = evaluated;
        return standings;
    }

    private PlanRow? FindSame(Student student, DistrictRecords picture, IReadOnlySet<string> changed) =>
        _order.PlaceOf(student.Key) is { } place && IsSame(_order.Students[place], student)
            && _picture.Records.GetValueOrDefault(student.Key) is var record && ReferenceEquals(record, picture.Records.GetValueOrDefault(student.Key))
            && (changed.Count == 0 || !Concerns(changed, student, record)) ? _rows[place] : null;

    // A conference is judged by the school that held it, and another year by the school of its plan.
    private static bool Concerns(IReadOnlySet<string> schools, Student student, StudentRecord? record) => schools.Contains(student.SchoolKey)
        || (record is not null && (record.Conferences.Any(conference => schools.Contains(conference.SchoolKey)) || record.Plans.Any(plan => schools.Contains(plan.SchoolKey))));

    private static bool IsSame(Student before, Student now) => ReferenceEquals(before, now)
        || (before.TeacherKeys.SequenceEqual(now.TeacherKeys) && before.Classes.SequenceEqual(now.Classes)
            && before == now with { TeacherKeys = before.TeacherKeys, Classes = before.Classes });

    private PlanRow Evaluate(Student student)
    {
        var record = RecordOf(student, _picture.RecordOf(student));
        var (school, policy) = _policies[SchoolOf(record)];
        return new PlanRow(record.Student, school, _shared.Of(policy.Evaluate(record, _day.Day)));
    }

    /// <summary>What was found for every part of a student's plan.</summary>
    /// <param name="row">The student's row.</param>
    /// <param name="record">Everything on file for the student, texts included.</param>
    public IReadOnlyList<Finding> Explain(PlanRow row, StudentRecord record) => _policies[row.School.Key].Policy.Explain(record with { Student = row.Student }, _day.Day);

    // The roster knows one year's schools. In another year the plan of that year says which school it was.
    private string SchoolOf(StudentRecord record) =>
        !IsOfRosterYear && record.PlanOf(_day.Year)?.SchoolKey is { } then && _policies.Has(then) ? then : record.Student.SchoolKey;

    // The roster knows one year's grades. In another year the plan of that year says the grade, else it is counted back by as many grades as most have risen.
    private StudentRecord RecordOf(Student student, StudentRecord record)
    {
        if (IsOfRosterYear) return ReferenceEquals(record.Student, student) ? record : record with { Student = student };
        var grade = record.PlanOf(_day.Year)?.Grade ?? new Grade(student.Grade.Number - _risen.Value);
        // The student system may give each year a new first day; whoever has an older record was here.
        var isOfLaterYear = student.EnrolledOn > _day.Year.LastDay && Enrollment.FirstYear(record)?.CompareTo(_day.Year) <= 0;
        return record with { Student = student with { Grade = grade, EnrolledOn = isOfLaterYear ? null : student.EnrolledOn } };
    }

    private bool GradesAreOther(DayStandings before) => !IsOfRosterYear && _risen.Value != before._risen.Value;

    private int GradesRisen()
    {
        var risen = from student in _order.Students
                    let grade = _picture.RecordOf(student).PlanOf(_day.Year)?.Grade
                    where grade is not null
                    group student by student.Grade.Number - grade.Value.Number into same
                    orderby same.Count() descending
                    select same.Key;
        return risen.FirstOrDefault(_day.RosterYear.FirstYear - _day.Year.FirstYear);
    }
}
