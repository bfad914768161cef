using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Filings;

/// <summary>
/// Tells the listeners how a filing ended when the person waits no more. Beside the delivery: a channel that does not answer keeps no
/// filing from the lists. Listeners are looked up late, because they may need the store themselves.
/// </summary>
internal sealed partial class FilingTeller(Outbox outbox, FilingBell bell, IServiceProvider services, ILogger<FilingTeller> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await TellAllAsync(stop);
                await bell.News.WaitAsync(LongestPause, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What nobody has heard yet is told after the next start.
        }
    }

    private async Task TellAllAsync(CancellationToken stop)
    {
        try
        {
            foreach (var filing in outbox.Untold()) await TellAsync(filing, stop);
        }
        catch (SqliteException cause)
        {
            Log.NotTold(logger, cause);
        }
    }

    // One person who cannot be reached does not keep the others from hearing.
    private async Task TellAsync(KeptFiling filing, CancellationToken stop)
    {
        try
        {
            foreach (var listener in services.GetServices<IFilingListener>()) await listener.OnChangedAsync(filing.Receipt, stop);
            outbox.MarkTold(filing.Id);
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            Log.NotTold(logger, cause);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Somebody could not be told what became of a filing; it is tried again.")]
        public static partial void NotTold(ILogger logger, Exception cause);
    }
}
