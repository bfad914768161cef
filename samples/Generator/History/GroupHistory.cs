namespace SeopBot.Samples;

/// <summary>The small groups of a school: three to five students of one grade and one counselor. Source: domain.md §1.4.</summary>
internal sealed class GroupHistory(HistorySchool school, Random chance)
{
    private int _events;

    /// <summary>The rows of all groups, one a student.</summary>
    public IEnumerable<ListRow> Rows(IEnumerable<Prospect> prospects)
    {
        foreach (var rest in prospects.Where(prospect => prospect.IsBegun && prospect.Has(0.98 * school.Pace))
            .GroupBy(prospect => (prospect.Pupil.Grade, prospect.Pupil.Adviser)).Select(group => new Queue<Prospect>(group)))
        {
            while (rest.Count > 0) foreach (var row in Meet([.. Take(rest)])) yield return row;
        }
    }

    // Never is one left alone, but by mistake; now and then too many are asked at once.
    private IEnumerable<Prospect> Take(Queue<Prospect> rest)
    {
        var size = chance.Next(100) switch { < 2 => 1, < 5 => 7, _ => 3 + chance.Next(3) };
        if (rest.Count - size == 1) size = size == 5 ? 4 : size + 1;
        for (; size > 0 && rest.TryDequeue(out var next); size--) yield return next;
    }

    private IEnumerable<ListRow> Meet(List<Prospect> group)
    {
        var x = chance.NextDouble();
        var isHeld = group.Exists(prospect => prospect.IsThorough) || x < 0.85;
        var status = isHeld ? "held" : x < 0.95 ? "scheduled" : "cancelled";
        var day = school.DayBetween(chance, group.Max(prospect => prospect.Pupil.FirstDay), school.Today);
        var (talk, key) = (chance.Next(720), $"e-{school.School.Key}-{HistorySchool.Year}-{++_events}");
        return group.Select(prospect => new Meeting(prospect.Pupil, "g", status)
        {
            EventKey = key,
            Invited = group.Count,
            HeldOn = isHeld ? day : null,
            Minutes = isHeld ? 40 : 0,
            StudentPresent = isHeld && prospect.Has(1.1),
            ParentPresent = isHeld && prospect.Pupil.Parent is not null && prospect.Has(0.8 * school.Turnout),
            Talk = talk,
        }.Row());
    }
}
