using Microsoft.Extensions.Options;
using Microsoft.Kiota.Abstractions;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// Asks the lists what changed since they were last asked, and takes it into the copy. What was broken off, by a crash or by throttling,
/// is taken up where it stopped; a place in delta that Graph does not know any more means one full reading, during which the copy stays whole.
/// </summary>
internal sealed class MirrorSync(GraphChannel channel, ListStore lists, MirrorWriter writer, IOptions<SharePointOptions> options, TimeProvider time)
{
    /// <summary>How long one page is tried, Retry-After included.</summary>
    private static readonly TimeSpan PagePatience = TimeSpan.FromSeconds(60);

    /// <summary>Lists that are read at once. Source: Microsoft, "Avoid getting throttled or blocked in SharePoint Online": few concurrent calls.</summary>
    private const int ListsAtOnce = 4;

    /// <summary>Pages that came this much too late, as a timer is never exact, are made up for.</summary>
    private static readonly TimeSpan MadeUp = TimeSpan.FromSeconds(0.25);

    private readonly Lock _pacing = new();
    private DateTimeOffset _nextPageAt;

    /// <summary>Lists that the site does not have; known after the first round.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Asks all lists once: those that are up to date together in one $batch, one delta call each, the others page by page.</summary>
    /// <exception cref="GraphUnavailableException">A list did not answer; the others are up to date.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var site = await lists.OpenAsync(PagePatience, cancellationToken);
        var asked = Now;
        var (ready, behind) = Sort(site, asked);
        GraphUnavailableException? failure = null;
        var answers = ready.Count == 0 ? [] : await channel.SendAsync([.. ready.Select(item => Request(site, item.List, item.Progress))], PagePatience, cancellationToken);
        // The lists that come last in the order are the longest.
        var all = ready.Zip(answers, (item, answer) => new Place(item.List, item.Progress, Task.FromResult((answer, asked))))
            .Concat(behind.AsEnumerable().Reverse().Select(list => new Place(list, null, null)));
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken },
            async (place, stop) => await TryAsync(() => FollowAsync(site, place, stop)));
        if (failure is not null) throw failure;

        async Task TryAsync(Func<Task> follow)
        {
            try
            {
                await follow();
            }
            catch (GraphUnavailableException cause)
            {
                Interlocked.CompareExchange(ref failure, cause, null);
            }
        }
    }

    // A list that is not there is an empty one; its rows stay until it can be read again.
    private (List<(MirroredList List, ListProgress Progress)> Ready, List<MirroredList> Behind) Sort(ListSite site, DateTimeOffset asked)
    {
        if (MirroredList.All.All(list => site.Find(list.List) is null))
            throw new GraphUnavailableException("The site has none of the lists; run \"provision\" once.") { NeedsProvision = true };
        var (ready, behind, missing) = (new List<(MirroredList, ListProgress)>(), new List<MirroredList>(), new List<string>());
        foreach (var list in MirroredList.All)
        {
            var progress = writer.ProgressOf(list);
            if (site.Find(list.List) is not { } listId)
            {
                missing.Add(list.List.Name);
                writer.Restart(progress, progress with { ListId = null, Link = null, IsSweeping = true, WasRead = true, AskedAt = asked });
            }
            else if (progress is { IsSweeping: false, Link: not null } && progress.ListId == listId) ready.Add((list, progress));
            else behind.Add(list);
        }
        Missing = missing;
        return (ready, behind);
    }

    // One list to the end of its changes. While a page is written, the next is on its way.
    private async Task FollowAsync(ListSite site, Place place, CancellationToken cancellationToken)
    {
        var (list, progress, coming) = place;
        try
        {
            for (var restarts = 0; ;)
            {
                progress ??= Begin(site, list);
                if (progress is null) continue;
                var (answer, asked) = await (coming ?? AskAsync(site, list, progress, cancellationToken));
                coming = null;
                if (answer.NeedsResync && restarts++ == 0) progress = Restart(progress, progress.ListId!, answer.Location);
                else if (!answer.IsSuccess) throw Unavailable(answer);
                else
                {
                    var page = DeltaPage.Read(answer.Body, list);
                    var next = After(progress, page, asked);
                    if (!page.IsLast) coming = AskAsync(site, list, next, cancellationToken);
                    // Somebody else, as a verb beside the bot, may have taken the page already.
                    var isTaken = writer.Take(progress, page, next);
                    if (isTaken && page.IsLast) return;
                    (progress, coming) = isTaken ? (next, coming) : (null, null);
                }
            }
        }
        finally
        {
            if (coming is not null) await ((Task)coming).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(GraphAnswer Answer, DateTimeOffset AskedAt)> AskAsync(ListSite site, MirroredList list, ListProgress progress, CancellationToken cancellationToken)
    {
        var asked = await PaceAsync(cancellationToken);
        return ((await channel.SendAsync([Request(site, list, progress)], PagePatience, cancellationToken))[0], asked);
    }

    // Null when somebody else was quicker.
    private ListProgress? Begin(ListSite site, MirroredList list)
    {
        var (progress, listId) = (writer.ProgressOf(list), site.Find(list.List)!);
        return progress.ListId == listId ? progress : Restart(progress, listId, null);
    }

    private ListProgress? Restart(ListProgress from, string listId, string? location)
    {
        var anew = from.Anew(listId, location is null ? null : Below(location));
        return writer.Restart(from, anew) ? anew : null;
    }

    private ListProgress After(ListProgress current, DeltaPage page, DateTimeOffset asked)
    {
        var next = current with { Link = Below(page.Link) };
        return page.IsLast ? next with { IsSweeping = false, WasRead = true, AskedAt = asked } : next;
    }

    private GraphUnavailableException Unavailable(GraphAnswer answer)
    {
        if (answer.Status == 404) lists.Forget();
        return new GraphUnavailableException(answer);
    }

    private RequestInformation Request(ListSite site, MirroredList list, ListProgress progress) =>
        progress.Link is { } link ? GraphChannel.Get(Uri.IsWellFormedUriString(link, UriKind.Absolute) ? link : BaseAddress + link) : site.Delta(list.List, options.Value.PageSize);

    // The embedded lists are at another port after the next start.
    private string Below(string link) => link.StartsWith(BaseAddress, StringComparison.Ordinal) ? link[BaseAddress.Length..] : link;

    private string BaseAddress => channel.Client.RequestAdapter.BaseUrl!;

    // The pages of a long reading are spread, over all lists together, so that they stay within the budget. Source: platform.md §2.
    private async Task<DateTimeOffset> PaceAsync(CancellationToken cancellationToken)
    {
        TimeSpan rest;
        lock (_pacing)
        {
            var now = time.GetUtcNow();
            var turn = _nextPageAt > now - MadeUp ? _nextPageAt : now - MadeUp;
            _nextPageAt = turn + TimeSpan.FromMinutes(1) / options.Value.PagesAMinute;
            rest = turn - now;
        }
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
        return Now;
    }

    // To the millisecond, as the file keeps it.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    // Where the reading of a list is, and the answer that is there or on its way.
    private sealed record Place(MirroredList List, ListProgress? Progress, Task<(GraphAnswer Answer, DateTimeOffset AskedAt)>? Coming);
}
