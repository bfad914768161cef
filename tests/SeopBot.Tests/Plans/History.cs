using System.Globalization;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Reads the words of SepCases.md into what is on file for a student.</summary>
internal static class History
{
    public static readonly SchoolYear Year = new(2026);

    public static readonly SchoolYear Before = new(2025);

    private const string Staff = "t1";

    private static readonly string[] Neighbors = ["Washington", "Panguitch"];

    /// <summary>A day of the school year 2026-27 as month-day, or any day with its year.</summary>
    public static DateOnly Day(string text)
    {
        if (text.Length > 5) return DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var month = int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture);
        return new DateOnly(month >= 7 ? Year.FirstYear : Year.FirstYear + 1, month, int.Parse(text.AsSpan(3), CultureInfo.InvariantCulture));
    }

    /// <summary>The school and its windows.</summary>
    public static (School School, IReadOnlyList<ConferenceWindow> Windows) School(string name)
    {
        var last = name is "Panguitch" or "Boulder" ? 6 : 5;
        var school = new School(name, name)
        {
            ElementaryGrades = [.. Enumerable.Range(0, last + 1).Select(number => new Grade(number))],
            StudentMustAttendSep = last == 5,
        };
        string[] windows = name switch
        {
            "Washington" or "Panguitch" => ["11-02 11-03", "02-21 02-22"],
            "Boulder" => ["11-09 11-09"],
            "Three" => ["10-05 10-06", "01-11 01-12", "04-12 04-13"],
            "Nowhere" => [],
            _ => throw new ArgumentException($"No school '{name}'.", nameof(name)),
        };
        return (school, [.. windows.Select(days => new ConferenceWindow(name, Year, PlanKind.Sep, Day(days[..5]), Day(days[6..])))]);
    }

    /// <summary>How a school with those windows reads the policy; Washington and Panguitch are its neighbors.</summary>
    public static SchoolPolicy Policy(School school, IEnumerable<ConferenceWindow> windows) =>
        new(school, Year, new Roster([school, .. Neighbors.Where(name => name != school.Key).Select(name => School(name).School)], [], [], [], windows));

    /// <summary>"grade 3, enrolled 01-12, left 05-01, born 2008-11-10, class of 2029, counseled by aide".</summary>
    public static Student Student(string text, string school)
    {
        var student = new Student("s1", "Ana", "Nuñez", school, default);
        foreach (var part in text.Split(", "))
        {
            student = part.Split(' ') switch
            {
                ["grade", var grade] => student with { Grade = Grade.TryParse(grade, out var parsed) ? parsed : throw new FormatException(part) },
                ["enrolled", var day] => student with { EnrolledOn = Day(day) },
                ["left", var day] => student with { LeftOn = Day(day) },
                ["counseled", "by", var staff] => student with { CounselorKey = staff },
                ["born", var day] => student with { BirthOn = Day(day) },
                ["class", "of", var year] => student with { GraduationYear = int.Parse(year, CultureInfo.InvariantCulture) },
                _ => throw new FormatException(part),
            };
        }
        return student;
    }

    /// <summary>What is on file.</summary>
    public static StudentRecord Read(string text, Student student) =>
        text == "-" ? new StudentRecord(student) : text.Split(", ").Aggregate(new StudentRecord(student), Add);

    /// <summary>What is on file with one thing more.</summary>
    public static StudentRecord Add(StudentRecord record, string said) => said.Split(' ') switch
    {
        ["row"] => WithPlan(record, plan => plan),
        ["texts"] => WithPlan(record, plan => plan with { Progress = "reads well", Accomplishments = "finished 12 books", Strengths = "curious", NeedsAttention = "math facts" }),
        ["progress", .. var text] => WithPlan(record, plan => plan with { Progress = Said(text) }),
        ["accomplishments", .. var text] => WithPlan(record, plan => plan with { Accomplishments = Said(text) }),
        ["strengths", .. var text] => WithPlan(record, plan => plan with { Strengths = Said(text) }),
        ["needs", .. var text] => WithPlan(record, plan => plan with { NeedsAttention = Said(text) }),
        ["last", "year's", "plan"] => record with { Plans = [.. record.Plans, new Plan("s1", record.Student.SchoolKey, Before, PlanKind.Sep, new(record.Student.Grade.Number - 1)) { Progress = "fine" }] },
        ["last", "year's", "goals"] => record with { Goals = [.. record.Goals, .. Add(new StudentRecord(record.Student), "goals").Goals.Select(goal => goal with { Year = Before })] },
        ["goals"] => Add(Add(record, "education goal"), "career goal"),
        ["education", "goal", ..] => WithGoal(record, GoalKind.Education, said),
        ["career", "goal", ..] => WithGoal(record, GoalKind.Career, said),
        ["checked", var day, "by", var party] => record with { Checks = [.. record.Checks, .. record.Goals.Select(goal => new GoalCheck($"{goal.Key}@{day}", goal.Key, "s1", goal.SchoolKey, Enum.Parse<Party>(party, ignoreCase: true), Day(day)))] },
        ["checked", var day] => record with { Checks = [.. record.Checks, .. record.Goals.Select(goal => new GoalCheck($"{goal.Key}@{day}", goal.Key, "s1", goal.SchoolKey, Party.Teacher, Day(day)))] },
        ["test", var day] => WithTest(record, Day(day), excused: false),
        ["test", var day, "without", "score"] => WithTest(record, Day(day), excused: false, score: null),
        ["excused", "test", var day] => WithTest(record, Day(day), excused: true),
        [var status, var day, ..] => record with { Conferences = [.. record.Conferences, Conference(record, status, Day(day), said)] },
        _ => throw new FormatException(said),
    };

    internal static string Said(string[] words) => words.Length == 0 ? "something" : string.Join(' ', words).Trim('"');

    internal static StudentRecord WithPlan(StudentRecord record, Func<Plan, Plan> change)
    {
        var plan = record.PlanOf(Year) ?? new Plan("s1", record.Student.SchoolKey, Year, PlanKind.Sep, record.Student.Grade);
        return record with { Plans = [.. record.Plans.Where(other => other.Year != Year), change(plan)] };
    }

    private static StudentRecord WithGoal(StudentRecord record, GoalKind kind, string said) => record with
    {
        Goals = [.. record.Goals, new Goal($"g{record.Goals.Count}", "s1", record.Student.SchoolKey, Year, kind)
        {
            Text = said.Contains("saying n/a") ? "n/a" : "20 minutes a day",
            Owner = said.Contains("without owner") ? null : Party.Student,
            DueOn = said.Contains("without date") ? null : Year.EndOfMay,
            Status = said.Contains("dropped") ? GoalStatus.Dropped : said.Contains("reached") ? GoalStatus.Met : GoalStatus.Open,
            Monitors = [.. Enum.GetValues<Party>().Where(party => !said.Contains("watched by") || said.Contains(party.ToString(), StringComparison.OrdinalIgnoreCase))],
        }],
    };

    private static StudentRecord WithTest(StudentRecord record, DateOnly day, bool excused, decimal? score = 312) => record with
    {
        Assessments = [.. record.Assessments, new Assessment($"a{record.Assessments.Count}", "s1", "Acadience", "Reading", "BOY", day) { Score = excused ? null : score, Excused = excused }],
    };

    private static Conference Conference(StudentRecord record, string status, DateOnly day, string said)
    {
        var held = status == "met";
        return new Conference($"c{record.Conferences.Count}", "s1", said.Contains(" at ") ? said.Split(" at ")[1].Split(' ')[0] : said.Contains("elsewhere") ? "Other" : record.Student.SchoolKey, said.Contains("under last year") ? Before : SchoolYear.Of(day))
        {
            Status = status switch
            {
                "met" => ConferenceStatus.Held,
                "scheduled" => ConferenceStatus.Scheduled,
                "no-show" => ConferenceStatus.NoShow,
                "cancelled" => ConferenceStatus.Cancelled,
                _ => throw new FormatException(said),
            },
            Kind = said.Contains("in a group") ? ConferenceKind.Group : ConferenceKind.Individual,
            EventKey = said.Contains("event ") ? said.Split("event ")[1].Split(' ')[0] : null,
            IsOfSeveral = said.Contains("with others"),
            Invited = said.Contains("in a group of ") ? int.Parse(said.Split("in a group of ")[1].Split(' ')[0], CultureInfo.InvariantCulture) : null,
            HeldOn = held ? day : null,
            NextSteps = said.Contains("with next step") ? "apply to Dixie Tech" : null,
            Length = TimeSpan.FromMinutes(said.Contains("for 0 minutes") ? 0 : 15),
            Mode = said.Contains("by phone") ? ConferenceMode.Phone : said.Contains("by video") ? ConferenceMode.Video : ConferenceMode.InPerson,
            StudentPresent = held && !said.Contains("without student"),
            ParentPresent = held && !said.Contains("without parent"),
            ContactKeys = said.Contains("with mother") ? ["mother"] : [],
            StaffKeys = said.Contains("without staff") ? [] : said.Contains("by teacher") ? ["teacher"] : said.Contains("by counselor") ? ["teacher", "counselor"] : said.Contains("by aide") ? ["aide"] : [Staff],
            RequestedByParent = said.Contains("asked by parent"),
            RecordedBy = said.Contains("unrecorded") ? null : Staff,
        };
    }
}
