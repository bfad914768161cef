using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Bot.Verbs;

/// <summary><c>check</c>: says what in the settings and lists keeps people from working, and how to mend it. It changes nothing.</summary>
/// <param name="output">Where the answer goes.</param>
internal sealed class CheckVerb(TextWriter output)
{
    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var roster = (await services.GetRequiredService<IDistrictSource>().RefreshAsync(cancellationToken)).Roster;
        var year = services.GetRequiredService<SchoolTime>().Year;
        List<string> findings =
        [
            .. Unknown<SharePointOptions>(services, "SharePoint"), .. Unknown<SeopBotOptions>(services, "SeopBot"),
            .. services.GetRequiredService<ListCheck>().Findings, .. Findings(roster, year),
        ];
        await output.WriteLineAsync($"{roster.Schools.Count} schools, {roster.Staff.Count} staff, {roster.Students.Count} students.");
        foreach (var finding in findings) await output.WriteLineAsync(finding);
        await output.WriteLineAsync(findings.Count switch { 0 => "Nothing to mend.", 1 => "1 thing to mend.", _ => $"{findings.Count} things to mend." });
        return 0;
    }

    // A mistyped name is read by nobody.
    private static IEnumerable<string> Unknown<T>(IServiceProvider services, string section)
    {
        var known = typeof(T).GetProperties().Select(property => property.Name).ToList();
        return services.GetRequiredService<IConfiguration>().GetSection(section).GetChildren().Select(setting => setting.Key)
            .Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => $"There is no setting {section}:{name}; those are {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>What is wrong with who is at which school, and with the schools.</summary>
    internal static IEnumerable<string> Findings(Roster roster, SchoolYear year)
    {
        if (roster.Students.Count == 0) yield return "The list Students is empty: run import FOLDER-or-ZIP.";
        foreach (var school in roster.Schools.OrderBy(school => school.Key, StringComparer.Ordinal))
        {
            if (school.ElementaryGrades.Count + school.SecondaryGrades.Count == 0) yield return $"School {school.Key} has no grades: fill ElementaryGrades or SecondaryGrades in the list Schools.";
            if (Lacks(PlanKind.Sep, school.ElementaryGrades)) yield return NoWindow("SEP");
            if (Lacks(PlanKind.Seop, school.SecondaryGrades)) yield return NoWindow("SEOP");
            foreach (var (one, next) in Enum.GetValues<PlanKind>().SelectMany(kind => Touching(roster.WindowsOf(school.Key, year, kind))))
                yield return $"School {school.Key} has windows from {one.StartsOn:yyyy-MM-dd} and from {next.StartsOn:yyyy-MM-dd} with no day between them: each asks for a conference; if they are one, make them one row of the list Windows.";

            // The grades of a kind may be those of the whole district; what counts is who is there.
            bool Lacks(PlanKind kind, IReadOnlyList<Grade> grades) => roster.StudentsOf(school.Key).Any(student => grades.Contains(student.Grade)) && roster.WindowsOf(school.Key, year, kind).Count == 0;
            string NoWindow(string kind) => $"School {school.Key} has no {kind} window in {year}: add one to the list Windows; until then everything is due on 31 May.";
        }

        var unlinked = roster.Staff.Count(member => string.IsNullOrEmpty(member.EntraId) && member.LeftOn is null && member.SchoolKeys.Count > 0);
        if (unlinked > 0) yield return $"{unlinked} staff have no EntraId in the list Staff; the bot does not know them in Teams.";
        foreach (var same in roster.SharedEntraIds)
            yield return $"List Staff, rows {string.Join(", ", same.Select(member => member.Key))}: the same EntraId; the bot knows none of them until each has an own one.";
    }

    private static IEnumerable<(ConferenceWindow One, ConferenceWindow Next)> Touching(IReadOnlyList<ConferenceWindow> windows) =>
        windows.Zip(windows.Skip(1)).Where(pair => pair.Second.StartsOn <= pair.First.EndsOn.AddDays(1));
}
