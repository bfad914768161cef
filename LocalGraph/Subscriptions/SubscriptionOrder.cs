using System.Globalization;
using System.Text.Json.Nodes;
using SeopBot.LocalGraph.Lists;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>What a caller wants of a new subscription. Source: Microsoft Graph, "subscription resource type"; platform.md §1.7.</summary>
internal sealed record SubscriptionOrder(string Resource, Uri NotificationUrl, Uri? LifecycleUrl, string? ClientState, string Expires)
{
    private const int LongestClientState = 128;
    private const int LongestMinutes = 42_300;
    private const int ShortestMinutes = 45;

    private static readonly string[] Known =
    [
        "id", "applicationId", "changeType", "clientState", "creatorId", "encryptionCertificate", "encryptionCertificateId", "expirationDateTime", "includeResourceData",
        "latestSupportedTlsVersion", "lifecycleNotificationUrl", "notificationQueryOptions", "notificationUrl", "notificationUrlAppId", "resource",
    ];

    /// <summary>Reads the body of a POST.</summary>
    /// <exception cref="GraphErrorException">Something is missing or not allowed for a list.</exception>
    public static SubscriptionOrder Read(JsonObject sent, DateTimeOffset now)
    {
        ListContext.Closed(sent, "subscription", Known);
        if (Required(sent, "changeType") is not "updated" and var change)
            throw Invalid($"The changeType '{change}' is not supported for lists; only 'updated' is.");
        if (ListContext.Value<bool>(sent, "includeResourceData"))
            throw Invalid("includeResourceData is not supported for lists.");
        var state = ListContext.Value<string>(sent, "clientState");
        if (state?.Length > LongestClientState)
            throw Invalid($"clientState has at most {LongestClientState} characters.");
        return new SubscriptionOrder(Required(sent, "resource").Trim('/'), Address(Required(sent, "notificationUrl"), "notificationUrl"),
            ListContext.Value<string>(sent, "lifecycleNotificationUrl") is { } lifecycle ? Address(lifecycle, "lifecycleNotificationUrl") : null,
            state, ExpiresOf(sent, now));
    }

    /// <summary>The end that was asked for: under 45 minutes is raised to 45, over 42,300 is refused. Source: platform.md §1.7.</summary>
    public static string ExpiresOf(JsonObject sent, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParse(Required(sent, "expirationDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var asked) || asked <= now)
            throw Invalid("expirationDateTime must be a moment in the future, as 2026-11-22T18:00:00Z.");
        if (asked > now.AddMinutes(LongestMinutes))
            throw Invalid($"Subscription expiration can only be {LongestMinutes} minutes in the future.");
        var earliest = now.AddMinutes(ShortestMinutes);
        return FieldValue.Instant(asked < earliest ? earliest : asked);
    }

    // The real service asks for https; a bot on this machine has none.
    private static Uri Address(string text, string property) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) ? address
            : throw Invalid($"{property} must be an https address.");

    private static string Required(JsonObject sent, string property) => ListContext.Value<string>(sent, property) is { Length: > 0 } value ? value
        : throw Invalid($"{property} is a required property for subscription creation");

    private static GraphErrorException Invalid(string message) => new(400, "InvalidRequest", message);
}
