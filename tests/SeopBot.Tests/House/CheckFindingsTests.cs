using SeopBot.Bot.Verbs;
using SeopBot.Plans;
using SeopBot.Tests.Plans;

namespace SeopBot.Tests.House;

/// <summary>What <c>check</c> says of the schools.</summary>
public sealed class CheckFindingsTests
{
    [Theory]
    [InlineData("2026-11-02", "2026-11-02", "2026-11-03", "2026-11-03", true)]
    [InlineData("2026-11-02", "2026-11-04", "2026-11-04", "2026-11-05", true)]
    [InlineData("2026-11-02", "2026-11-03", "2026-11-05", "2026-11-06", false)]
    [InlineData("2026-11-02", "2026-11-03", "2027-02-21", "2027-02-22", false)]
    public void Two_windows_without_a_day_between_them_are_named(string starts, string ends, string nextStarts, string nextEnds, bool named)
    {
        ConferenceWindow Window(string from, string to) => new("pes", History.Year, PlanKind.Sep, History.Day(from), History.Day(to));
        var roster = new Roster([Town.Panguitch], [], Town.SixStudents, [], [Window(nextStarts, nextEnds), Window(starts, ends)]);

        var findings = CheckVerb.Findings(roster, History.Year).ToList();

        Assert.Equal(named ? [$"School pes has windows from {starts} and from {nextStarts} with no day between them: each asks for a conference; if they are one, make them one row of the list Windows."] : [], findings);
    }
}
