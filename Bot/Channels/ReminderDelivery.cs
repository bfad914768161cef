using SeopBot.Jobs;
using SeopBot.Plans;

namespace SeopBot.Bot.Channels;

/// <summary>Sends the reminders that wait, one after the other, beside the conversations.</summary>
/// <param name="job">Sends one.</param>
/// <param name="store">Remembers them.</param>
/// <param name="log">Hears what failed.</param>
public sealed partial class ReminderDelivery(RemindersJob job, IReminderStore store, ILogger<ReminderDelivery> log) : BackgroundService
{
    // A look costs one indexed read of a small file.
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            var hasRecovered = false;
            while (true)
            {
                var pause = Every;
                try
                {
                    if (!hasRecovered) store.Recover();
                    hasRecovered = true;
                    while (await job.SendNextAsync(stop)) stop.ThrowIfCancellationRequested();
                }
                catch (Exception cause) when (!stop.IsCancellationRequested)
                {
                    Log.NotSent(log, cause);
                    pause = AfterFailure;
                }

                await Task.Delay(pause, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What waits is sent after the next start.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reminder could not be sent now; it is tried again.")]
        public static partial void NotSent(ILogger log, Exception cause);
    }
}
