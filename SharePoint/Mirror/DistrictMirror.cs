using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// The district's records and roster, answered from a copy of the lists in the data folder and a picture of it in memory: a question costs
/// no request. What the bot itself keeps is in the picture at once; what others write, after the next refresh.
/// </summary>
public sealed partial class DistrictMirror : IDistrictSource, IRosterSource, IAsyncDisposable
{
    private readonly MirrorSync _sync;
    private readonly MirrorReader _mirror;
    private readonly DistrictPicture _picture;
    private readonly SharePointOptions _options;
    private readonly ILogger<DistrictMirror> _logger;
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private readonly Lock _drawing = new();
    private volatile DistrictRecords? _records;
    private Task? _loading;
    private bool _isDisposed;
    private Task<DistrictRecords>? _running, _waiting;

    internal DistrictMirror(MirrorSync sync, MirrorReader mirror, DistrictPicture picture, IOptions<SharePointOptions> options, ILogger<DistrictMirror> logger) =>
        (_sync, _mirror, _picture, _options, _logger) = (sync, mirror, picture, options.Value, logger);

    /// <summary>The cells that could not be read, by list and row; the answers do without them.</summary>
    public IReadOnlyList<RowFault> Faults => _picture.Faults;

    /// <summary>The lists that the site did not have when it was last asked.</summary>
    public IReadOnlyList<string> MissingLists => _sync.Missing;

    /// <inheritdoc/>
    public async ValueTask<DistrictRecords> ReadAsync(CancellationToken cancellationToken)
    {
        if (_records is null) await ReadFirstAsync(cancellationToken);
        if (_picture.IsBehind) Draw();
        return _records!;
    }

    /// <inheritdoc/>
    async ValueTask<Roster> IRosterSource.ReadAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Roster;

    /// <inheritdoc/>
    public async ValueTask<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(student);
        var records = await ReadAsync(cancellationToken);
        return _picture.ReadWhole(records.RecordOf(student));
    }

    /// <inheritdoc/>
    public async Task<DistrictRecords> RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Start().WaitAsync(cancellationToken);
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The container disposes of it once for every interface.
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _end.CancelAsync();
        Task[] open;
        lock (_lock) open = [.. new[] { _loading, _running, _waiting }.OfType<Task>()];
        foreach (var task in open) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    /// <summary>Begins to read the copy, so that the first question finds it in memory.</summary>
    internal void Load() => _ = LoadAsync();

    /// <summary>Asks the lists again if the picture was ever wanted, as after an import.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer; the old picture stays.</exception>
    internal async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (_records is not null) await RefreshAsync(cancellationToken);
    }

    // The copy is read however long it takes; the lists only as long as a person waits.
    private async Task ReadFirstAsync(CancellationToken cancellationToken)
    {
        await LoadAsync().WaitAsync(cancellationToken);
        if (_records is not null) return;
        try
        {
            await Join().WaitAsync(_options.ReadPatience, cancellationToken);
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
        catch (TimeoutException cause)
        {
            throw new ListsUnavailableException(cause);
        }
    }

    private Task LoadAsync()
    {
        lock (_lock) return _loading ??= Task.Run(Draw);
    }

    private Task<DistrictRecords> Join()
    {
        lock (_lock) return _waiting ?? (_running is { IsCompleted: false } running ? running : Start());
    }

    // A round that begins after this call; those who call while one runs share the next.
    private Task<DistrictRecords> Start()
    {
        lock (_lock)
        {
            var earlier = _running ?? Task.CompletedTask;
            return _waiting ??= Task.Run(() => RunAfterAsync(earlier));
        }
    }

    private async Task<DistrictRecords> RunAfterAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock) (_running, _waiting) = (_waiting, null);
        await LoadAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await _sync.RunAsync(_end.Token);
        }
        finally
        {
            // A list that did not answer keeps no other's news back.
            Draw();
        }
        return _records ?? throw new GraphUnavailableException("The lists have not been read to the end.");
    }

    private void Draw()
    {
        lock (_drawing)
        {
            if (_mirror.ReadAt() is not { } readAt) return;
            var began = Stopwatch.GetTimestamp();
            var isFirst = _records is null;
            _records = _records is { } known ? _picture.Follow(known, readAt) : _picture.Load(readAt);
            if (isFirst) Log.Loaded(_logger, _records.Records.Count, Stopwatch.GetElapsedTime(began));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The records of {Count} students are in memory after {Elapsed}.")]
        public static partial void Loaded(ILogger logger, int count, TimeSpan elapsed);
    }
}
