using System.Globalization;
using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>One test's newest result and the one a year before.</summary>
/// <param name="Now">The newest.</param>
/// <param name="Before">The last one of an earlier school year; null when there is none.</param>
internal sealed record Trend(Assessment Now, Assessment? Before)
{
    /// <summary>The test's name: "Acadience Reading".</summary>
    public string Name => $"{Now.Instrument} {Now.Subject}";

    /// <summary>The change since last year; null when one of the two has no score.</summary>
    public decimal? Change => Now.Score - Before?.Score;

    /// <summary>The trends of a student, the tests of this grade first.</summary>
    public static IEnumerable<Trend> Of(IEnumerable<Assessment> results, DateOnly today) => results
        .Where(result => result.TakenOn <= today)
        .GroupBy(result => (result.Instrument, result.Subject))
        .Select(group => group.OrderByDescending(result => result.TakenOn).ToList())
        .Select(newest => new Trend(newest[0], newest.Find(older => YearOf(older) != YearOf(newest[0]))))
        .Where(trend => YearOf(trend.Now).FirstYear >= SchoolYear.Of(today).FirstYear - 1)
        .OrderBy(trend => trend.Now.Instrument, StringComparer.Ordinal).ThenBy(trend => trend.Now.Subject, StringComparer.Ordinal);

    private static SchoolYear YearOf(Assessment taken) => SchoolYear.Of(taken.TakenOn.GetValueOrDefault());

    /// <summary>A result as people read it: score and level, or that there is none.</summary>
    public static string Text(Assessment? result, Words words) => result switch
    {
        null => "–",
        { Excused: true } => words["Excused"],
        { Score: null, Level: null } => "–",
        { Score: { } score } => score.ToString("0.#", CultureInfo.InvariantCulture),
        { Level: var level } => level,
    };
}

/// <summary>Scores as a table; it is also what a client without charts shows.</summary>
internal static class ScoreTable
{
    public static AdaptiveTable Draw(IEnumerable<Trend> trends, Words words) => PlainTable.Draw(
        [4, 2, 2, 2, 4],
        [words["ScoreTest"], words["ScoreLastYear"], words["ScoreNow"], words["ScoreChange"], words["ScoreLevel"]],
        trends.Select(trend => new[]
        {
            trend.Name, Trend.Text(trend.Before, words), Trend.Text(trend.Now, words),
            trend.Change?.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) ?? "–", trend.Now.Level ?? "–",
        }));
}

/// <summary>Scores as a chart, beside their table.</summary>
internal static class ScoreChart
{
    public static Chart Draw(IReadOnlyList<Trend> trends, Words words)
    {
        var both = trends.Where(trend => trend.Before?.Score is not null && trend.Now.Score is not null).ToList();
        return new Chart("Chart.VerticalBar.Grouped")
        {
            Title = words["BriefScores"],
            Data = [Series(words["ScoreLastYear"], "neutral", trend => trend.Before!), Series(words["ScoreNow"], "categoricalBlue", trend => trend.Now)],
            Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
        };

        object Series(string legend, string color, Func<Trend, Assessment> result) => new
        {
            legend,
            color,
            values = both.Select(trend => new { x = trend.Name, y = result(trend).Score }),
        };
    }
}
