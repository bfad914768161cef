using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Delivers what the outbox keeps: at once when something new comes, again and again while the lists do not answer,
/// in order for each student, and never one filing twice at a time. A loop is a step that returns the next step.
/// </summary>
internal sealed partial class OutboxDelivery(Outbox outbox, FilingCourier courier, FilingBell bell,
    IOptions<SharePointOptions> options, ILogger<OutboxDelivery> logger) : BackgroundService
{
    private const int Workers = 4;
    private const int LookAhead = 200;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FiledAge = TimeSpan.FromDays(30);

    private readonly HashSet<string> _lanesOnTheWay = [];
    private int _failures;

    private delegate Task<Step> Step(CancellationToken stop);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => RunAsync(stoppingToken), stoppingToken)));

    private async Task RunAsync(CancellationToken stop)
    {
        for (Step step = DeliverAsync; !stop.IsCancellationRequested;)
        {
            try
            {
                step = await step(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception cause)
            {
                Log.Failed(logger, cause);
                step = PauseAsync;
            }
        }
    }

    private async Task<Step> DeliverAsync(CancellationToken stop)
    {
        var filings = Take();
        if (filings.Count == 0) return RestAsync;
        try
        {
            var delivered = await courier.DeliverAsync(filings, options.Value.DeliveryPatience, stop);
            foreach (var (before, after) in filings.Zip(delivered)) bell.Settle(before, after);
            return delivered.Any(filing => filing.State == FilingState.Kept) ? PauseAsync : Succeeded();
        }
        catch (GraphUnavailableException cause)
        {
            Log.NotDelivered(logger, filings.Count, cause.Message);
            return PauseAsync;
        }
        finally
        {
            lock (_lanesOnTheWay) _lanesOnTheWay.ExceptWith(filings.Select(filing => filing.Lane));
        }
    }

    private Step Succeeded()
    {
        Interlocked.Exchange(ref _failures, 0);
        return DeliverAsync;
    }

    private async Task<Step> RestAsync(CancellationToken stop)
    {
        outbox.Prune(FiledAge);
        await bell.Work.WaitAsync(LongestPause, stop);
        return DeliverAsync;
    }

    private async Task<Step> PauseAsync(CancellationToken stop)
    {
        var failures = Math.Min(Interlocked.Increment(ref _failures), 8);
        var pause = TimeSpan.FromSeconds(0.25 * (1 << failures));
        await bell.Work.WaitAsync(pause < LongestPause ? pause : LongestPause, stop);
        return DeliverAsync;
    }

    // The oldest filing of each lane that nobody is delivering, as many as one $batch holds.
    private List<KeptFiling> Take()
    {
        lock (_lanesOnTheWay)
        {
            var seen = new HashSet<string>(_lanesOnTheWay);
            var free = outbox.Due(RefusedPause, LookAhead).Where(filing => seen.Add(filing.Lane)).ToList();
            var rows = 0;
            var taken = free.TakeWhile((filing, i) => (rows += filing.Rows.Count) <= GraphBatch.MaxMembers || i == 0).ToList();
            _lanesOnTheWay.UnionWith(taken.Select(filing => filing.Lane));
            if (taken.Count < free.Count) bell.Work.Ring();
            return taken;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} filings stay in the outbox for now: {Reason}")]
        public static partial void NotDelivered(ILogger logger, int count, string reason);

        [LoggerMessage(2, LogLevel.Error, "The delivery of the outbox failed and goes on in a moment.")]
        public static partial void Failed(ILogger logger, Exception cause);
    }
}
