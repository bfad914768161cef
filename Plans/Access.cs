namespace SeopBot.Plans;

/// <summary>Who may see, record and ask what: the one place where role and roster are checked. Source: 34 CFR 99.31(a)(1); domain.md §5; docs/decisions/0013.</summary>
public static class Access
{
    private enum Reach
    {
        Nothing,
        OwnStudents,
        OwnSchools,
        District,
    }

    // The whole matrix: how far a role sees students by name, and how far beyond that it may have numbers by state.
    private static (Reach Names, Reach Numbers) ReachOf(StaffRole role) => role switch
    {
        StaffRole.Teacher or StaffRole.Counselor => (Reach.OwnStudents, Reach.OwnSchools),
        StaffRole.Office => (Reach.OwnSchools, Reach.OwnSchools),
        StaffRole.Principal => (Reach.OwnSchools, Reach.District),
        StaffRole.District => (Reach.District, Reach.District),
        _ => (Reach.Nothing, Reach.Nothing),
    };

    /// <summary>Whether the member of staff may see the student's plan.</summary>
    public static bool MaySee(StaffMember staff, Student student) => ReachOf(staff.Role).Names switch
    {
        Reach.OwnStudents when staff.LeftOn is null => staff.Role == StaffRole.Teacher ? student.TeacherKeys.Contains(staff.Key) : student.CounselorKey == staff.Key,
        _ => MaySeeAll(staff, student.SchoolKey),
    };

    /// <summary>Whether the member of staff may see the plans of all students of the school.</summary>
    public static bool MaySeeAll(StaffMember staff, string schoolKey) => ReachOf(staff.Role).Names switch
    {
        _ when staff.LeftOn is not null => false,
        Reach.OwnSchools => staff.SchoolKeys.Contains(schoolKey),
        Reach.District => true,
        _ => false,
    };

    /// <summary>Whether the member of staff may record a conference with the student: those who hold conferences, not office or district.</summary>
    public static bool MayRecord(StaffMember staff, Student student) =>
        staff.Role is StaffRole.Teacher or StaffRole.Counselor or StaffRole.Principal && MaySee(staff, student);

    /// <summary>The students whose plans the member of staff may see, enrolled on that day, by name.</summary>
    public static IEnumerable<Student> StudentsOf(StaffMember staff, Roster roster, DateOnly day)
    {
        var candidates = staff.Role == StaffRole.District ? roster.Students : staff.SchoolKeys.SelectMany(roster.StudentsOf);
        return candidates.Where(student => MaySee(staff, student) && student.IsEnrolled(day)).Order(NameOrder.Students);
    }

    /// <summary>What a member of staff may be answered: by name, by numbers only, or not. A question that names nobody is about the asker's own.</summary>
    /// <param name="asker">Who asks; null for whoever may run programs on the server, who may ask everything.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="roster">Who is at which school now; the asker's role and schools are taken from it.</param>
    public static AccessRuling Rule(StaffMember? asker, PlanQuestion question, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(roster);
        // The yearly report is of whole schools.
        if (question.Kind == QuestionKind.AprilReport) question = new PlanQuestion { Kind = question.Kind, SchoolKeys = question.SchoolKeys, AsOf = question.AsOf };
        if (asker is null) return new AccessRuling(question) { Refusal = Unknown(question, roster) };
        if (roster.FindStaff(asker.Key) is not { LeftOn: null } now || ReachOf(now.Role).Names == Reach.Nothing || roster.SharesEntraId(now)) return new AccessRuling(question) { Refusal = new Refusal(RefusalReason.NoRole) };
        if (question.StudentKey is { } key)
        {
            var mine = roster.FindStudent(key) is { } student && MaySee(now, student);
            return mine ? new AccessRuling(question) { Asker = now } : Refuse(now, question, RefusalReason.OtherStudent, key);
        }

        return Unknown(question, roster) is { } unknown ? new AccessRuling(question) { Refusal = unknown } : RuleMany(now, question, roster);
    }

    private static Refusal? Unknown(PlanQuestion question, Roster roster)
    {
        if (question.StudentKey is { } student && roster.FindStudent(student) is null) return new Refusal(RefusalReason.UnknownStudent, student);
        if (question.SchoolKeys.FirstOrDefault(key => roster.FindSchool(key) is null) is { } school) return new Refusal(RefusalReason.UnknownSchool, school);
        return question.StaffKeys.FirstOrDefault(key => roster.FindStaff(key) is null) is { } staff ? new Refusal(RefusalReason.UnknownStaff, staff) : null;
    }

