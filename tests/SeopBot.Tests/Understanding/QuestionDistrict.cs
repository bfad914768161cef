using SeopBot.Dialogs.Questions;
using SeopBot.OneRoster;
using SeopBot.Plans;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Understanding;

/// <summary>The sample district as a roster, on Monday, 9 November 2026.</summary>
internal static class QuestionDistrict
{
    public static readonly DateOnly Today = new(2026, 11, 9);

    /// <summary>The students on the card shown last, in its order.</summary>
    public static readonly string[] Listed = ["s10001", "s10006", "s10008"];

    private static readonly Dictionary<string, string> People = new()
    {
        ["Carla"] = "t115", ["Nina"] = "t107", ["Owen"] = "t108", ["Judith"] = "t104", ["Laura"] = "t102", ["Martin"] = "t101", ["Philip"] = "t105", ["Elaine"] = "t109",
    };

    public static Roster Roster { get; } = Load();

    public static StaffMember Person(string name) => Roster.FindStaff(People[name])!;

    public static QuestionReading Read(string who, string after, string said) => QuestionReader.Read(said, Context(who, after));

    public static QuestionContext Context(string who, string after) => new(Roster, Person(who), Today)
    {
        Previous = after is "" or "-" ? null : QuestionNotation.Parse(after),
        Listed = after is "" or "-" ? [] : Listed,
    };

    private static Roster Load()
    {
        var import = OneRosterReader.Read(Path.Combine(Repository.Root, "samples", "garfield"), new SchoolTime(TimeProvider.System)).Import!;
        return new Roster(import.Schools, import.Staff, import.Students, import.Contacts, import.Windows);
    }
}
