namespace SeopBot.Samples;

/// <summary>Our own files beside OneRoster's: how the schools read the policy, and when they hold conferences.</summary>
internal static class SchoolFiles
{
    /// <summary>The days of the conferences.</summary>
    public static IReadOnlyList<SampleWindow> Windows { get; } =
    [
        // Source: the superintendent's letter: its days, in the school year 2026-27.
        new(SampleSchool.PanguitchElementary, new(2026, 11, 2), new(2026, 11, 3)),
        new(SampleSchool.PanguitchElementary, new(2027, 2, 21), new(2027, 2, 22)),
        new(SampleSchool.BoulderElementary, new(2026, 11, 9), new(2026, 11, 9)),
        new(SampleSchool.BryceValleyElementary, new(2026, 11, 3), new(2026, 11, 4)),
        new(SampleSchool.PanguitchMiddle, new(2027, 2, 21), new(2027, 2, 22)),
        new(SampleSchool.PanguitchHigh, new(2027, 2, 21), new(2027, 2, 22)),
        // Not in the letter: made up, so that one secondary school has its days behind it in November.
        new(SampleSchool.BryceValleyHigh, new(2026, 10, 20), new(2026, 10, 21)),
    ];

    /// <summary>Writes them.</summary>
    public static void WriteTo(CsvFolder csv)
    {
        csv.Write("schools.csv", "sourcedId,timeZone,elementaryGrades,secondaryGrades,studentMustAttendSep,groupMax,parentRequiredAtGroup,"
            + "countingRule,clusterDue,clusterFramework,approvedTests", SampleSchool.All.Select(Settings));
        csv.Write("windows.csv", "schoolSourcedId,kind,startsOn,endsOn,firstTime,lastTime,halfDay,slotMinutes,bufferMinutes", Windows.Select(Window));
    }

    private static (string, string?)[] Settings(SampleSchool school) =>
    [
        ("sourcedId", school.Key), ("timeZone", "America/Denver"), ("elementaryGrades", "K;1;2;3;4;5;6"), ("secondaryGrades", "7;8;9;10;11;12"),
        // Source: the superintendent's letter: "no requirement to bring the students to SEP conferences".
        ("studentMustAttendSep", "false"), ("groupMax", "5"), ("parentRequiredAtGroup", "true"), ("countingRule", "yearly"),
        // Panguitch High wants the cluster before grade 10, so that the choice leads the courses.
        ("clusterDue", school == SampleSchool.PanguitchHigh ? "startOf10" : "windowOf10"), ("clusterFramework", "utah13"), ("approvedTests", "O*NET Interest Profiler;YouScience"),
    ];

    private static (string, string?)[] Window(SampleWindow window) =>
    [
        ("schoolSourcedId", window.School.Key), ("kind", window.School.IsElementary ? "SEP" : "SEOP"),
        ("startsOn", ListText.Of(window.StartsOn)), ("endsOn", ListText.Of(window.EndsOn)),
        ("firstTime", "13:00"), ("lastTime", "19:00"), ("halfDay", "true"), ("slotMinutes", "15"), ("bufferMinutes", "5"),
    ];
}
