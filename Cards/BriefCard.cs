using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The brief before a conference: scores with the change since last year, last goals, what the plan still lacks.</summary>
public static class BriefCard
{
    private const int MostScores = 6;

    /// <summary>The card.</summary>
    /// <param name="sheet">The notes about to be written.</param>
    /// <param name="standing">Where the plan stands before them.</param>
    /// <param name="listsAnswered">False when what is on file could not be read.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(NotesSheet sheet, PlanStanding standing, bool listsAnswered, Words words, Surface surface)
    {
        var student = sheet.Student;
        List<AdaptiveElement> body =
        [
            Part.Plain(student.FullName).Large(),
            Part.Plain(string.Join(" · ", new[] { words.Grade(student.Grade), student.Classes.FirstOrDefault(), sheet.School.Name }.Where(part => part is not null))).Quiet(),
        ];
        if (listsAnswered) body.AddRange([.. Scores(sheet, words, surface), .. Goals(sheet, words), .. Lacks(standing, sheet.Today, words)]);
        else body.Add(Part.Line(words["BriefUnavailable"]));
        return Part.Card(words, student.FullName, body);
    }

    private static IEnumerable<AdaptiveElement> Scores(NotesSheet sheet, Words words, Surface surface)
    {
        var trends = Trend.Of(sheet.Record.Assessments, sheet.Today).Take(MostScores).ToList();
        yield return Part.Label(words["BriefScores"]);
        if (trends.Count == 0)
        {
            yield return Part.Line(words["BriefNoScores"]);
            yield break;
        }

        if (surface.IsTeams && trends.Any(trend => trend.Before?.Score is not null && trend.Now.Score is not null))
            yield return ScoreChart.Draw(trends, words);
        yield return ScoreTable.Draw(trends, words);
    }

    private static IEnumerable<AdaptiveElement> Goals(NotesSheet sheet, Words words)
    {
        var goals = sheet.Record.Goals.Where(goal => goal.Status != GoalStatus.Dropped && goal.ConferenceKey != sheet.Notes.Key)
            .OrderByDescending(goal => goal.Year).ThenBy(goal => goal.Kind).Take(3).ToList();
        yield return Part.Label(words["BriefGoals"]);
        if (goals.Count == 0) yield return Part.Line(words["BriefNoGoals"]);
        foreach (var goal in goals)
            yield return Part.Plain($"“{goal.Text}” · {words.Of(goal.Status)} · {words.Of("WatchedBy", words.List(goal.Monitors.Select(monitor => words.Of(monitor))))}");
    }

    private static IEnumerable<AdaptiveElement> Lacks(PlanStanding standing, DateOnly today, Words words)
    {
        yield return Part.Label(words["BriefLacks"]);
        yield return Part.Line(standing.Open.Count == 0 ? words["NothingOpen"] : OpenParts.ByDay(standing.Open, today, words));
    }
}
