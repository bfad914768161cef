using System.Globalization;
using AdaptiveCards;
using Newtonsoft.Json;
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
        .Select(newest => new Trend(newest[0], newest.Find(older => SchoolYear.Of(older.TakenOn) != SchoolYear.Of(newest[0].TakenOn))))
        .Where(trend => SchoolYear.Of(trend.Now.TakenOn).FirstYear >= SchoolYear.Of(today).FirstYear - 1)
        .OrderBy(trend => trend.Now.Instrument, StringComparer.Ordinal).ThenBy(trend => trend.Now.Subject, StringComparer.Ordinal);

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
    public static AdaptiveTable Draw(IEnumerable<Trend> trends, Words words)
    {
        var table = new AdaptiveTable
        {
            FirstRowAsHeaders = true,
            ShowGridLines = false,
            Columns = [new() { Width = 4 }, new() { Width = 2 }, new() { Width = 2 }, new() { Width = 2 }, new() { Width = 4 }],
            Rows = [Row(words["ScoreTest"], words["ScoreLastYear"], words["ScoreNow"], words["ScoreChange"], words["ScoreLevel"])],
        };
        foreach (var trend in trends)
            table.Rows.Add(Row(trend.Name, Trend.Text(trend.Before, words), Trend.Text(trend.Now, words),
                trend.Change?.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) ?? "–", trend.Now.Level ?? "–"));
        return table;
    }

    private static AdaptiveTableRow Row(params IEnumerable<string> cells) => new() { Cells = [.. cells.Select(text => new Cell { Items = { Part.Plain(text) } })] };

    // The real package writes a cell as "Container". Source: tests/SeopBot.Tests/Sdk/Golden/cards.jsonl.
    private sealed class Cell : AdaptiveTableCell
    {
        public override string Type { get; set; } = "TableCell";
    }
}

/// <summary>Scores as a chart, for clients that draw charts. Source: platform.md §6.2.</summary>
internal sealed class ScoreChart : AdaptiveElement
{
    /// <inheritdoc/>
    public override string Type { get; set; } = "Chart.VerticalBar.Grouped";

    /// <summary>The chart's title.</summary>
    [JsonProperty("title")]
    public string Title { get; init; } = "";

    /// <summary>One series a school year.</summary>
    [JsonProperty("data")]
    public IReadOnlyList<object> Data { get; init; } = [];

    public static ScoreChart Draw(IReadOnlyList<Trend> trends, AdaptiveTable table, Words words)
    {
        var both = trends.Where(trend => trend.Before?.Score is not null && trend.Now.Score is not null).ToList();
        return new ScoreChart
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
