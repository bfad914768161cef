using System.Globalization;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>
/// Tells subscribers that something in a list changed, and not what: one request an address, repeated for up to 4 h until it
/// is answered with 2xx. Source: Microsoft Graph, "Change notifications delivery through webhooks"; platform.md §1.7.
/// </summary>
internal sealed class NotificationSender(Database database, LocalGraphOptions options, LocalGraphFaults faults, NotificationPost post) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        faults.LifecycleOrdered = database.Written.Ring;
        TimeSpan? next = TimeSpan.Zero;
        while (true)
        {
            await database.Written.WaitAsync(next, post.Time, stoppingToken);
            await Task.Delay(options.NotificationDelay, post.Time, stoppingToken);
            next = await RoundAsync(stoppingToken);
        }
    }

    /// <summary>Sends what is to be told now; says how long until something is to be tried again, null when nothing is.</summary>
    private async Task<TimeSpan?> RoundAsync(CancellationToken stop)
    {
        while (faults.TakeLifecycle() is { } ordered)
            await TellLifecycleAsync(database.Read(db => SubscriptionRecord.All(db, Now)), ordered, stop);
        await TellLifecycleAsync(database.Read(db => SubscriptionRecord.All(db, Now).FindAll(s => s.LastChange(db) is null)), LifecycleEvent.SubscriptionRemoved, stop);

        var changed = database.Read(db => SubscriptionRecord.All(db, Now).ConvertAll(s => (Subscription: s, Last: s.LastChange(db) ?? s.Told)).FindAll(s => s.Last > s.Subscription.Told));
        foreach (var due in changed.Where(s => s.Subscription.TryAt is not { } at || string.CompareOrdinal(at, Now) <= 0).GroupBy(s => s.Subscription.NotificationUrl))
            await TellAsync(due.Key, [.. due], stop);
        return database.Read(db => SubscriptionRecord.All(db, Now).Min(s => s.TryAt)) is { } next ? Later(next) : null;
    }

    private async Task TellAsync(string address, List<(SubscriptionRecord Subscription, long Last)> due, CancellationToken stop)
    {
        var heard = await post.SendAsync(address, due.Select(d => Notification(d.Subscription, "changeType", "updated")), stop);
        await SaveAsync(due.Select(d => heard ? d.Subscription with { Told = d.Last, Failures = 0, FailedAt = null, TryAt = null } : Failed(d.Subscription, d.Last)), stop);
    }

    // After hours in vain it is given up; the next change is tried anew.
    private SubscriptionRecord Failed(SubscriptionRecord subscription, long last)
    {
        var since = subscription.FailedAt ?? Now;
        if (post.Time.GetUtcNow() - Instant(since) > options.NotificationLifetime)
            return subscription with { Told = last, Failures = 0, FailedAt = null, TryAt = null };
        var pause = Math.Min(options.NotificationRetry.TotalSeconds * Math.Pow(2, subscription.Failures), LongestPause.TotalSeconds);
        return subscription with { Failures = subscription.Failures + 1, FailedAt = since, TryAt = FieldValue.Instant(post.Time.GetUtcNow().AddSeconds(pause)) };
    }

    private async Task TellLifecycleAsync(List<SubscriptionRecord> subscriptions, LifecycleEvent what, CancellationToken stop)
    {
        var name = char.ToLowerInvariant(what.ToString()[0]) + what.ToString()[1..];
        foreach (var told in subscriptions.Where(s => s.LifecycleUrl is not null).GroupBy(s => s.LifecycleUrl!))
            await post.SendAsync(told.Key, told.Select(s => Notification(s, "lifecycleEvent", name)), stop);
        if (what == LifecycleEvent.SubscriptionRemoved && subscriptions.Count > 0)
            await database.WriteAsync(db => Each(subscriptions, s => s.Delete(db)), stop);
        if (what == LifecycleEvent.Missed)
            await database.WriteAsync(db => Each(subscriptions, s => (s with { Told = s.LastChange(db) ?? s.Told }).Save(db)), stop);
    }

    // Not one that was renewed or ended in the meantime.
    private Task<bool> SaveAsync(IEnumerable<SubscriptionRecord> told, CancellationToken stop) => database.WriteAsync(db => Each(told, s =>
    {
        if (SubscriptionRecord.Find(db, s.Id, Now) is { } current)
            (s with { Expires = current.Expires }).Save(db);
    }), stop);

    private static bool Each(IEnumerable<SubscriptionRecord> subscriptions, Action<SubscriptionRecord> act)
    {
        foreach (var subscription in subscriptions)
            act(subscription);
        return true;
    }

    private static JsonNode Notification(SubscriptionRecord subscription, string kind, string what) => new JsonObject
    {
        ["subscriptionId"] = subscription.Id,
        ["subscriptionExpirationDateTime"] = subscription.Expires,
        ["clientState"] = subscription.ClientState,
        ["tenantId"] = Tenant,
        ["resource"] = subscription.Resource,
        [kind] = what,
    };

    private const string Tenant = "5ee5b07a-0000-4000-8000-000000000002";

    private string Now => FieldValue.Instant(post.Time.GetUtcNow());

    private TimeSpan Later(string at) => Instant(at) - post.Time.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero;

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
