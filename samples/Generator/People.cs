namespace SeopBot.Samples;

/// <summary>A school of the sample.</summary>
internal sealed record SampleSchool(string Key, string Name, bool IsElementary)
{
    public static readonly SampleSchool PanguitchElementary = new("pes", "Panguitch Elementary", true);
    public static readonly SampleSchool PanguitchMiddle = new("pms", "Panguitch Middle", false);
    public static readonly SampleSchool PanguitchHigh = new("phs", "Panguitch High", false);
    public static readonly SampleSchool BoulderElementary = new("bes", "Boulder Elementary", true);
    public static readonly SampleSchool BryceValleyElementary = new("bves", "Bryce Valley Elementary", true);
    public static readonly SampleSchool BryceValleyHigh = new("bvhs", "Bryce Valley High", false);

    /// <summary>The schools that the superintendent's letter names, and Bryce Valley High beside them.</summary>
    public static readonly SampleSchool[] All =
        [PanguitchElementary, PanguitchMiddle, PanguitchHigh, BoulderElementary, BryceValleyElementary, BryceValleyHigh];
}

/// <summary>A made-up member of staff.</summary>
internal sealed record SampleStaff(string Key, string Given, string Family, string Role, params SampleSchool[] Schools)
{
    public string Email => $"{Names.Ascii(Given)}.{Names.Ascii(Family)}@garfield.example";

    /// <summary>Always the same for the same key.</summary>
    public Guid EntraId => Names.GuidOf($"seopbot sample staff {Key}");
}

/// <summary>A made-up student.</summary>
internal sealed record SampleStudent(string Key, string Given, string Family, SampleSchool School, int Grade)
{
    public string? Preferred { get; init; }
    public required string Language { get; init; }
    public required DateOnly BirthOn { get; init; }

    /// <summary>How easily tests come, about -2 to 2, so that results of one student fit together.</summary>
    public required double Ability { get; init; }

    /// <summary>Came in the middle of this school year; null for the first day.</summary>
    public DateOnly? CameOn { get; init; }
    public DateOnly? LeftOn { get; init; }
    public List<SampleAdult> Adults { get; } = [];
}

/// <summary>A made-up parent, guardian or relative.</summary>
internal sealed record SampleAdult(string Key, string Given, string Family, string Role, string Relationship)
{
    public required string Language { get; init; }
    public required string Household { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public bool? MaySee { get; init; }
    public bool Consent { get; init; }
    public List<SampleStudent> Children { get; } = [];
}
