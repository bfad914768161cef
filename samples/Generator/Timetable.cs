namespace SeopBot.Samples;

/// <summary>A class of the sample.</summary>
internal sealed record SampleClass(string Key, string Title, string Course, SampleSchool School, SampleStaff Teacher, int[] Grades)
{
    /// <summary>The room, as <c>Room 4</c>.</summary>
    public required string Room { get; init; }
    public List<SampleStudent> Students { get; } = [];
}

/// <summary>Who teaches whom: one room in elementary schools, four subjects above.</summary>
internal sealed class Timetable
{
    private const int SectionSize = 28;

    private readonly List<SampleClass> _classes = [];
    private readonly Staffing _staff;
    private readonly Population _population;

    /// <summary>Makes the classes and hires their teachers.</summary>
    public Timetable(Staffing staff, Population population, Random chance)
    {
        (_staff, _population) = (staff, population);
        for (var grade = 0; grade <= 6; grade++)
        {
            AddRoom(SampleSchool.PanguitchElementary, "A", grade switch { 4 => staff.EmmasTeacher, 2 => staff.LucasTeacher, _ => null }, grade);
            AddRoom(SampleSchool.PanguitchElementary, "B", null, grade);
            AddRoom(SampleSchool.BryceValleyElementary, "", null, grade);
        }
        AddRoom(SampleSchool.BoulderElementary, "", null, 0, 1, 2);
        AddRoom(SampleSchool.BoulderElementary, "", null, 3, 4, 5, 6);
        AddMiddle(SampleSchool.PanguitchMiddle, staff.MiddleEnglish);
        AddMiddle(SampleSchool.BryceValleyHigh, Hire(SampleSchool.BryceValleyHigh));
        AddHigh(SampleSchool.PanguitchHigh, chance);
        AddHigh(SampleSchool.BryceValleyHigh, chance);
    }

    /// <summary>All classes.</summary>
    public IReadOnlyList<SampleClass> Classes => _classes;

    private SampleStaff Hire(SampleSchool school) => _staff.HireTeacher(school);

    private List<SampleStudent> StudentsOf(SampleSchool school, params int[] grades) =>
        [.. _population.Students.Where(student => student.School == school && grades.Contains(student.Grade))];

    /// <summary>A homeroom. Of two, A takes the first four students of the grade, then each takes every second.</summary>
    private void AddRoom(SampleSchool school, string section, SampleStaff? teacher, params int[] grades)
    {
        teacher ??= Hire(school);
        var name = grades switch
        {
            [0] => "Kindergarten",
            [var grade] => $"Grade {grade}",
            _ => $"Grades {(grades[0] == 0 ? "K" : grades[0])}-{grades[^1]}",
        };
        var key = $"{school.Key}-{(grades[0] == 0 ? "k" : grades[0])}{Names.Ascii(section)}";
        var room = NewClass(key, $"{name} ({teacher.Family})", name, school, teacher, grades);
        room.Students.AddRange(StudentsOf(school, grades).Where((_, index) => section switch
        {
            "A" => index < 4 || index % 2 == 1,
            "B" => index >= 4 && index % 2 == 0,
            _ => true,
        }));
    }

    private void AddMiddle(SampleSchool school, SampleStaff english)
    {
        var (math, science, careers) = (Hire(school), Hire(school), Hire(school));
        foreach (var grade in (int[])[7, 8])
        {
            var students = StudentsOf(school, grade);
            AddSections(school, $"Language Arts {grade}", english, students);
            AddSections(school, $"Math {grade}", math, students);
            AddSections(school, $"Integrated Science {grade}", science, students);
            AddSections(school, grade == 7 ? "College and Career Awareness" : "Digital Literacy", careers, students);
        }
    }

    private void AddHigh(SampleSchool school, Random chance)
    {
        var teachers = Enumerable.Range(0, 7).Select(_ => Hire(school)).ToList();
        string[] math = ["Secondary Math I", "Secondary Math II", "Secondary Math III", "Statistics"];
        string[] science = ["Earth Science", "Biology", "Chemistry", "Physics"];
        for (var year = 0; year < 4; year++)
        {
            var students = StudentsOf(school, 9 + year);
            AddSections(school, $"English {9 + year}", teachers[year / 2], students);
            AddSections(school, math[year], teachers[2], students);
            AddSections(school, science[year], teachers[3], students);
        }
        string[] careers = ["Agriculture Science", "Medical Anatomy", "Construction Trades"];
        var chosen = StudentsOf(school, 9, 10, 11, 12).ToLookup(_ => chance.Pick(careers));
        for (var index = 0; index < careers.Length; index++) AddSections(school, careers[index], teachers[4 + index], [.. chosen[careers[index]]]);
    }

    private void AddSections(SampleSchool school, string course, SampleStaff teacher, List<SampleStudent> students)
    {
        var sections = (students.Count + SectionSize - 1) / SectionSize;
        for (var section = 0; section < sections; section++)
        {
            var key = $"{school.Key}-{string.Join('-', course.Split(' ').Select(Names.Slug))}-{section + 1}";
            var title = sections == 1 ? course : $"{course}, section {section + 1}";
            NewClass(key, title, course, school, teacher, [.. students.Select(student => student.Grade).Distinct().Order()])
                .Students.AddRange(students.Where((_, index) => index % sections == section));
        }
    }

    private SampleClass NewClass(string key, string title, string course, SampleSchool school, SampleStaff teacher, int[] grades)
    {
        var room = 1 + _staff.All.Where(member => member.Role == "teacher" && member.Schools.Contains(school)).TakeWhile(member => member != teacher).Count();
        var added = new SampleClass(key, title, course, school, teacher, grades) { Room = $"Room {room}" };
        _classes.Add(added);
        return added;
    }
}
