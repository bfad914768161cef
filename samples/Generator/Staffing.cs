namespace SeopBot.Samples;

/// <summary>The staff: some named on purpose, so that guides can speak of them, the other teachers drawn.</summary>
internal sealed class Staffing
{
    private readonly Random _chance;
    private readonly HashSet<string> _taken = [];
    private readonly List<SampleStaff> _all = [];

    /// <summary>Hires everybody.</summary>
    public Staffing(Random chance)
    {
        _chance = chance;
        SampleSchool[] panguitchUpper = [SampleSchool.PanguitchMiddle, SampleSchool.PanguitchHigh];
        Hire("Martin", "Ashdown", "districtAdministrator");
        Hire("Laura", "Kessler", "principal", SampleSchool.PanguitchElementary);
        Hire("Stephen", "Okerlund", "principal", SampleSchool.PanguitchMiddle);
        Hire("Judith", "Harmon", "principal", SampleSchool.PanguitchHigh);
        Hire("Philip", "Maestas", "principal", SampleSchool.BryceValleyElementary, SampleSchool.BoulderElementary);
        Hire("Carol", "Lindqvist", "principal", SampleSchool.BryceValleyHigh);
        Hire("Nina", "Prescott", "counselor", panguitchUpper);
        Hire("Owen", "Fairbanks", "counselor", SampleSchool.PanguitchHigh);
        Hire("Elaine", "Tsosie", "counselor", SampleSchool.BryceValleyHigh);
        Hire("Rosa", "Medina", "siteAdministrator", SampleSchool.PanguitchElementary);
        Hire("Janet", "Wilkes", "siteAdministrator", panguitchUpper);
        Hire("Dawn", "Ferrell", "siteAdministrator", SampleSchool.PanguitchHigh);
        Hire("Peggy", "Ostler", "siteAdministrator", SampleSchool.BryceValleyElementary, SampleSchool.BoulderElementary);
        Hire("Sheila", "Kearns", "siteAdministrator", SampleSchool.BryceValleyHigh);
        EmmasTeacher = Hire("Carla", "Whitmore", "teacher", SampleSchool.PanguitchElementary);
        LucasTeacher = Hire("Daniel", "Estrada", "teacher", SampleSchool.PanguitchElementary);
        MiddleEnglish = Hire("Rebecca", "Torgersen", "teacher", SampleSchool.PanguitchMiddle);
        foreach (var school in (SampleSchool[])[SampleSchool.PanguitchElementary, SampleSchool.BryceValleyElementary])
            Hire(chance.Pick(Names.Women), NewFamily(), "aide", school);
    }

    /// <summary>Everybody, in the order hired.</summary>
    public IReadOnlyList<SampleStaff> All => _all;

    /// <summary>Has Emma Sandoval, another Emma, and Mateo in one fourth grade.</summary>
    public SampleStaff EmmasTeacher { get; }

    /// <summary>Has Emma's brother in second grade.</summary>
    public SampleStaff LucasTeacher { get; }

    /// <summary>Teaches at the middle school and is a parent too, under another user row.</summary>
    public SampleStaff MiddleEnglish { get; }

    /// <summary>The counselor of a secondary student: Panguitch High splits its caseload by last name.</summary>
    public SampleStaff? CounselorOf(SampleStudent student)
    {
        var counselors = _all.FindAll(member => member.Role == "counselor" && member.Schools.Contains(student.School));
        if (student.School == SampleSchool.PanguitchHigh)
            return counselors.Find(member => member.Given == (Names.Ascii(student.Family)[0] <= 'k' ? "Owen" : "Nina"));
        return counselors.FirstOrDefault();
    }

    /// <summary>Hires one more teacher, by a drawn name.</summary>
    public SampleStaff HireTeacher(SampleSchool school) =>
        Hire(_chance.Pick(_chance.Happens(0.7) ? Names.Women : Names.Men), NewFamily(), "teacher", school);

    private string NewFamily()
    {
        while (true)
        {
            var family = _chance.Pick(_chance.Happens(0.12) ? Names.HispanicFamilies : Names.Families);
            if (_taken.Add(family)) return family;
        }
    }

    private SampleStaff Hire(string given, string family, string role, params SampleSchool[] schools)
    {
        var member = new SampleStaff($"t{101 + _all.Count}", given, family, role, schools);
        _taken.Add(family);
        _all.Add(member);
        return member;
    }
}
