using System.Globalization;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>Reads the words of SeopCases.md; what it does not know is a word of SepCases.md.</summary>
internal static class SeopHistory
{
    private static readonly string[] Papers = ["texts", "requirements", "profiler 10-01", "cluster", "courses", "education", "occupation", "invited 10-01", "signed version 1"];

    private static readonly School Lax = Usual("Lax") with { GroupMax = 8, ParentRequiredAtGroup = false };

    private static readonly StaffMember[] Staff = [new("teacher", "Tess", StaffRole.Teacher, ["Dixie"]), new("counselor", "Cleo", StaffRole.Counselor, ["Dixie"]), new("aide", "Abe", StaffRole.Teacher, ["Dixie"])];

    /// <summary>"Dixie, band, groups up to 8": a school and how it differs.</summary>
    public static SchoolPolicy School(string text)
    {
        var parts = text.Split(", ");
        var school = parts.Skip(1).Aggregate(Usual(parts[0]), Set);
        string[] windows = parts.Contains("no window") ? [] : parts[0] == "Dixie" ? ["11-09 11-10", "02-21 02-22"] : ["02-21 02-22"];
        string[] sep = parts.Contains("no window") ? [] : ["11-02 11-03", "02-21 02-22"];
        var roster = new Roster([school, Lax], Staff, [], [], [.. Windows(school, PlanKind.Seop, windows), .. Windows(school, PlanKind.Sep, sep)])
        {
            CreditRules = [new CreditRule(2029, "Science", 3), new CreditRule(2029, "Language arts", 4)],
            Courses = new CourseCatalog([.. parts.Select(part => part.Split(' ')).Where(words => words[0] == "offers").Select(words => Offered(school.Key, words)),
                .. parts.Select(part => part.Split(' ')).Where(words => words is ["another", "offers", ..]).Select(words => Offered("other", words[1..]))]),
        };
        return new SchoolPolicy(school, History.Year, roster, parts.Contains("nothing on file before this year") ? null : new(2020));
    }

    /// <summary>"grade 10, enrolled 01-12, born 2008-11-10, class of 2029".</summary>
    public static Student Student(string text) => History.Student(text, "Dixie");

    /// <summary>What is on file. The adults are mother and father of one household, and an aunt who may not book.</summary>
    public static StudentRecord Read(string text, Student student)
    {
        var record = new StudentRecord(student) { Contacts = [Adult("mother", "A"), Adult("father", "A"), Adult("aunt", "B")] };
        return text == "-" ? record : text.Split(", ").Aggregate(record, Add);
    }

    /// <summary>What is on file with one thing more.</summary>
    public static StudentRecord Add(StudentRecord record, string said) => said.Split(' ') switch
    {
        ["papers"] => Papers.Aggregate(record, Add),
        ["papers", "but", .. var but] => Papers.Where(paper => !but.Contains(paper.Split(' ')[0])).Aggregate(record, Add),
        ["two", "households"] => record with { Contacts = [.. record.Contacts.Select(adult => adult.Relationship == "father" ? adult with { Household = "C" } : adult)] },
        ["last", "year's", "goals"] => History.Add(record, said),
        ["last", "year's", .. var what] => Last(record, [.. what]),
        ["cluster", "not", "dated"] => History.WithPlan(record, plan => plan with { Cluster = Cluster([], History.Year) with { On = null } }),
        ["cluster", "of", "nobody"] => History.WithPlan(record, plan => plan with { Cluster = Cluster([], History.Year) with { By = "-" } }),
        ["cluster", .. var name] => History.WithPlan(record, plan => plan with { Cluster = Cluster(name, History.Year) }),
        ["courses"] => Enumerable.Range(Math.Max(9, record.Student.Grade.Number), 13 - Math.Max(9, record.Student.Grade.Number)).Aggregate(record, (known, grade) => Course(known, $"course in {grade} for Health Science")),
        ["course", "in", ..] => Course(record, said),
        ["course", var code, "in", ..] => record with { Courses = [.. record.Courses, .. Course(record with { Courses = [] }, said.Replace($" {code}", "", StringComparison.Ordinal)).Courses.Select(course => course with { Code = code, Name = "", Credits = null, Area = null })] },
        ["requirements", .. var text] => History.WithPlan(record, plan => plan with { RequirementsStatus = History.Said(text) }),
        ["education", "goal", ..] => History.Add(record, said),
        ["education", .. var text] => History.WithPlan(record, plan => plan with { PostSecondaryEducation = History.Said(text) }),
        ["occupation", .. var text] => History.WithPlan(record, plan => plan with { Occupation = History.Said(text) }),
        ["profiler", var day] => Test(record, day, excused: false),
        ["excused", "profiler"] => Test(record, null, excused: true),
        ["excused", "profiler", var day] => Test(record, day, excused: true),
        ["invited", ..] => Invited(record, said),
        ["early", ..] => History.WithPlan(record, plan => plan with { EarlyGraduation = Early(said) }),
        ["signed", "version", var version, .. var on] => History.WithPlan(record, plan => plan with { Acknowledgment = new(int.Parse(version, CultureInfo.InvariantCulture), "Rosa", on.Length > 0 ? History.Day(on[^1]) : null) }),
        ["version", var version] => History.WithPlan(record, plan => plan with { Version = int.Parse(version, CultureInfo.InvariantCulture) }),
        _ => History.Add(record, said),
    };

