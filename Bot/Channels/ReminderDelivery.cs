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

    private delegate Task<Step> Step(CancellationToken stop);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (Step step = RecoverAsync; ;) step = await step(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What waits is sent after the next start.
        }
    }

    private Task<Step> RecoverAsync(CancellationToken stop) => TryAsync(RecoverAsync, stop, () =>
    {
        store.Recover();
        return Task.FromResult<Step>(SendAsync);
    });

    private Task<Step> SendAsync(CancellationToken stop) => TryAsync(SendAsync, stop, async () => await job.SendNextAsync(stop) ? SendAsync : After(Every, SendAsync));

    private async Task<Step> TryAsync(Step again, CancellationToken stop, Func<Task<Step>> act)
    {
        try
        {
            stop.ThrowIfCancellationRequested();
            return await act();
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            Log.NotSent(log, cause);
            return After(AfterFailure, again);
        }
    }

    private static Step After(TimeSpan pause, Step next) => async stop =>
    {
        await Task.Delay(pause, stop);
        return next;
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A reminder could not be sent now; it is tried again.")]
        public static partial void NotSent(ILogger log, Exception cause);
    }
}
