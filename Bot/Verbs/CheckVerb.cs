using SeopBot.Plans;

namespace SeopBot.Bot.Verbs;

/// <summary><c>check</c>: says what in the settings and lists keeps people from working, and how to mend it. It changes nothing.</summary>
/// <param name="output">Where the answer goes.</param>
internal sealed class CheckVerb(TextWriter output)
{
    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var roster = await services.GetRequiredService<IRosterSource>().ReadAsync(cancellationToken);
        var year = services.GetRequiredService<SchoolTime>().Year;
        var findings = Findings(roster, year).ToList();
        await output.WriteLineAsync($"{roster.Schools.Count} schools, {roster.Staff.Count} staff, {roster.Students.Count} students.");
        foreach (var finding in findings) await output.WriteLineAsync(finding);
        if (findings.Count == 0) await output.WriteLineAsync("Nothing to mend.");
        return 0;
    }

    private static IEnumerable<string> Findings(Roster roster, SchoolYear year)
    {
        if (roster.Students.Count == 0) yield return "The list Students is empty: run import FOLDER-or-ZIP.";
        foreach (var school in roster.Schools.OrderBy(school => school.Key, StringComparer.Ordinal))
        {
            if (school.ElementaryGrades.Count + school.SecondaryGrades.Count == 0) yield return $"School {school.Key} has no grades: fill ElementaryGrades or SecondaryGrades in the list Schools.";
            if (school.ElementaryGrades.Count > 0 && roster.WindowsOf(school.Key, year, PlanKind.Sep).Count == 0)
                yield return $"School {school.Key} has no SEP window in {year}: add one to the list Windows; until then everything is due on 31 May.";
        }

        var unlinked = roster.Staff.Count(member => string.IsNullOrEmpty(member.EntraId) && member.SchoolKeys.Count > 0);
        if (unlinked > 0) yield return $"{unlinked} staff have no EntraId in the list Staff; the bot does not know them in Teams.";
    }
}
