namespace SeopBot.Bot.Turns;

/// <summary>Deletes recorded answers soon after their time, also when nobody talks to the bot.</summary>
/// <param name="ledger">The records.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where it says what failed.</param>
public sealed partial class TurnSweep(ITurnLedger ledger, TimeProvider time, ILogger<TurnSweep> log) : BackgroundService
{
    /// <summary>How often, so that an answer stays two and a half minutes at most.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await SweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot ends.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ledger.SweepAsync(cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotSwept(log, failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recorded answers whose time is over could not be deleted. The bot tries again in half a minute.")]
        public static partial void NotSwept(ILogger log, Exception exception);
    }
}
