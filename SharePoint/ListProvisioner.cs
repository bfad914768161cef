using System.Text.Json;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>What provisioning did and what it left for a person.</summary>
/// <param name="CreatedLists">Lists that were missing.</param>
/// <param name="AddedColumns">Columns that were missing, as <c>List.Column</c>.</param>
/// <param name="ChangedColumns">Columns that are indexed or unique now.</param>
/// <param name="Differences">What differs from the contract and is left as it is, a sentence each.</param>
public sealed record ProvisionReport(IReadOnlyList<string> CreatedLists, IReadOnlyList<string> AddedColumns,
    IReadOnlyList<string> ChangedColumns, IReadOnlyList<string> Differences)
{
    /// <summary>The report in lines to print.</summary>
    public IEnumerable<string> Lines =>
    [
        $"Lists: {CreatedLists.Count} created. Columns: {AddedColumns.Count} added, {ChangedColumns.Count} changed.",
        .. CreatedLists.Select(list => $"  created list {list}"),
        .. AddedColumns.Select(column => $"  added column {column}"),
        .. ChangedColumns.Select(column => $"  changed column {column}"),
        .. Differences,
    ];
}

/// <summary>Makes the lists and columns of the public contract where they are missing. Never deletes. Source: docs/lists.md.</summary>
public sealed class ListProvisioner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GraphChannel _channel;
    private readonly ListStore _lists;

    internal ListProvisioner(GraphChannel channel, ListStore lists) => (_channel, _lists) = (channel, lists);

    /// <summary>Makes what is missing; repeating it changes nothing.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    public async Task<ProvisionReport> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            _lists.Forget();
            var site = await _lists.OpenAsync(Patience, cancellationToken);
            var missing = ListPlan.All.Where(list => site.Find(list) is null).ToList();
            await CreateAsync(site, missing, cancellationToken);
            site = await _lists.OpenAsync(Patience, cancellationToken);
            return await CompleteAsync(site, missing, cancellationToken);
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
    }

    private async Task CreateAsync(ListSite site, List<SchoolList> missing, CancellationToken cancellationToken)
    {
        var requests = missing.Select(list => site.Site.Lists.ToPostRequestInformation(new List
        {
            DisplayName = list.Name,
            ListProp = new ListInfo { Template = "genericList" },
            Columns = [.. list.Columns.Select(ColumnShape.Define)],
        })).ToList();
        var answers = await SendAsync(requests, cancellationToken);
        // A list that somebody else has made meanwhile is as good as ours.
        if (answers.FirstOrDefault(answer => !answer.IsSuccess && answer.Code != "nameAlreadyExists") is { } refused) throw new GraphUnavailableException(refused);
    }

    private async Task<ProvisionReport> CompleteAsync(ListSite site, List<SchoolList> created, CancellationToken cancellationToken)
    {
        var columns = await ReadColumnsAsync(site, cancellationToken);
        var added = new List<string>();
        var changed = new List<string>();
        var differences = new List<string>();
        var repairs = new List<(string Column, List<string> Done, RequestInformation Request)>();
        foreach (var (list, column) in ListPlan.All.SelectMany(list => list.Columns.Select(column => (list, column))))
        {
            var name = $"{list.Name}.{column.Name}";
            var target = site.Site.Lists[site.Find(list)].Columns;
            if (!columns[list].TryGetValue(column.Name, out var actual))
                repairs.Add((name, added, target.ToPostRequestInformation(ColumnShape.Define(column))));
            else if (!ColumnShape.HasKind(actual, column.Kind))
                differences.Add($"{name} should be {ColumnShape.Describe(column.Kind)} and is not; rename it in SharePoint and run provision again.");
            else if (ColumnShape.LacksIndex(actual, column))
                repairs.Add((name, changed, target[actual.GetProperty("id").GetString()!].ToPatchRequestInformation(ColumnShape.Index(column))));
        }
        var answers = await SendAsync([.. repairs.Select(repair => repair.Request)], cancellationToken);
        foreach (var (repair, answer) in repairs.Zip(answers))
        {
            if (answer.IsSuccess) repair.Done.Add(repair.Column);
            else differences.Add($"{repair.Column} could not be {(repair.Done == added ? "added" : "made indexed or unique")} (Graph answered {answer.Status}); look at it in SharePoint.");
        }
        return new ProvisionReport([.. created.Select(list => list.Name)], added, changed, differences);
    }

    private async Task<Dictionary<SchoolList, Dictionary<string, JsonElement>>> ReadColumnsAsync(ListSite site, CancellationToken cancellationToken)
    {
        var answers = await SendAsync([.. ListPlan.All.Select(list => site.Site.Lists[site.Find(list)].Columns.ToGetRequestInformation())], cancellationToken);
        if (answers.FirstOrDefault(answer => !answer.IsSuccess) is { } refused) throw new GraphUnavailableException(refused);
        return ListPlan.All.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second.Body.GetProperty("value").EnumerateArray()
            .DistinctBy(column => column.GetProperty("name").GetString())
            .ToDictionary(column => column.GetProperty("name").GetString()!));
    }

    private async Task<List<GraphAnswer>> SendAsync(IReadOnlyList<RequestInformation> requests, CancellationToken cancellationToken)
    {
        var answers = new List<GraphAnswer>();
        foreach (var chunk in requests.Chunk(GraphBatch.MaxMembers))
            answers.AddRange(await _channel.SendAsync(chunk, Patience, cancellationToken));
        return answers;
    }
}
