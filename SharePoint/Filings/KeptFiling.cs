using System.Text.Json.Serialization;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Filings;

/// <summary>A filing as the outbox keeps it.</summary>
/// <param name="Id">The filing's id.</param>
/// <param name="Lane">Filings of one lane are delivered one after the other: the student's key, or the line's own of the disclosure log.</param>
/// <param name="Rows">The rows to write; emptied once all are filed.</param>
internal sealed record KeptFiling(string Id, string Lane, IReadOnlyList<RowWrite> Rows)
{
    public string? By { get; init; }

    public string? ReplyTo { get; init; }

    /// <summary>Where a person sees the conference's row.</summary>
    public string? RowUrl { get; init; }

    /// <summary>Nobody waits for it and nobody is told: a line of the disclosure log, a reminder.</summary>
    public bool IsSilent { get; init; }

    [JsonIgnore]
    public FilingState State => Rows switch
    {
        _ when Rows.Any(row => row.State == RowState.Pending) => FilingState.Kept,
        _ when Rows.Any(row => row.State == RowState.Waiting) => FilingState.NeedsAnswer,
        _ when Rows.Any(row => row.State == RowState.Refused) => FilingState.Refused,
        _ => FilingState.Filed,
    };

    [JsonIgnore]
    public FilingReceipt Receipt => new(Id, State)
    {
        Conflicts = State == FilingState.NeedsAnswer ? [.. Rows.SelectMany(row => row.Conflicts())] : [],
        RowUrl = State == FilingState.Kept ? null : RowUrl,
        ReplyTo = ReplyTo,
        By = By,
        StudentKey = IsSilent ? null : Lane,
    };

    /// <summary>The rows of what a person confirmed.</summary>
    /// <exception cref="ArgumentException">A text is longer than its column, or the filing is empty.</exception>
    public static KeptFiling Of(Filing filing)
    {
        List<RowWrite> rows =
        [
            .. RowOf(ListPlan.Conferences, filing.Conference, conference => conference.Stamp),
            .. RowOf(ListPlan.Plans, filing.Plan, plan => plan.Stamp),
            .. filing.Goals.SelectMany(goal => RowOf(ListPlan.Goals, goal, row => row.Stamp)),
            .. filing.Checks.SelectMany(check => RowOf(ListPlan.GoalChecks, new Change<GoalCheck>(null, check), _ => null)),
        ];
        var student = filing.Conference?.After.StudentKey ?? filing.Plan?.After.StudentKey
            ?? filing.Goals.Select(goal => goal.After.StudentKey).Concat(filing.Checks.Select(check => check.StudentKey)).FirstOrDefault()
            ?? throw new ArgumentException("The filing holds nothing to file.", nameof(filing));
        return new KeptFiling(filing.Id, student, rows) { By = filing.By, ReplyTo = filing.ReplyTo, RowUrl = filing.Conference?.Before?.Stamp?.WebUrl };
    }

    /// <summary>A line of the disclosure log.</summary>
    public static KeptFiling Of(ListedDisclosure disclosure) =>
        new(disclosure.Key, disclosure.Key, [.. RowOf(ListPlan.Disclosures, new Change<ListedDisclosure>(null, disclosure), _ => null)]) { IsSilent = true };

    /// <summary>How a reminder ended.</summary>
    public static KeptFiling Of(Reminder reminder) =>
        new(reminder.Key, reminder.Key, [.. RowOf(ListPlan.Reminders, new Change<Reminder>(null, reminder), _ => null)]) { IsSilent = true };

    private static IEnumerable<RowWrite> RowOf<T>(SchoolList<T> list, Change<T>? change, Func<T, RowStamp?> stampOf) where T : class
    {
        if (change is null) yield break;
        var stamp = change.Before is null ? null : stampOf(change.Before);
        var row = new RowWrite(list.Name, list.KeyOf(change.After))
        {
            ItemId = stamp?.ItemId,
            ETag = stamp?.ETag,
            WebUrl = stamp?.WebUrl,
            Base = change.Before is null ? [] : list.Write(change.Before),
            Wanted = list.Write(change.After),
        };
        if (row.ItemId is null || row.Changes().Count > 0) yield return row;
    }
}
