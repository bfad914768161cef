using SeopBot.Plans.Rules;

namespace SeopBot.Plans;

/// <summary>
/// One picture of the district's records, as last read from the lists, with what the bot itself has kept since laid over it. Immutable:
/// a whole answer comes from one picture, and a student whose rows did not change keeps the same record in the next picture.
/// </summary>
/// <param name="Roster">Who is at which school.</param>
/// <param name="Records">The records by student key; a student without a row is not in it. Of texts it says only whether they are filled (<see cref="PlanText.IsFilled"/>).</param>
/// <param name="ReadAt">When the lists were last asked; the oldest of all lists.</param>
public sealed record DistrictRecords(Roster Roster, IReadOnlyDictionary<string, StudentRecord> Records, DateTimeOffset ReadAt)
{
    /// <summary>The student's record; an empty one when there is none.</summary>
    public StudentRecord RecordOf(Student student) => Records.GetValueOrDefault(student.Key) ?? new StudentRecord(student);

    /// <summary>
    /// The first school year from which the district's records tell who had a plan: a tenth of the students on file have something of it or of before;
    /// what a few bring with them does not tell of the others. Null when nothing is on file.
    /// </summary>
    public SchoolYear? KeptSince()
    {
        var years = Records.Values.Select(Enrollment.FirstYear).OfType<SchoolYear>().Select(year => year.FirstYear).ToArray();
        if (years.Length == 0) return null;
        Array.Sort(years);
        return new SchoolYear(years[years.Length / 10]);
    }

    /// <summary>The school years of which there is a window, a plan or a conference, in no order.</summary>
    public IEnumerable<SchoolYear> YearsKept() => Roster.Windows.Select(window => window.Year)
        .Concat(Records.Values.SelectMany(record => record.Plans.Select(plan => plan.Year).Concat(record.Conferences.Select(conference => conference.Year)))).Distinct();
}

/// <summary>The district's records, from which questions are answered without asking the lists.</summary>
public interface IDistrictSource
{
    /// <summary>The records as they are known now. It asks the lists only when they were never read.</summary>
    /// <exception cref="ListsUnavailableException">They were never read and the lists do not answer.</exception>
    ValueTask<DistrictRecords> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Asks the lists what changed and waits for the new picture; one request a list when nothing did.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer; the old picture stays.</exception>
    Task<DistrictRecords> RefreshAsync(CancellationToken cancellationToken);

    /// <summary>Everything on file for one student, texts included, as last read from the lists.</summary>
    /// <exception cref="ListsUnavailableException">They were never read and the lists do not answer.</exception>
    ValueTask<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken);
}
