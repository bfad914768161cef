using Microsoft.Extensions.Hosting;

namespace SeopBot.SharePoint.Mirror;

/// <summary>A background loop that waits until the server listens, and with it the embedded lists and our own addresses.</summary>
internal abstract class ListeningLoop : BackgroundService, IHostedLifecycleService
{
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once the server listens.</summary>
    protected Task ListeningAsync(CancellationToken stop) => _listening.Task.WaitAsync(stop);

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _listening.TrySetResult();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
