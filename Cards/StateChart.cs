using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>How many students stand where: a chart, and a table where charts are unknown.</summary>
internal static class StateChart
{
    /// <summary>The states that somebody is in, the best first.</summary>
    public static IEnumerable<PlanState> Shown(PlanCounts counts) => PlanCounts.States.Where(state => counts[state] != 0);

    /// <summary>The numbers of one group of students.</summary>
    public static AdaptiveElement Draw(PlanCounts counts, Words words)
    {
        var rows = Shown(counts).Select(state => new[] { words.Of(state), TallyText.Of(counts[state]) }).ToList();
        // Shown separately, nothing due. Source: domain.md §9.6 (9).
        if (counts.JustArrived > 0) rows.Add([words["JustArrived"], $"{counts.JustArrived}"]);
        return new Chart("Chart.HorizontalBar")
        {
            Title = words["CountTitle"],
            DisplayMode = "AbsoluteNoAxis",
            Data = [.. Shown(counts).Where(state => !counts[state].IsWithheld).Select(state => new { x = words.Of(state), y = counts[state].Number, color = ColorOf(state) })],
            Fallback = new AdaptiveFallbackElement(PlainTable.Draw([3, 2], [words["CountState"], words["CountStudents"]], rows)),
        };
    }

    /// <summary>The numbers of several groups, a bar a group; what a bar cannot show is told beside it.</summary>
    public static AdaptiveElement Draw(IEnumerable<(string Name, PlanCounts Counts)> groups, Words words) => new Chart("Chart.HorizontalBar.Stacked")
    {
        Title = words["CountTitle"],
        Data = [.. groups.Select(group => new
        {
            title = group.Name,
            data = Shown(group.Counts).Where(state => !group.Counts[state].IsWithheld)
                .Select(state => new { legend = words.Of(state), value = group.Counts[state].Number, color = ColorOf(state) }),
        })],
        Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
    };

    // The word beside it carries the meaning.
    private static string ColorOf(PlanState state) => state switch
    {
        PlanState.Complete => "good",
        PlanState.OnTrack => "categoricalTeal",
        PlanState.Incomplete => "warning",
        PlanState.MissingConference => "categoricalMarigold",
        PlanState.NoPlan => "attention",
        _ => "neutral",
    };
}
