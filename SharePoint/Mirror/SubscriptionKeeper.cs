using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// Has Microsoft Graph tell the bot when something changes in a mirrored list: one subscription a list, renewed before its end and made
/// again when it is gone. Without an address under which Graph reaches the bot it does nothing, and the mirror goes by its schedule.
/// </summary>
internal sealed partial class SubscriptionKeeper(SubscriptionChannel graph, SubscriptionLedger ledger, IOptions<SharePointOptions> options, TimeProvider time,
    ILogger<SubscriptionKeeper> logger) : ListeningLoop
{
    private const int SecretBytes = 32;

    // Our choice, a tenth of what lists allow (platform.md §1.7): what a removed bot leaves behind ends soon, and a weekend without us is survived.
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    // Whatever the clock or Graph says, the lists are asked no more often than this by itself; and a look without need for anything costs no call.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListeningAsync(stoppingToken);
        if (options.Value.NotificationAddress is not { } address) return;
        for (var pause = ShortestPause; !stoppingToken.IsCancellationRequested;)
        {
            if (await TendAllAsync(address.AbsoluteUri, stoppingToken) is { } next)
            {
                pause = ShortestPause;
                await ledger.Work.WaitAsync(Within(next), stoppingToken);
            }
            else
            {
                // Nothing that rings shortens it.
                await Task.Delay(pause, time, stoppingToken);
                pause = Within(pause * 2);
            }
        }
    }

    private static TimeSpan Within(TimeSpan pause) => pause < ShortestPause ? ShortestPause : pause < LongestPause ? pause : LongestPause;

    /// <summary>Makes and renews what is to be; says how long until something is to be done again, null when something went wrong.</summary>
    private async Task<TimeSpan?> TendAllAsync(string address, CancellationToken stop)
    {
        try
        {
            foreach (var list in MirroredList.All) await TendAsync(list.List, address, stop);
            return MirroredList.All.Min(list => ledger.Find(list.List.Name)?.RenewAt ?? DateTimeOffset.MinValue) - time.GetUtcNow();
        }
        catch (GraphUnavailableException refused)
        {
            Log.NotSubscribed(logger, refused.Message);
            return null;
        }
    }

    private async Task TendAsync(SchoolList list, string address, CancellationToken stop)
    {
        var (kept, now) = (ledger.Find(list.Name), time.GetUtcNow());
        if (kept is not null && kept.Address != address)
        {
            await graph.EndAsync(kept.Id, stop);
            kept = null;
        }
        // Later than any we would write: the clock was wrong then.
        if (kept?.RenewAt > now && kept.RenewAt < now + Life) return;

        if (kept is not null && await graph.RenewAsync(kept.Id, now + Life, stop) is { } end) ledger.Keep(kept with { RenewAt = HalfWay(now, end) });
        else await SubscribeAsync(list, address, stop);
    }

    private async Task SubscribeAsync(SchoolList list, string address, CancellationToken stop)
    {
        var (secret, now) = (Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes)), time.GetUtcNow());
        var (id, end) = await graph.SubscribeAsync(list, address, secret, now + Life, stop);
        ledger.Keep(new KeptSubscription(list.Name, id, secret, address, HalfWay(now, end)));
    }

    private static DateTimeOffset HalfWay(DateTimeOffset now, DateTimeOffset end) => now + (end - now) / 2;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Microsoft Graph does not tell of changes in the lists ({Code}); they are read on schedule only. It has to reach SeopBot:PublicUrl from outside.")]
        public static partial void NotSubscribed(ILogger log, string code);
    }
}
