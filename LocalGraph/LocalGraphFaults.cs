namespace SeopBot.LocalGraph;

/// <summary>
/// Trouble on order, for tests and demonstrations: set it from code, it cannot be reached over HTTP.
/// Every method may be called while the server runs; what is ordered adds up until it is used or <see cref="Clear"/> is called.
/// </summary>
/// <param name="time">Tells when a throttled span of time is over.</param>
public sealed class LocalGraphFaults(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Queue<Throttle> _requests = new();
    private readonly Queue<Throttle> _members = new();
    private (Throttle With, DateTimeOffset Until)? _span;
    private readonly Queue<LifecycleEvent> _lifecycle = new();
    private readonly Queue<string> _refusedTokens = new();
    private int _hang, _lose;

    /// <summary>Waiting time before every answer; zero by default.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The next requests are refused.</summary>
    /// <param name="count">How many.</param>
    /// <param name="status">429 or 503.</param>
    /// <param name="retryAfter">The Retry-After header in seconds, decimals allowed; null leaves it out.</param>
    public void ThrottleRequests(int count, int status = 429, TimeSpan? retryAfter = null) => Order(_requests, count, new(status, retryAfter));

    /// <summary>The next members of $batch requests are refused while the batch itself answers 200.</summary>
    /// <inheritdoc cref="ThrottleRequests"/>
    public void ThrottleMembers(int count, int status = 429, TimeSpan? retryAfter = null) => Order(_members, count, new(status, retryAfter));

    /// <summary>All requests are refused for a span of time from now.</summary>
    /// <param name="span">How long.</param>
    /// <param name="status">429 or 503.</param>
    /// <param name="retryAfter">The Retry-After header in seconds, decimals allowed; null leaves it out.</param>
    public void ThrottleFor(TimeSpan span, int status = 429, TimeSpan? retryAfter = null)
    {
        lock (_lock)
            _span = (new(status, retryAfter), time.GetUtcNow() + span);
    }

    /// <summary>The next requests are neither carried out nor answered: they hang until the caller gives up.</summary>
    /// <param name="count">How many.</param>
    public void Hang(int count)
    {
        lock (_lock)
            _hang += count;
    }

    /// <summary>The next requests are carried out, but the connection breaks before the answer: the caller cannot know.</summary>
    /// <param name="count">How many.</param>
    public void LoseAnswers(int count)
    {
        lock (_lock)
            _lose += count;
    }

    /// <summary>The next delta requests with a token are refused as if it were too old: 410, and where to begin anew.</summary>
    /// <param name="count">How many.</param>
    /// <param name="code">resyncRequired, resyncChangesApplyDifferences, resyncChangesUploadDifferences or syncStateNotFound; invalidRequest is the 400 for a token that is none.</param>
    public void RefuseTokens(int count, string code = "resyncRequired")
    {
        lock (_lock)
            for (var i = 0; i < count; i++)
                _refusedTokens.Enqueue(code);
    }

    /// <summary>All subscriptions meet this soon: their lifecycleNotificationUrl is told, and one that is removed is gone.</summary>
    /// <param name="what">What happens to them.</param>
    public void Happen(LifecycleEvent what)
    {
        lock (_lock)
            _lifecycle.Enqueue(what);
        LifecycleOrdered?.Invoke();
    }

    /// <summary>Ends all trouble.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _members.Clear();
            _lifecycle.Clear();
            _refusedTokens.Clear();
            _span = null;
            _hang = _lose = 0;
            Latency = TimeSpan.Zero;
        }
    }

    /// <summary>Called after <see cref="Happen"/>.</summary>
    internal Action? LifecycleOrdered { get; set; }

    internal LifecycleEvent? TakeLifecycle()
    {
        lock (_lock)
            return _lifecycle.TryDequeue(out var what) ? what : null;
    }

    internal string? TakeRefusedToken()
    {
        lock (_lock)
            return _refusedTokens.TryDequeue(out var code) ? code : null;
    }

    internal bool TakeHang() => Take(ref _hang);

    internal bool TakeLostAnswer() => Take(ref _lose);

    internal Throttle? TakeMember()
    {
        lock (_lock)
            return _members.TryDequeue(out var throttle) ? throttle : null;
    }

    internal Throttle? TakeRequest()
    {
        lock (_lock)
            return _requests.TryDequeue(out var throttle) ? throttle
                : _span is { } span && time.GetUtcNow() < span.Until ? span.With
                : null;
    }

    private bool Take(ref int ordered)
    {
        lock (_lock)
            return ordered > 0 && ordered-- > 0;
    }

    private void Order(Queue<Throttle> queue, int count, Throttle throttle)
    {
        lock (_lock)
            for (var i = 0; i < count; i++)
                queue.Enqueue(throttle);
    }

    internal sealed record Throttle(int Status, TimeSpan? RetryAfter);
}
