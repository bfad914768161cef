using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Who is missing a plan, and why: counts by state, names with reasons by clause, paged, with a CSV file.</summary>
public static class MissingCard
{
    /// <summary>Students on one page; a card of 20 reasons stays under 25 KB. Source: platform.md §5.6.</summary>
    public const int PageSize = 10;

    private static readonly PlanState[] Counted =
        [PlanState.Complete, PlanState.OnTrack, PlanState.NotStarted, PlanState.Incomplete, PlanState.MissingConference, PlanState.NoPlan];

    /// <summary>A button of this card: another page.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>The page, from 0.</summary>
        public int Page { get; init; }

        /// <summary>The grade asked for; null for all.</summary>
        public string? Grade { get; init; }
    }

    /// <summary>The card.</summary>
    /// <param name="report">The answer.</param>
    /// <param name="asked">What was understood, in words.</param>
    /// <param name="reply">What was asked; its page is the one shown.</param>
    /// <param name="file">Where the CSV file is; null when it cannot be had.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(MissingReport report, string asked, Reply reply, Uri? file, Words words, Surface surface)
    {
        var missing = report.Missing.ToList();
        var pages = Math.Max(1, (missing.Count + PageSize - 1) / PageSize);
        var title = report.Rows.Count == 0 ? words["MyList"] : words.Of("MissingTitle", missing.Count, report.Rows.Count);
        var page = Math.Clamp(reply.Page, 0, pages - 1);
        List<AdaptiveElement> body =
        [
            Part.Heading(title),
            Part.Plain(words.Of("MissingAsked", asked, words.Day(report.AsOf))).Quiet(),
            Counts(report, words),
            .. missing.Skip(page * PageSize).Take(PageSize).SelectMany((row, index) => Row(report, row, page * PageSize + index + 1, words)),
        ];
        if (missing.Count == 0) body.Add(Part.Line(words[report.Rows.Count == 0 ? "MissingNoStudents" : "MissingNobody"]));
        if (pages > 1) body.Add(Part.Line(words.Of("PageOf", page + 1, pages)));
        return Part.Card(words, title, body, Actions(reply, page, pages, missing.Count > 0 ? file : null, words, surface));
    }

    private static AdaptiveFactSet Counts(MissingReport report, Words words)
    {
        var counts = new AdaptiveFactSet { Facts = [.. Counted.Where(state => report.Count(state) > 0).Select(state => new AdaptiveFact(words.Of(state), $"{report.Count(state)}"))] };
        // Shown separately, nothing due. Source: domain.md §9.6 (9).
        if (report.Rows.Count(row => row.Standing.JustArrived) is > 0 and var arrived) counts.Facts.Add(new AdaptiveFact(words["JustArrived"], $"{arrived}"));
        return counts;
    }

    private static IEnumerable<AdaptiveElement> Row(MissingReport report, MissingRow row, int number, Words words)
    {
        yield return Part.Plain(string.Join(" · ", new[] { row.Student.Classes.FirstOrDefault() ?? words.Grade(row.Student.Grade), words.Of(row.Standing.State) }))
            .After($"{number}. {row.Student.FullName} ·");
        var reasons = Part.Line(OpenParts.ByDay(report.Named(row), words));
        reasons.Spacing = AdaptiveSpacing.None;
        yield return reasons;
    }

    private static IEnumerable<AdaptiveAction> Actions(Reply reply, int page, int pages, Uri? file, Words words, Surface surface)
    {
        if (page > 0) yield return Part.Button(surface, words["PreviousPage"], reply with { Page = page - 1 });
        if (page < pages - 1) yield return Part.Button(surface, words["NextPage"], reply with { Page = page + 1 }, primary: true);
        if (file is not null) yield return new AdaptiveOpenUrlAction { Title = words["CsvFile"], Url = file };
    }
}
