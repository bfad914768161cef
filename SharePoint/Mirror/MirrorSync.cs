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
        foreach (var ((list, progress), answer) in ready.Zip(answers)) await TryAsync(() => FollowAsync(site, list, progress, answer, asked, cancellationToken));
        foreach (var list in behind) await TryAsync(() => FollowAsync(site, list, null, null, asked, cancellationToken));
        if (failure is not null) throw failure;

        async Task TryAsync(Func<Task> follow)
        {
            try
            {
                await follow();
            }
            catch (GraphUnavailableException cause)
            {
                failure ??= cause;
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

    // One list to the end of its changes.
    private async Task FollowAsync(ListSite site, MirroredList list, ListProgress? progress, GraphAnswer? answer, DateTimeOffset asked, CancellationToken cancellationToken)
    {
        for (var restarts = 0; ;)
        {
            if (progress is null)
            {
                progress = writer.ProgressOf(list);
                var listId = site.Find(list.List)!;
                if (progress.ListId != listId) progress = Restart(progress, listId, null);
                if (progress is null) continue;
            }
            if (answer is null)
            {
                asked = await PaceAsync(cancellationToken);
                answer = (await channel.SendAsync([Request(site, list, progress)], PagePatience, cancellationToken))[0];
            }
            if (answer.NeedsResync && restarts++ == 0) progress = Restart(progress, progress.ListId!, answer.Location);
            else if (!answer.IsSuccess) throw Unavailable(answer);
            else
            {
                var page = DeltaPage.Read(answer.Body);
                progress = Take(progress, page, asked);
                if (page.IsLast && progress is not null) return;
            }
            answer = null;
        }
    }

    private ListProgress? Restart(ListProgress from, string listId, string? location)
    {
        var anew = from.Anew(listId, location is null ? null : Below(location));
        return writer.Restart(from, anew) ? anew : null;
    }

    // Null when somebody else, as a verb beside the bot, has taken the page already.
    private ListProgress? Take(ListProgress current, DeltaPage page, DateTimeOffset asked)
    {
        var to = current with { Link = Below(page.Link) };
        if (page.IsLast) to = to with { IsSweeping = false, WasRead = true, AskedAt = asked };
        return writer.Take(current, page, to) ? to : null;
    }

    private GraphUnavailableException Unavailable(GraphAnswer answer)
    {
        if (answer.Status == 404) lists.Forget();
        return new GraphUnavailableException(answer);
    }

    private RequestInformation Request(ListSite site, MirroredList list, ListProgress progress) =>
        progress.Link is { } link ? GraphChannel.Get(Uri.IsWellFormedUriString(link, UriKind.Absolute) ? link : BaseAddress + link) : site.Delta(list.List);

    // The embedded lists are at another port after the next start.
    private string Below(string link) => link.StartsWith(BaseAddress, StringComparison.Ordinal) ? link[BaseAddress.Length..] : link;

    private string BaseAddress => channel.Client.RequestAdapter.BaseUrl!;

    // The pages of a long reading are spread so that they stay within the budget. Source: platform.md §2.
    private async Task<DateTimeOffset> PaceAsync(CancellationToken cancellationToken)
    {
        var rest = _nextPageAt - time.GetUtcNow();
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellationToken);
        _nextPageAt = time.GetUtcNow() + TimeSpan.FromMinutes(1) / options.Value.PagesAMinute;
        return Now;
    }

    // To the millisecond, as the file keeps it.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