    private static IEnumerable<ConferenceWindow> Windows(School school, PlanKind kind, string[] windows) =>
        windows.Select(days => new ConferenceWindow(school.Key, History.Year, kind, History.Day(days[..5]), History.Day(days[6..])));

    private static School Usual(string name) => new(name, name)
    {
        ElementaryGrades = [.. Enumerable.Range(0, name == "Dixie" ? 6 : 7).Select(number => new Grade(number))],
        SecondaryGrades = [.. Enumerable.Range(name == "Dixie" ? 6 : 7, name == "Dixie" ? 7 : 6).Select(number => new Grade(number))],
        StudentMustAttendSep = name == "Dixie",
        ApprovedTests = ["O*NET Interest Profiler", "YouScience"],
    };

    private static School Set(School school, string said) => said.Split(' ') switch
    {
        ["no", "window"] or ["nothing", ..] or ["offers", ..] or ["another", "offers", ..] => school,
        ["rule", var rule] => school with { CountingRule = Enum.Parse<CountingRule>(rule, ignoreCase: true) },
        ["cluster", "due", var due] => school with { ClusterDue = Enum.Parse<ClusterDue>(due, ignoreCase: true) },
        ["groups", "up", "to", var most] => school with { GroupMax = int.Parse(most, CultureInfo.InvariantCulture) },
        ["parent", "optional", "at", "group"] => school with { ParentRequiredAtGroup = false },
        ["framework", var framework] => school with { ClusterFramework = Enum.Parse<ClusterFramework>(framework, ignoreCase: true) },
        ["a", "test", "per", "band"] => school with { TestOncePerBand = true },
        ["signature", "required"] => school with { AcknowledgmentRequired = true },
        ["grace", var days] => school with { GraceDays = int.Parse(days, CultureInfo.InvariantCulture) },
        ["attempts", var least, "on", var channels] => school with { AttemptsMinimum = int.Parse(least, CultureInfo.InvariantCulture), AttemptsChannels = int.Parse(channels, CultureInfo.InvariantCulture) },
        ["no", "approved", "tests"] => school with { ApprovedTests = [] },
        _ => throw new FormatException(said),
    };

    private static Contact Adult(string relationship, string household) =>
        new("s1", relationship, relationship, relationship) { Household = household, MaySee = true, MayBook = relationship != "aunt" };

    // Chosen on the first day of the year unless it says otherwise.
    private static ClusterChoice Cluster(string[] said, SchoolYear year)
    {
        var name = string.Join(' ', said.TakeWhile(word => word != "on"));
        return new("utah13", "HLTH", name.Length > 0 ? name : "Health Science", said.Contains("on") ? History.Day(said[^1]) : year.FirstDay, "t1");
    }

