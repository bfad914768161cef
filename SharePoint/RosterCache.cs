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
    private long _dueAtTicks;

    internal RosterCache(ListStore lists, IOptions<SharePointOptions> options, TimeProvider time, ILogger<RosterCache> logger) =>
        (_lists, _options, _time, _logger) = (lists, options.Value, time, logger);

    /// <inheritdoc/>
    public async ValueTask<Roster> ReadAsync(CancellationToken cancellationToken)
    {
        if (_roster is { } roster)
        {
            if (_time.GetUtcNow() >= DueAt) _ = Start();
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

    /// <summary>Reads again what was read before, as after an import.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer; the old picture stays.</exception>
    internal async Task RenewAsync(CancellationToken cancellationToken)
    {
        bool wasRead;
        lock (_lock) wasRead = _reading is not null;
        if (wasRead) await RefreshAsync(cancellationToken);
    }

    private DateTimeOffset DueAt
    {
        get => new(Interlocked.Read(ref _dueAtTicks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _dueAtTicks, value.UtcTicks);
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
            var students = RowsAsync(ListPlan.Students);
            var contacts = RowsAsync(ListPlan.Contacts);
            var small = await RowsAsync(ListPlan.Schools, ListPlan.Staff, ListPlan.Windows);
            var roster = new Roster(
                ListPlan.Schools.ReadAll(small[0], _logger),
                ListPlan.Staff.ReadAll(small[1], _logger),
                ListPlan.Students.ReadAll((await students)[0], _logger),
                ListPlan.Contacts.ReadAll((await contacts)[0], _logger),
                ListPlan.Windows.ReadAll(small[2], _logger));
            DueAt = began + _options.RosterAge;
            return _roster = roster;
        }
        catch (GraphUnavailableException cause)
        {
            DueAt = _time.GetUtcNow() + PauseAfterFailure;
            Log.NotRead(_logger, cause);
            throw;
        }
    }

    private Task<List<ListRow>[]> RowsAsync(params SchoolList[] lists) =>
        _lists.QueryAsync([.. lists.Select(list => new ListQuery(list))], PagePatience, CancellationToken.None);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The roster could not be read; the last one stays in use.")]
        public static partial void NotRead(ILogger logger, Exception cause);
    }
}
