namespace SeopBot.Samples;

/// <summary>
/// A made-up district of any size as rows of the lists, for measurements: 36,000 students in 60 schools have about 73,000 conferences,
/// 105,000 goals and 270,000 courses. The same seed gives the same rows.
/// </summary>
public static class BigDistrict
{
    /// <summary>The day up to which there is history: after most windows of the school year 2026-27, before the last ones.</summary>
    public static DateOnly Today { get; } = new(2027, 3, 15);

    /// <summary>The rows by the names of their lists and columns, values as text; lists take turns.</summary>
    /// <param name="students">How many students.</param>
    /// <param name="seed">Where all chance begins.</param>
    /// <param name="coursesAYear">Courses of a student of grade 9 to 12 in each of four years, 1 to 6.</param>
    public static IEnumerable<(string List, (string Column, string? Value)[] Fields)> Rows(int students, int seed = 4030, int coursesAYear = CourseCatalog.MostAYear)
    {
        var chance = new Random(seed);
        var neighborhoods = Neighborhood.Plan(students);
        var population = new Population(chance, [.. neighborhoods.Select(one => one.Seats())], []);
        var bySchool = population.Students.ToLookup(student => student.School);
        var office = new SampleStaff("t1", "Dana", "Whitfield", "district");
        yield return BigRows.Staff(office);
        foreach (var row in CourseCatalog.CreditRules()) yield return row;
        var faculty = new BigFaculty(chance);
        foreach (var (school, windows) in neighborhoods.SelectMany(one => one.Schools(chance)))
        {
            var history = new HistorySchool(school, windows, Today) { Turnout = 0.27 + 0.33 * chance.NextDouble(), CoursesAYear = coursesAYear };
            foreach (var row in Rows(history, [.. bySchool[school]], faculty, chance)) yield return row;
        }
    }

    private static IEnumerable<ListRow> Rows(HistorySchool history, List<SampleStudent> students, BigFaculty faculty, Random chance)
    {
        var school = history.School;
        var team = faculty.Hire(school, students.Count);
        var pupils = students.ConvertAll(student => new Pupil(student, team.AdviserOf(student)));
        return
        [
            BigRows.School(school),
            .. history.Windows.Select(BigRows.Window),
            .. students.Exists(student => student.Grade >= 9) ? CourseCatalog.Offered(school) : [],
            .. team.All.Select(BigRows.Staff),
            .. pupils.Select(pupil => BigRows.Student(pupil, team)),
            .. students.SelectMany(student => BigRows.Contacts(student, chance)),
            .. students.SelectMany(student => BigRows.Results(student, chance)),
            .. school.IsElementary ? new SepHistory(history, chance).Rows(pupils) : new SeopHistory(history, chance) { LastYears = 0.08 }.Rows(pupils),
        ];
    }
}