    // "offers AN11 for Health Science": a course of the school's catalogue, one credit of science.
    private static Course Offered(string school, string[] words) => new(school, words[1], "Anatomy") { Credits = 1, Area = "Science", Clusters = words.Length > 3 ? [string.Join(' ', words[3..])] : [] };

    // "course in 11 for Health Science, earned": a course of a grade, planned unless it says otherwise.
    private static StudentRecord Course(StudentRecord record, string said)
    {
        var words = said.Split(' ');
        var status = words[^1] switch { "earned" => CourseStatus.Earned, "now" => CourseStatus.InProgress, _ => CourseStatus.Planned };
        var clusters = string.Join(' ', words.Skip(4).Where(word => word is not ("earned" or "now")));
        return record with
        {
            Courses = [.. record.Courses, new PlannedCourse($"k{record.Courses.Count}", "s1", null, "Anatomy", words[2] == "any" ? null : new Grade(int.Parse(words[2], CultureInfo.InvariantCulture)), status)
            {
                Clusters = clusters.Length == 0 ? [] : [clusters],
                Credits = 1,
                Area = "Science",
            }],
        };
    }

    private static StudentRecord Last(StudentRecord record, string[] what)
    {
        var year = History.Before;
        var plan = record.PlanOf(year) ?? new Plan("s1", what.Contains("elsewhere") ? "Other" : record.Student.SchoolKey, year, PlanKind.Seop, new(record.Student.Grade.Number - 1));
        plan = what[0] switch
        {
            "plan" => plan with { Progress = "fine" },
            "cluster" => plan with { Cluster = Cluster([], year) },
            "education" => plan with { PostSecondaryEducation = "Utah Tech" },
            "occupation" => plan with { Occupation = "nurse" },
            "no" => plan with { EarlyGraduation = new(false) },
            "early" => plan with { EarlyGraduation = Early("early all 2025-10-01") },
            "signed" => plan with { Acknowledgment = new(1, "Rosa", new(2025, 10, 1)) },
            "grade" => plan with { Grade = new(int.Parse(what[1], CultureInfo.InvariantCulture)) },
            _ => throw new FormatException(what[0]),
        };
        return record with { Plans = [.. record.Plans.Where(other => other.Year != year), plan] };
    }

    private static EarlyGraduation Early(string said) => said.Contains("early no") ? new(false) : new(true)
    {
        Term = said.Contains("term") || said.Contains("all") ? "spring 2028" : null,
        Credits = said.Contains("credits") || said.Contains("all") ? "summer school" : null,
        Approvals = said.Contains("all") || said.Contains("approvals") ? ["student", "parent", "school"] : said.Contains("student") ? ["student"] : [],
        PrincipalToldOn = char.IsAsciiDigit(said[^1]) ? History.Day(said.Split(' ')[^1]) : null,
    };

    private static StudentRecord Test(StudentRecord record, string? day, bool excused) => record with
    {
        Assessments = [.. record.Assessments, new Assessment($"a{record.Assessments.Count}", "s1", "o*net interest profiler", "Interests", "year", day is null ? null : History.Day(day)) { Excused = excused }],
    };

    // "invited father by phone 10-01 declined": the mother by e-mail, who has not answered, unless it says otherwise.
    private static StudentRecord Invited(StudentRecord record, string said)
    {
        var words = said.Split(' ');
        var day = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]));
        var adult = words.FirstOrDefault(word => word is "father" or "aunt" or "stranger") ?? "mother";
        var answer = Enum.TryParse<InvitationAnswer>(words[^1], ignoreCase: true, out var named) && !char.IsAsciiDigit(words[^1][0]) ? named : InvitationAnswer.NoAnswer;
        return record with
        {
            Invitations = [.. record.Invitations, new Invitation($"i{record.Invitations.Count}", "s1", adult, day is null ? null : History.Day(day), answer)
            {
                Channel = words.FirstOrDefault(word => word is "phone" or "letter" or "teams") ?? "email",
            }],
        };
    }
}
