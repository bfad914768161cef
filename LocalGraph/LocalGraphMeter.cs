namespace SeopBot.LocalGraph;

/// <summary>Counts what callers spend, priced as SharePoint Online prices it. Source: Microsoft, "Avoid getting throttled or blocked in SharePoint Online".</summary>
public sealed class LocalGraphMeter
{
    private long _requests, _members, _units;

    /// <summary>HTTP requests with a token; a $batch counts as one.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Members of all $batch requests.</summary>
    public long MemberRequests => Interlocked.Read(ref _members);

    /// <summary>Resource units: 1 for one resource read or a delta with token, 2 for the rest; batch members are charged one by one, throttled calls too.</summary>
    public long ResourceUnits => Interlocked.Read(ref _units);

    /// <summary>Starts again at zero.</summary>
    public void Reset()
    {
        Interlocked.Exchange(ref _requests, 0);
        Interlocked.Exchange(ref _members, 0);
        Interlocked.Exchange(ref _units, 0);
    }

    internal void CountRequest() => Interlocked.Increment(ref _requests);

    internal void CountMember() => Interlocked.Increment(ref _members);

    internal void Charge(int units) => Interlocked.Add(ref _units, units);
}
