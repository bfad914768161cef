using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Carries rows to the lists: all in one $batch; what somebody else changed meanwhile is read again, merged and sent
/// once more. Doing it twice does no harm: a new row has a unique key, a changed one names the version it was read from.
/// </summary>
internal sealed partial class FilingCourier(GraphChannel channel, ListStore lists, ILogger<FilingCourier> logger)
{
    /// <summary>Sends and merges before the rest is left for the next attempt.</summary>
    private const int MaxRounds = 4;

    /// <summary>The filings as they stand after one attempt; a row that failed for now is still pending.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer.</exception>
    public async Task<IReadOnlyList<KeptFiling>> DeliverAsync(IReadOnlyList<KeptFiling> filings, TimeSpan patience, CancellationToken cancellationToken)
    {
        var site = await lists.OpenAsync(patience, cancellationToken);
        var rows = filings.SelectMany(filing => filing.Rows).Select(row => row.State == RowState.Refused ? row with { State = RowState.Pending } : row).ToArray();
        for (var round = 0; round < MaxRounds; round++)
        {
            var moved = new List<int>();
            foreach (var chunk in Indexes(rows).Chunk(GraphBatch.MaxMembers))
                moved.AddRange(await SendAsync(site, rows, chunk, patience, cancellationToken));
            if (moved.Count == 0) break;
            foreach (var chunk in moved.Chunk(GraphBatch.MaxMembers))
                await MergeAsync(rows, chunk, patience, cancellationToken);
        }
        return Regroup(filings, rows);
    }

    private static IEnumerable<int> Indexes(RowWrite[] rows) => Enumerable.Range(0, rows.Length).Where(i => rows[i].State == RowState.Pending);

    // The rows that are no longer as they were read.
    private async Task<List<int>> SendAsync(ListSite site, RowWrite[] rows, int[] chunk, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answers = await channel.SendAsync([.. chunk.Select(i => Request(site, rows[i]))], patience, cancellationToken);
        var moved = new List<int>();
        foreach (var (i, answer) in chunk.Zip(answers))
        {
            var row = rows[i];
            if (answer.IsSuccess) rows[i] = Taken(row, answer);
            else if (answer.IsStale || answer.IsDuplicate || (answer.Status == 404 && row.ItemId is not null)) moved.Add(i);
            else if (answer.Status == 404) lists.Forget();
            else if (!answer.IsTransient && answer.Status is not (401 or 409)) rows[i] = Refused(row, answer);
        }
        return moved;
    }

    private async Task MergeAsync(RowWrite[] rows, int[] chunk, TimeSpan patience, CancellationToken cancellationToken)
    {
        var queries = chunk.Select(i => new ListQuery(ListPlan.Of(rows[i].List), SchoolList.KeyColumn, rows[i].Key)).ToList();
        var found = await lists.QueryAsync(queries, patience, cancellationToken);
        foreach (var (i, current) in chunk.Zip(found))
            rows[i] = current.Count > 0 ? rows[i].Merge(current[0]) : rows[i].Anew();
    }

    private static RequestInformation Request(ListSite site, RowWrite row) => row.ItemId is { } itemId
        ? site.Update(ListPlan.Of(row.List), itemId, row.ETag, row.Changes())
        : site.Insert(ListPlan.Of(row.List), row.Wanted);

    // A new row is answered with the item, a changed one with its fields.
    private static RowWrite Taken(RowWrite row, GraphAnswer answer)
    {
        if (row.ItemId is { } itemId) return row.Written(itemId, ListStore.ETagOf(answer.Body), null);
        var item = ListStore.RowOf(answer.Body);
        return row.Written(item.ItemId, item.ETag, item.WebUrl);
    }

    private RowWrite Refused(RowWrite row, GraphAnswer answer)
    {
        Log.Refused(logger, row.List, row.Key, answer.Status, answer.Code);
        return row with { State = RowState.Refused };
    }

    private static List<KeptFiling> Regroup(IReadOnlyList<KeptFiling> filings, RowWrite[] rows)
    {
        var next = 0;
        return [.. filings.Select(filing =>
        {
            var own = rows[next..(next += filing.Rows.Count)];
            return filing with { Rows = own, RowUrl = own.FirstOrDefault(row => row.List == ListPlan.Conferences.Name)?.WebUrl ?? filing.RowUrl };
        })];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "List {List} refuses the row {Key} for good: {Status} {Code}. It stays in the outbox; \"provision\" names columns that are missing.")]
        public static partial void Refused(ILogger logger, string list, string key, int status, string? code);
    }
}
