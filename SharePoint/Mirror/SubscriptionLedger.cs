using System.Security.Cryptography;
using System.Text;
using SeopBot.SharePoint.Filings;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// The subscriptions to changes that are ours, with the secret of each. It tells a notification of Microsoft Graph from a false one,
/// and asks nobody for that.
/// </summary>
public sealed class SubscriptionLedger
{
    private readonly MirrorBell _bell;
    private readonly SubscriptionTable _table;
    private readonly Lazy<Dictionary<string, KeptSubscription>> _kept;
    private readonly Lock _lock = new();

    internal SubscriptionLedger(SubscriptionTable table, MirrorBell bell, TimeProvider time)
    {
        (_table, _bell, Work) = (table, bell, new Signal(time));
        _kept = new Lazy<Dictionary<string, KeptSubscription>>(() => _table.All().ToDictionary(kept => kept.List));
    }

    /// <summary>Rings when a subscription needs care.</summary>
    internal Signal Work { get; }

    /// <summary>Takes a notification: the mirror asks the lists soon. A false one changes nothing.</summary>
    /// <param name="subscription">The id of the subscription it names.</param>
    /// <param name="secret">The clientState it brings.</param>
    /// <param name="lifecycleEvent">What became of the subscription; null when its list changed. Source: platform.md §1.7.</param>
    /// <returns>False when it is not ours.</returns>
    public bool Take(string? subscription, string? secret, string? lifecycleEvent)
    {
        if (Find(kept => kept.Id == subscription) is not { } known || !IsSame(known.Secret, secret)) return false;
        if (lifecycleEvent == "subscriptionRemoved") Forget(known);
        else if (lifecycleEvent == "reauthorizationRequired") Keep(known with { RenewAt = DateTimeOffset.MinValue });
        if (lifecycleEvent is not (null or "missed")) Work.Ring();
        _bell.Ring(known.List);
        return true;
    }

    /// <summary>The subscription to a list; null for none.</summary>
    internal KeptSubscription? Find(string list) => Find(kept => kept.List == list);

    internal void Keep(KeptSubscription subscription)
    {
        lock (_lock)
        {
            _table.Save(subscription);
            _kept.Value[subscription.List] = subscription;
        }
    }

    internal void Forget(KeptSubscription subscription)
    {
        lock (_lock)
        {
            _table.Remove(subscription.List);
            _kept.Value.Remove(subscription.List);
        }
    }

    private KeptSubscription? Find(Func<KeptSubscription, bool> isMeant)
    {
        lock (_lock) return _kept.Value.Values.FirstOrDefault(isMeant);
    }

    // How long it takes tells nothing of the secret.
    private static bool IsSame(string secret, string? told) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(told ?? ""));
}

/// <summary>A subscription of ours.</summary>
/// <param name="List">The list's name.</param>
/// <param name="Id">Graph's id of it.</param>
/// <param name="Secret">Its clientState.</param>
/// <param name="Address">Where notifications go.</param>
/// <param name="RenewAt">When it is to be renewed.</param>
internal sealed record KeptSubscription(string List, string Id, string Secret, string Address, DateTimeOffset RenewAt);
