namespace SeopBot.Samples;

/// <summary>Our own files beside OneRoster's: how the schools read the policy, and when they hold conferences.</summary>
internal static class SchoolFiles
{
    /// <summary>Writes them.</summary>
    public static void WriteTo(CsvFolder csv)
    {
        csv.Write("schools.csv", "sourcedId,timeZone,elementaryGrades,secondaryGrades,studentMustAttendSep,groupMax,parentRequiredAtGroup,"
            + "countingRule,clusterDue,clusterFramework,approvedTests", SampleSchool.All.Select(Settings));
        csv.Write("windows.csv", "schoolSourcedId,kind,startsOn,endsOn,firstTime,lastTime,halfDay,slotMinutes,bufferMinutes",
        [
            // Source: the superintendent's letter: its days, in the school year 2026-27.
            Window(SampleSchool.PanguitchElementary, "2026-11-02", "2026-11-03"),
            Window(SampleSchool.PanguitchElementary, "2027-02-21", "2027-02-22"),
            Window(SampleSchool.BoulderElementary, "2026-11-09", "2026-11-09"),
            Window(SampleSchool.BryceValleyElementary, "2026-11-03", "2026-11-04"),
            Window(SampleSchool.PanguitchMiddle, "2027-02-21", "2027-02-22"),
            Window(SampleSchool.PanguitchHigh, "2027-02-21", "2027-02-22"),
        ]);
    }

    private static (string, string?)[] Settings(SampleSchool school) =>
    [
        ("sourcedId", school.Key), ("timeZone", "America/Denver"), ("elementaryGrades", "K;1;2;3;4;5;6"), ("secondaryGrades", "7;8;9;10;11;12"),
        // Source: the superintendent's letter: "no requirement to bring the students to SEP conferences".
        ("studentMustAttendSep", "false"), ("groupMax", "5"), ("parentRequiredAtGroup", "true"), ("countingRule", "yearly"),
        ("clusterDue", "windowOf10"), ("clusterFramework", "utah13"), ("approvedTests", "O*NET Interest Profiler;YouScience"),
    ];

    private static (string, string?)[] Window(SampleSchool school, string startsOn, string endsOn) =>
    [
        ("schoolSourcedId", school.Key), ("kind", school.IsElementary ? "SEP" : "SEOP"), ("startsOn", startsOn), ("endsOn", endsOn),
        ("firstTime", "13:00"), ("lastTime", "19:00"), ("halfDay", "true"), ("slotMinutes", "15"), ("bufferMinutes", "5"),
    ];
}
