using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Asks the lists again and again what changed: on a schedule, and when somebody says that they did. A loop is a step that returns the next step.</summary>
internal sealed partial class MirrorRefresh(DistrictMirror mirror, MirrorBell bell, IOptions<SharePointOptions> options, ILogger<MirrorRefresh> logger) : ListeningLoop
{
    /// <summary>Several notices that come together cost one round.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private delegate Task<Step> Step(CancellationToken stop);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => RunAsync(stoppingToken), stoppingToken);

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            mirror.Load();
            await ListeningAsync(stop);
            for (Step step = RefreshAsync; !stop.IsCancellationRequested;) step = await step(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The bot stops.
        }
    }

    private async Task<Step> RefreshAsync(CancellationToken stop)
    {
        try
        {
            await mirror.RefreshAsync(stop);
            return WaitAsync;
        }
        catch (ListsUnavailableException cause) when (cause.InnerException is null)
        {
            Log.NotMade(logger);
            return PauseAsync;
        }
        catch (Exception cause) when (!stop.IsCancellationRequested)
        {
            Log.NotRefreshed(logger, (cause as ListsUnavailableException)?.InnerException ?? cause);
            return PauseAsync;
        }
    }

    private async Task<Step> WaitAsync(CancellationToken stop)
    {
        if (await bell.WaitAsync(options.Value.RefreshInterval, stop) is { Count: > 0 }) await Task.Delay(Gathering, stop);
        return RefreshAsync;
    }

    private async Task<Step> PauseAsync(CancellationToken stop)
    {
        await Task.Delay(PauseAfterFailure, stop);
        return RefreshAsync;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The lists could not be asked what changed; the last answers stay in use and it is tried again.")]
        public static partial void NotRefreshed(ILogger logger, Exception cause);

        [LoggerMessage(2, LogLevel.Information, "There are no lists yet; they are looked for again.")]
        public static partial void NotMade(ILogger logger);
    }
}
