using Microsoft.Kiota.Abstractions;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Mirror;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>Takes whole lists of the student information system into the school's lists, writing only what differs.</summary>
public sealed class RosterImporter : IRosterTarget
{
    private const int ParallelBatches = 4;

    /// <summary>A second look repairs what somebody else wrote meanwhile; more would mean two imports fight.</summary>
    private const int MaxRounds = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly GraphChannel _channel;
    private readonly ListStore _lists;
    private readonly DistrictMirror _mirror;

    internal RosterImporter(GraphChannel channel, ListStore lists, DistrictMirror mirror) => (_channel, _lists, _mirror) = (channel, lists, mirror);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text is longer than its column; nothing was written.</exception>
    public async Task<ImportReport> ImportAsync(RosterImport import, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var history = new HistoryRows(import.History);
        List<WantedRow> wanted = [.. Wanted(import), .. history.Rows.Select(row => new WantedRow(row.List, row.Fields) { IsHistory = true })];
        try
        {
            var first = await CompareAsync(wanted, cancellationToken);
            var changes = first;
            for (var round = 1; changes.Count > 0; round++)
            {
                var collided = await WriteAsync(changes, progress, cancellationToken);
                if (!collided) break;
                if (round == MaxRounds) throw new GraphUnavailableException("Somebody else keeps changing the same rows.");
                changes = await CompareAsync(wanted, cancellationToken);
            }
            await _mirror.RenewAsync(cancellationToken);
            progress?.Report(1);
            var added = first.Count(change => change.Existing is null);
            var report = new ImportReport(added, first.Count - added, wanted.Count - first.Count);
            return history.Refused.Count == 0 ? report : report with { Refused = history.Refused };
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
    }

    private static List<WantedRow> Wanted(RosterImport import)
    {
        var schoolOf = import.Students.DistinctBy(student => student.Key).ToDictionary(student => student.Key, student => student.SchoolKey);
        return
        [
            .. Rows(ListPlan.Schools, import.Schools),
            .. Rows(ListPlan.Staff, import.Staff),
            .. Rows(ListPlan.Students, import.Students),
            .. Rows(ListPlan.Contacts, import.Contacts),
            .. Rows(ListPlan.Windows, import.Windows),
            .. Rows(ListPlan.Assessments, import.Assessments.Select(result => new ListedAssessment(result, schoolOf.GetValueOrDefault(result.StudentKey)))),
        ];

        static IEnumerable<WantedRow> Rows<T>(SchoolList<T> list, IEnumerable<T> records) where T : class =>
            records.Select(list.Write).DistinctBy(fields => fields[SchoolList.KeyColumn]).Select(fields => new WantedRow(list, fields));
    }

    private async Task<List<RowChange>> CompareAsync(List<WantedRow> wanted, CancellationToken cancellationToken)
    {
        var existing = new Dictionary<SchoolList, Dictionary<string, ListRow>>();
        foreach (var list in wanted.Select(row => row.List).Distinct())
        {
            var rows = await _lists.QueryAsync([new ListQuery(list)], Patience, cancellationToken);
            existing[list] = rows[0].DistinctBy(row => row.Key).ToDictionary(row => row.Key);
        }
        return [.. wanted.Select(row => Compare(row, existing[row.List].GetValueOrDefault(row.Fields[SchoolList.KeyColumn]!))).OfType<RowChange>()];
    }

    // Null when the row is right already.
    private static RowChange? Compare(WantedRow wanted, ListRow? existing)
    {
        if (existing is null) return new RowChange(wanted.List, null, wanted.Fields);
        // What people have done since is worth more than what another system once had.
        if (wanted.IsHistory) return null;
        var fields = wanted.Fields.Where(field => Differs(wanted.List.ColumnOf(field.Key), existing.Text(field.Key), field.Value, IsNewStay(wanted, existing))).ToDictionary();
        return fields.Count == 0 ? null : new RowChange(wanted.List, existing, fields);
    }

    private static bool IsNewStay(WantedRow wanted, ListRow existing) =>
        existing.Text("SchoolKey") != wanted.Fields.GetValueOrDefault("SchoolKey") || (existing.Text("LeftOn") is not null && wanted.Fields.GetValueOrDefault("LeftOn") is null);

    private static bool Differs(Column column, string? existing, string? wanted, bool isNewStay) => existing != wanted && column.Import switch
    {
        ImportRule.WhenGiven => wanted is not null,
        ImportRule.WhenEmpty => existing is null,
        ImportRule.WhenEarlierOrNewStay => existing is null || isNewStay || string.CompareOrdinal(wanted ?? existing, existing) < 0,
        ImportRule.WhenEarlier => existing is null || wanted is null || string.CompareOrdinal(wanted, existing) < 0,
        _ => true,
    };

    // True when a row was not as it was read a moment ago.
    private async Task<bool> WriteAsync(List<RowChange> changes, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var site = await _lists.OpenAsync(Patience, cancellationToken);
        var collided = false;
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ParallelBatches, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(changes.Chunk(GraphBatch.MaxMembers), parallel, async (chunk, stop) =>
        {
            var answers = await _channel.SendAsync([.. chunk.Select(change => Request(site, change))], Patience, stop);
            if (answers.FirstOrDefault(answer => !answer.IsSuccess && !Collided(answer)) is { } refused) throw new GraphUnavailableException(refused);
            if (answers.Any(Collided)) collided = true;
            progress?.Report((double)Interlocked.Add(ref done, chunk.Length) / changes.Count);
        });
        return collided;
    }

    private static bool Collided(GraphAnswer answer) => answer.IsStale || answer.IsDuplicate || answer.Status is 404 or 409;

    private static RequestInformation Request(ListSite site, RowChange change) => change.Existing is { } existing
        ? site.Update(change.List, existing.ItemId, null, change.Fields)
        : site.Insert(change.List, change.Fields);

    private sealed record WantedRow(SchoolList List, Dictionary<string, string?> Fields)
    {
        /// <summary>Only added, never changed.</summary>
        public bool IsHistory { get; init; }
    }

    private sealed record RowChange(SchoolList List, ListRow? Existing, Dictionary<string, string?> Fields);
}
