using SeopBot.Plans;

namespace SeopBot.Tests.Conversations;

/// <summary>Students whose names are a trial for cards and lists; they are in Darren Fielding's class, grade 5.</summary>
internal static class OddNames
{
    public const string Teacher = "t133";

    public static readonly IReadOnlyList<Student> Students =
    [
        Named("s99001", "Guadalupe Montserrat Citlali", "Fernández de Castro y Villalobos"),
        Named("s99002", "Siobhán", "O'Brien"),
        Named("s99003", "José María", "Nuñez"),
        Named("s99004", "Wren 🐦", "Starling"),
        Named("s99005", "Ann </script>", "{\"type\":\"x\"}"),
    ];

    public static RosterImport Import => new() { Students = Students };

    private static Student Named(string key, string given, string family) => new(key, given, family, "pes", new Grade(5))
    {
        TeacherKeys = [Teacher],
        Classes = ["Grade 5 (Fielding)"],
    };
}
