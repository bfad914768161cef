namespace SeopBot.Samples;

/// <summary>
/// The plan history of Garfield's schools as files of the lists' columns. Panguitch and Boulder Elementary have none: their teachers write it
/// with the bot.
/// </summary>
internal sealed class GarfieldHistory(Staffing staff, Timetable timetable, IReadOnlyList<SampleStudent> students)
{
    /// <summary>The day up to which there is history.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Courses of a student in a year: fewer than they take, so that the first start stays short.</summary>
    private const int CoursesAYear = 3;

    private static readonly SampleSchool[] HighSchools = [SampleSchool.PanguitchHigh, SampleSchool.BryceValleyHigh];

    /// <summary>The columns of each list that the files have.</summary>
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Plans"] = "Key,Title,StudentKey,SchoolKey,SchoolYear,Kind,Grade,Progress,Accomplishments,Strengths,NeedsAttention,RequirementsStatus,ClusterFramework,"
            + "ClusterName,ClusterOn,ClusterBy,PostSecondaryEducation,Occupation,EarlyGraduation,EarlyGraduationTerm,EarlyGraduationCredits,"
            + "PrincipalToldOn,EarlyApprovals,Version,AcknowledgedVersion,AcknowledgedBy,AcknowledgedOn,EditedBy",
        ["Conferences"] = "Key,Title,StudentKey,SchoolKey,SchoolYear,Kind,EventKey,Invited,Status,HeldOn,StartsAt,Minutes,SchoolDayMinutes,Mode,StudentPresent,"
            + "ParentPresent,ContactKeys,StaffKeys,RequestedByParent,BehaviorAndHomework,ParentQuestions,NextSteps,RecordedBy,RecordedAt",
        ["Goals"] = "Key,Title,StudentKey,SchoolKey,SchoolYear,Kind,Text,Owner,DueOn,Status,Monitors",
        ["GoalChecks"] = "Key,Title,GoalKey,StudentKey,SchoolKey,By,CheckedOn,Note",
        ["Courses"] = "Key,Title,SchoolKey,Code,Name,Credits,Area,Clusters,Grades",
        ["CoursePlan"] = "Key,Title,StudentKey,CourseCode,Name,Grade,Credits,Area,Status",
        ["CreditRules"] = "Key,Title,GraduationYear,Area,Credits,Source",
        ["Invitations"] = "Key,Title,StudentKey,ContactKey,WindowKey,Channel,Language,SentAt,Answer,AnsweredAt,Reason",
        ["ParentRequests"] = "Key,Title,StudentKey,ContactKey,AskedAt,Topic,Status,ConferenceKey",
        ["Training"] = "Key,Title,StaffKey,Kind,TrainedOn,Topic",
    };

    /// <summary>Writes the files; each school has its own chance, so that a change in one leaves the others.</summary>
    public void WriteTo(CsvFolder csv, int seed)
    {
        SampleSchool[] schools = [SampleSchool.PanguitchMiddle, SampleSchool.PanguitchHigh, SampleSchool.BryceValleyElementary, SampleSchool.BryceValleyHigh];
        var lists = schools.SelectMany((school, index) => RowsOf(school, new Random(seed + 1 + index)))
            .Concat(CourseCatalog.CreditRules()).Concat(HighSchools.SelectMany(CourseCatalog.Offered)).Concat(Training(new Random(seed))).ToLookup(row => row.List, row => row.Fields);
        // OneRoster's own courses.csv lies beside them.
        foreach (var (list, header) in Headers) csv.Write(list == "Courses" ? "coursecatalog.csv" : $"{list.ToLowerInvariant()}.csv", header, lists[list]);
    }

    private IEnumerable<ListRow> RowsOf(SampleSchool school, Random chance)
    {
        var frame = new HistorySchool(school, [.. SchoolFiles.Windows.Where(window => window.School == school && window.StartsOn > HistorySchool.FirstDay)], Today)
        {
            Turnout = 0.5 + 0.1 * chance.NextDouble(),
            Thorough = 0.42,
            CoursesAYear = CoursesAYear,
        };
        List<Pupil> pupils = [.. students.Where(student => student.School == school).Select(PupilOf)];
        return school.IsElementary ? new SepHistory(frame, chance).Rows(pupils) : new SeopHistory(frame, chance).Rows(pupils);
    }

    private Pupil PupilOf(SampleStudent student)
    {
        var classes = timetable.Classes.Where(one => one.Students.Contains(student)).ToList();
        var adviser = student.School.IsElementary ? classes[0].Teacher : staff.CounselorOf(student)!;
        return new Pupil(student, adviser, classes.Select(one => one.Course).FirstOrDefault(course => CareerCluster.OfCourse(course) is not null));
    }

    // Source: Policy 4030, 3.1.2 and 3.2.2.
    private IEnumerable<ListRow> Training(Random chance) =>
        from member in staff.All
        where member.Role is "teacher" or "counselor" && chance.Happens(0.85)
        let kind = member.Schools[0].IsElementary ? "SEP" : "SEOP"
        select ListText.Row("Training", $"{member.Given} {member.Family} {kind}", $"r-{member.Key}-{HistorySchool.Year}",
            ("StaffKey", member.Key), ("Kind", kind), ("TrainedOn", chance.Happens(0.8) ? "2026-08-13" : "2026-09-25"),
            ("Topic", chance.Happens(0.5) ? "Holding conferences with the family" : "Goals that three people watch over"));
}
