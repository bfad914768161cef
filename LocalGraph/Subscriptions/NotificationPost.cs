using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.LocalGraph.Subscriptions;

/// <summary>Brings notifications to an address.</summary>
internal sealed partial class NotificationPost(IHttpClientFactory clients, LocalGraphOptions options, TimeProvider time, ILogger<NotificationPost> log)
{
    /// <summary>The clock that notifications go by.</summary>
    public TimeProvider Time => time;

    /// <summary>Sends them as one request; false when it was not answered with 2xx in time.</summary>
    public async Task<bool> SendAsync(string address, IEnumerable<JsonNode> notifications, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(options.NotificationPatience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            using var client = clients.CreateClient(LocalGraphEndpoints.NotificationClient);
            var body = new JsonObject { ["value"] = new JsonArray([.. notifications]) };
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(address, content, both.Token);
            if (!answer.IsSuccessStatusCode) Log.NotTaken(log, (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception cause) when (cause is HttpRequestException || (cause is OperationCanceledException && !stop.IsCancellationRequested))
        {
            Log.NotReached(log, (cause as HttpRequestException)?.HttpRequestError.ToString() ?? "no answer in time");
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A notification of changes was answered with HTTP {Status}.")]
        public static partial void NotTaken(ILogger log, int status);

        [LoggerMessage(2, LogLevel.Warning, "A notification of changes did not reach its address: {Code}.")]
        public static partial void NotReached(ILogger log, string code);
    }
}
