using System.Net;
using SeopBot.LocalGraph.Protocol;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>
/// Asks an address whether it wants notifications: it has to send a token back, as plain text and within 10 s.
/// Source: Microsoft Graph, "Receive change notifications through webhooks"; platform.md §1.7.
/// </summary>
internal sealed class Handshake(IHttpClientFactory clients, LocalGraphOptions options, TimeProvider time)
{
    /// <summary>Checks the addresses of a new subscription.</summary>
    /// <exception cref="GraphErrorException">An address does not answer as it must.</exception>
    public async Task CheckAsync(SubscriptionOrder order, CancellationToken cancellation)
    {
        await CheckAsync(order.NotificationUrl, cancellation);
        if (order.LifecycleUrl is { } lifecycle && lifecycle != order.NotificationUrl)
            await CheckAsync(lifecycle, cancellation);
    }

    private async Task CheckAsync(Uri address, CancellationToken cancellation)
    {
        // Spaces and colons, as in the real one, so that only a decoded token matches.
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        using var patience = new CancellationTokenSource(options.HandshakePatience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var sign = address.Query.Length > 0 ? '&' : '?';
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{address.AbsoluteUri}{sign}validationToken={Uri.EscapeDataString(token)}") { Content = new StringContent("") };
            using var client = clients.CreateClient(LocalGraphEndpoints.NotificationClient);
            using var answer = await client.SendAsync(request, both.Token);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/plain")
                throw Refused("failed. Notification endpoint must respond with 200 OK to validation request.");
            if (await answer.Content.ReadAsStringAsync(both.Token) != token)
                throw Refused("failed. Response must exactly match validationToken query parameter.");
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw Refused("timed out.");
        }
        catch (HttpRequestException)
        {
            throw Refused("failed. Notification endpoint must respond with 200 OK to validation request.");
        }
    }

    private static GraphErrorException Refused(string why) => new(400, "ValidationError", $"Subscription validation request {why}");
}
