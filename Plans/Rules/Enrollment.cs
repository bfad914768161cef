namespace SeopBot.Plans.Rules;

/// <summary>Since when a student is here. Many student systems give each year anew a first day, so what is on file says more. Source: decision 12.</summary>
internal static class Enrollment
{
    /// <summary>The day on which the student came in the course of a year, or came back; null for who is here from its start.</summary>
    public static DateOnly? CameDuring(SchoolYear year, Student student) => student.EnrolledOn is { } enrolled && enrolled > year.Begun ? enrolled : null;

    /// <summary>The day in a year on which the student was new here; null when not, or when an older record shows that the first day was only given anew.</summary>
    public static DateOnly? NewDuring(SchoolYear year, StudentRecord record) =>
        record.Student.EnrolledOn is { } enrolled && year.Contains(enrolled) && (enrolled > year.Begun || !(FirstYear(record)?.CompareTo(year) < 0)) ? enrolled : null;

    /// <summary>The first day on which the student is known to be here; null when unknown.</summary>
    public static DateOnly? Since(StudentRecord record) => (record.Student.EnrolledOn, FirstYear(record)?.FirstDay) switch
    {
        ({ } enrolled, { } onFile) => enrolled < onFile ? enrolled : onFile,
        var (enrolled, onFile) => enrolled ?? onFile,
    };

    /// <summary>The first school year of which a plan, a conference or a goal is on file; null when there is none.</summary>
    public static SchoolYear? FirstYear(StudentRecord record)
    {
        var first = int.MaxValue;
        // By index: it is asked of every student of a district at once.
        for (var index = 0; index < record.Plans.Count; index++) first = Math.Min(first, record.Plans[index].Year.FirstYear);
        for (var index = 0; index < record.Conferences.Count; index++) first = Math.Min(first, YearOf(record.Conferences[index]).FirstYear);
        for (var index = 0; index < record.Goals.Count; index++) first = Math.Min(first, record.Goals[index].Year.FirstYear);
        return first == int.MaxValue ? null : new SchoolYear(first);
    }

    private static SchoolYear YearOf(Conference conference) => conference.HeldOn is { } heldOn ? SchoolYear.Of(heldOn) : conference.Year;
}
