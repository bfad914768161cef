namespace SeopBot.LocalGraph;

/// <summary>What may become of a subscription, as its lifecycleNotificationUrl is told. Source: Microsoft Graph, "Reduce missing subscriptions and change notifications".</summary>
public enum LifecycleEvent
{
    /// <summary>It has to be reauthorized or renewed soon.</summary>
    ReauthorizationRequired,

    /// <summary>It has ended and has to be made anew.</summary>
    SubscriptionRemoved,

    /// <summary>Some notifications were lost.</summary>
    Missed,
}
