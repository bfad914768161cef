namespace SeopBot.Samples;

/// <summary>A place in a grade of a school.</summary>
internal sealed record Seat(SampleSchool School, int Grade);

/// <summary>A child to be born into a family; without a last name it bears the family's.</summary>
internal sealed record ChildPlan(Seat Seat, string Given, string? Family = null, string? Preferred = null);

/// <summary>An adult of a family; without a last name they bear the family's.</summary>
internal sealed record AdultPlan(string Given, string Relationship)
{
    public string Role { get; init; } = "parent";
    public string? Family { get; init; }

    /// <summary>Another household.</summary>
    public bool LivesApart { get; init; }

    /// <summary>A court order keeps the adult from the child's records.</summary>
    public bool IsBarred { get; init; }
}

/// <summary>A family to settle.</summary>
internal sealed record FamilyPlan(string Name, string Language, List<ChildPlan> Children, AdultPlan[] Adults)
{
    /// <summary>Set on purpose: always reachable, there all year.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>How many students each grade has.</summary>
internal static class Seats
{
    /// <summary>The open seats of each town; a family's children stay in its town's schools.</summary>
    public static List<List<Seat>> OfTowns() =>
    [
        [
            .. Of(SampleSchool.PanguitchElementary, 0, 40, 42, 41, 44, 43, 42, 40),
            .. Of(SampleSchool.PanguitchMiddle, 7, 54, 56),
            .. Of(SampleSchool.PanguitchHigh, 9, 53, 68, 51, 47),
        ],
        [
            .. Of(SampleSchool.BryceValleyElementary, 0, 19, 20, 18, 21, 20, 19, 20),
            .. Of(SampleSchool.BryceValleyHigh, 7, 18, 19, 18, 17, 18, 16),
        ],
        [
            .. Of(SampleSchool.BoulderElementary, 0, 4, 5, 4, 4, 5, 3, 4),
            .. Of(SampleSchool.PanguitchHigh, 9, 1, 2, 1, 1),
        ],
    ];

    private static IEnumerable<Seat> Of(SampleSchool school, int firstGrade, params int[] counts) =>
        counts.SelectMany((count, index) => Enumerable.Repeat(new Seat(school, firstGrade + index), count));
}

/// <summary>The families that the guides, the tests and the awkward cases need.</summary>
internal static class NamedFamilies
{
    private static readonly Seat Kindergarten = new(SampleSchool.PanguitchElementary, 0);
    private static readonly Seat First = new(SampleSchool.PanguitchElementary, 1);
    private static readonly Seat Second = new(SampleSchool.PanguitchElementary, 2);
    private static readonly Seat Fourth = new(SampleSchool.PanguitchElementary, 4);
    private static readonly Seat Sixth = new(SampleSchool.PanguitchElementary, 6);
    private static readonly Seat High9 = new(SampleSchool.PanguitchHigh, 9);
    private static readonly Seat High10 = new(SampleSchool.PanguitchHigh, 10);
    private static readonly Seat High12 = new(SampleSchool.PanguitchHigh, 12);

    /// <summary>The first four of the fourth grade sit in one room, the fifth in the other.</summary>
    public static readonly FamilyPlan[] All =
    [
        Family("Sandoval", "es", [new(Fourth, "Emma"), new(Second, "Lucas"), new(High10, "Sofía")],
            new("Marisol", "mother"), new("Rubén", "father")),
        Family("Barney", "en", [new(Fourth, "Emma"), new(new(SampleSchool.PanguitchMiddle, 8), "Colton")],
            new("Stacy", "mother"), new("Trent", "father")),
        Family("Reyes", "es", [new(Fourth, "Mateo"), new(Kindergarten, "Camila")],
            new("Lorena", "mother"), new("Héctor", "father") { LivesApart = true }),
        Family("Nuñez", "es", [new(Fourth, "José María"), new(Sixth, "Ángel")], new AdultPlan("Verónica", "mother")),
        Family("Larsen", "en", [new(Fourth, "Emma")], new("Kristen", "mother"), new("Brad", "father")),
        // The same names elsewhere: in another grade, in another school.
        Family("Reyes", "es", [new(First, "Mateo")], new("Patricia", "mother"), new("Arturo", "father")),
        Family("Sandoval", "en", [new(new(SampleSchool.BryceValleyElementary, 4), "Emma")], new AdultPlan("Denise", "mother")),
        Family("Christensen", "en", [new(High10, "Hunter")], new("Holly", "mother"), new("Kevin", "father")),
        Family("Christensen", "en", [new(High10, "Hunter", Preferred: "Hunt"), new(High12, "Aspen")], new AdultPlan("Janelle", "mother")),
        // A teacher who is a parent too, under a second user row.
        Family("Torgersen", "en", [new(Sixth, "Nora"), new(High9, "Anders")], new("Rebecca", "mother"), new("Lance", "father")),
        Family("O'Brien", "en", [new(Second, "Siobhán"), new(High9, "Declan")],
            new("Megan", "mother"), new("Sean", "father") { LivesApart = true, IsBarred = true }),
        Family("Begay", "nv", [new(First, "Shandiin"), new(First, "Nizhoni"), new(High12, "Ashkii")],
            new AdultPlan("Lorinda", "grandmother") { Role = "guardian" }),
        // Sixty characters with the space.
        Family("Fernández de Castro y Villalobos", "es", [new(High10, "Guadalupe Montserrat Citlal")], new AdultPlan("Graciela", "mother")),
    ];

    private static FamilyPlan Family(string name, string language, List<ChildPlan> children, params AdultPlan[] adults) =>
        new(name, language, children, adults) { IsNamed = true };
}
