using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>
/// The roster as last read from the lists. While there is a picture nobody waits: an old one is served and a new one
/// read in the background, and the old one stays while the lists do not answer.
/// </summary>
public sealed partial class RosterCache : IRosterSource
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PagePatience = TimeSpan.FromSeconds(60);

    private readonly ListStore _lists;
    private readonly SharePointOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<RosterCache> _logger;
    private readonly Lock _lock = new();
    private Task<Roster>? _reading;
    private volatile Roster? _roster;
    private DateTimeOffset _dueAt;

    internal RosterCache(ListStore lists, IOptions<SharePointOptions> options, TimeProvider time, ILogger<RosterCache> logger) =>
        (_lists, _options, _time, _logger) = (lists, options.Value, time, logger);

    /// <inheritdoc/>
    public async ValueTask<Roster> ReadAsync(CancellationToken cancellationToken)
    {
        if (_roster is { } roster)
        {
            if (_time.GetUtcNow() >= _dueAt) _ = Start();
            return roster;
        }
        try
        {
            return await Start().WaitAsync(_options.ReadPatience, _time, cancellationToken);
        }
        catch (Exception cause) when (cause is GraphUnavailableException or TimeoutException)
        {
            throw new ListsUnavailableException(cause);
        }
    }

    /// <summary>Marks the picture as old, as after an import: the next reader starts a refresh.</summary>
    public void Invalidate() => _dueAt = DateTimeOffset.MinValue;

    /// <summary>Reads the lists now and waits for the new picture.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer; the old picture stays.</exception>
    public async Task<Roster> RefreshAsync(CancellationToken cancellationToken)
    {
        Task? earlier;
        lock (_lock) earlier = _reading;
        if (earlier is not null) await earlier.ContinueWith(_ => { }, cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            return await Start().WaitAsync(cancellationToken);
        }
        catch (GraphUnavailableException cause)
        {
            throw new ListsUnavailableException(cause);
        }
    }

    private Task<Roster> Start()
    {
        lock (_lock) return _reading is { IsCompleted: false } running ? running : _reading = Task.Run(ReadListsAsync);
    }

    private async Task<Roster> ReadListsAsync()
    {
        try
        {
            var began = _time.GetUtcNow();
            var schools = RowsAsync(ListPlan.Schools);
            var staff = RowsAsync(ListPlan.Staff);
            var students = RowsAsync(ListPlan.Students);
            var contacts = RowsAsync(ListPlan.Contacts);
            var windows = await RowsAsync(ListPlan.Windows);
            var roster = new Roster(await schools, await staff, await students, await contacts, windows);
            _dueAt = began + _options.RosterAge;
            return _roster = roster;
        }
        catch (GraphUnavailableException cause)
        {
            _dueAt = _time.GetUtcNow() + PauseAfterFailure;
            Log.NotRead(_logger, cause);
            throw;
        }
    }

    private async Task<IReadOnlyList<T>> RowsAsync<T>(SchoolList<T> list) where T : class
    {
        var rows = await _lists.QueryAsync([new ListQuery(list)], PagePatience, CancellationToken.None);
        return list.ReadAll(rows[0], _logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The roster could not be read; the last one stays in use.")]
        public static partial void NotRead(ILogger logger, Exception cause);
    }
}
