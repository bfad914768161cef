using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Subscriptions to changes in lists, at Microsoft Graph. Source: platform.md §1.7.</summary>
internal sealed class SubscriptionChannel(ListStore lists, GraphChannel channel)
{
    // Graph asks the address first, and waits 10 s for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Subscribes; returns Graph's id and when it ends.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or refuses.</exception>
    public async Task<(string Id, DateTimeOffset End)> SubscribeAsync(SchoolList list, string address, string secret, DateTimeOffset end, CancellationToken stop)
    {
        var site = await lists.OpenAsync(Patience, stop);
        var made = await channel.ReadAsync(channel.Client.Subscriptions.ToPostRequestInformation(new Subscription
        {
            ChangeType = "updated",
            NotificationUrl = address,
            LifecycleNotificationUrl = address,
            Resource = site.ResourceOf(list),
            ClientState = secret,
            ExpirationDateTime = end,
        }), Patience, stop);
        return (made.GetProperty("id").GetString()!, made.GetProperty("expirationDateTime").GetDateTimeOffset());
    }

    /// <summary>Renews one; returns when it ends, null when there is no such subscription any more.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or refuses.</exception>
    public async Task<DateTimeOffset?> RenewAsync(string id, DateTimeOffset end, CancellationToken stop)
    {
        var answer = await AnswerAsync(channel.Client.Subscriptions[id].ToPatchRequestInformation(new Subscription { ExpirationDateTime = end }), stop);
        return answer.Status == 404 ? null : answer.Body.GetProperty("expirationDateTime").GetDateTimeOffset();
    }

    /// <summary>Ends one, if it is still there.</summary>
    /// <exception cref="GraphUnavailableException">Graph does not answer, or refuses.</exception>
    public Task EndAsync(string id, CancellationToken stop) => AnswerAsync(channel.Client.Subscriptions[id].ToDeleteRequestInformation(), stop);

    private async Task<GraphAnswer> AnswerAsync(RequestInformation request, CancellationToken stop)
    {
        var answer = (await channel.SendAsync([request], Patience, stop))[0];
        return answer.IsSuccess || answer.Status == 404 ? answer : throw new GraphUnavailableException(answer);
    }
}