    private static AccessRuling RuleMany(StaffMember asker, PlanQuestion question, Roster roster)
    {
        var (names, numbers) = ReachOf(asker.Role);
        // Whole schools are reported, and without one it would be the district.
        if (question.Kind == QuestionKind.AprilReport && names == Reach.OwnSchools && asker.SchoolKeys.Count == 0) return Refuse(asker, question, RefusalReason.NoRole, null);
        if (question.Kind == QuestionKind.AprilReport && names == Reach.OwnStudents) return Refuse(asker, question, RefusalReason.YearlyReport, null);
        if (names != Reach.District && question.SchoolKeys.FirstOrDefault(key => !asker.SchoolKeys.Contains(key)) is { } other)
            return numbers == Reach.District && IsNumber(question) ? RuleNumbers(asker, question) : Refuse(asker, question, RefusalReason.OtherSchool, other);
        if (names == Reach.OwnStudents && IsNumber(question) && question is { Own: false, SchoolKeys.Count: > 0, StaffKeys.Count: 0 }) return RuleNumbers(asker, question);

        var narrowed = names == Reach.OwnStudents && !question.Own && question.SchoolKeys.Count > 0;
        if (names != Reach.District && question.StaffKeys.Any(key => key != asker.Key))
        {
            var (shared, beyond) = StudentsOf(question.StaffKeys, asker, roster);
            if (question.StaffKeys.FirstOrDefault(key => key != asker.Key && (asker.Role == StaffRole.Teacher || !shared.Contains(key))) is { } colleague)
                return Refuse(asker, question, RefusalReason.OtherStaff, colleague);
            narrowed |= beyond;
        }

        return new AccessRuling(OfOwn(asker, question)) { Asker = asker, Narrowed = narrowed };
    }

    // Colleagues who have a student whom the asker may see, and whether any has one beyond.
    private static (HashSet<string> Shared, bool Beyond) StudentsOf(IEnumerable<string> staffKeys, StaffMember asker, Roster roster)
    {
        var colleagues = staffKeys.Where(key => key != asker.Key).ToHashSet();
        var shared = new HashSet<string>();
        var beyond = false;
        foreach (var student in roster.Students)
        {
            var theirs = student.TeacherKeys.Append(student.CounselorKey).OfType<string>().Where(colleagues.Contains);
            if (MaySee(asker, student)) shared.UnionWith(theirs);
            else beyond |= theirs.Any();
        }

        return (shared, beyond);
    }

    /// <summary>Whether the student is in a class or on the caseload of the member of staff.</summary>
    public static bool IsOf(Student student, string staffKey) => student.CounselorKey == staffKey || student.TeacherKeys.Contains(staffKey);

    private static bool IsNumber(PlanQuestion question) => question.Kind is QuestionKind.Count or QuestionKind.RollUp;

    // Beyond the own students each role has numbers from one table only, so that none follows from the difference of two: those at a school
    // the grades of that school, a principal the schools of the district. What cuts the table finer is refused.
    private static AccessRuling RuleNumbers(StaffMember asker, PlanQuestion question)
    {
        var finer = question.Own || question.Elements.Count > 0 || question.StaffKeys.Count > 0 || question.Remarks != PlanRemarks.None
            || (question.Grades.Count > 0 && ReachOf(asker.Role).Numbers == Reach.District);
        return finer
            ? Refuse(asker, question, RefusalReason.OnlyNumbersByState, string.Join(';', question.SchoolKeys))
            : new AccessRuling(question) { Asker = asker, Numbers = ReachOf(asker.Role).Numbers == Reach.District ? NumbersOf.Schools : NumbersOf.Grades };
    }

    // The question about the asker's own students.
    private static PlanQuestion OfOwn(StaffMember asker, PlanQuestion question) => ReachOf(asker.Role).Names switch
    {
        Reach.OwnStudents => question with { Own = true },
        Reach.OwnSchools => question with { Own = false, SchoolKeys = question.SchoolKeys.Count > 0 ? question.SchoolKeys : asker.SchoolKeys },
        _ => question with { Own = false },
    };

    private static AccessRuling Refuse(StaffMember asker, PlanQuestion question, RefusalReason reason, string? key)
    {
        var kind = question.Kind switch
        {
            QuestionKind.Student => QuestionKind.List,
            QuestionKind.AprilReport when reason == RefusalReason.YearlyReport => QuestionKind.RollUp,
            var same => same,
        };
        List<PlanQuestion> instead = [OfOwn(asker, question with { Kind = kind, Own = true, SchoolKeys = [], StaffKeys = [], StudentKey = null })];
        var (names, numbers) = ReachOf(asker.Role);
        var schools = numbers == Reach.District ? question.SchoolKeys : names == Reach.OwnStudents ? asker.SchoolKeys : [];
        if (schools.Count > 0) instead.Add(new PlanQuestion { Kind = QuestionKind.RollUp, SchoolKeys = schools, AsOf = question.AsOf });
        return new AccessRuling(question) { Asker = asker, Refusal = new Refusal(reason, key) { Instead = instead } };
    }
}

/// <summary>The table that somebody has numbers from whose names they may not see; small ones are withheld.</summary>
public enum NumbersOf
{
    /// <summary>None: names are answered.</summary>
    Nobody,

    /// <summary>The grades of a school.</summary>
    Grades,

    /// <summary>The schools of the district.</summary>
    Schools,
}

/// <summary>What a question is answered with.</summary>
/// <param name="Question">The question as it may be answered; as it was asked when it is refused.</param>
public sealed record AccessRuling(PlanQuestion Question)
{
    /// <summary>Who asks, as the roster has them now; null for whoever may run programs on the server.</summary>
    public StaffMember? Asker { get; init; }

    /// <summary>Why it is refused; null when it is not.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Where only numbers by state are answered, the table they are from; <see cref="NumbersOf.Nobody"/> where names are.</summary>
    public NumbersOf Numbers { get; init; }

    /// <summary>More was named than the asker may see; only the asker's own are answered.</summary>
    public bool Narrowed { get; init; }
}
