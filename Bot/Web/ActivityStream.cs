using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SeopBot.Bot.Web;

/// <summary>What is new in a conversation, as Direct Line sends it.</summary>
/// <param name="Activities">In the order to show.</param>
/// <param name="Watermark">Names the point to go on from.</param>
internal sealed record ActivitySet(JsonArray Activities, string Watermark)
{
    /// <summary>Everything after the watermark; a missing or strange one means from the beginning.</summary>
    public static ActivitySet Since(ChatStore store, Conversation conversation, string? watermark)
    {
        _ = long.TryParse(watermark, CultureInfo.InvariantCulture, out var seen);
        var (activities, next) = store.Read(conversation.Id, Math.Max(0, seen));
        return new(activities, next.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>Sends a conversation over a WebSocket as it goes on.</summary>
internal sealed class ActivityStream(ChatStore store, IHostApplicationLifetime host)
{
    /// <summary>Sends what is after the watermark and then each news, until the page or the server closes, or the token is over.</summary>
    public async Task SendAsync(WebSocket socket, Conversation conversation, string? watermark, CancellationToken over)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(over, host.ApplicationStopping);
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Notice(string changed)
        {
            if (changed == conversation.Id) news.Writer.TryWrite(true);
        }

        store.Changed += Notice;
        try
        {
            Notice(conversation.Id);
            var closed = UntilClosedAsync(socket, end);
            await foreach (var _ in news.Reader.ReadAllAsync(end.Token))
            {
                var set = ActivitySet.Since(store, conversation, watermark);
                watermark = set.Watermark;
                if (set.Activities.Count == 0) continue;
                var frame = JsonSerializer.SerializeToUtf8Bytes(set, JsonSerializerOptions.Web);
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // The page has gone, its token is over or the server stops: the next connection goes on from its watermark.
        }
        finally
        {
            store.Changed -= Notice;
        }
    }

    /// <summary>Reads what the page sends (only empty signs of life) and ends the stream when it closes.</summary>
    private static async Task UntilClosedAsync(WebSocket socket, CancellationTokenSource end)
    {
        var ignored = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(ignored, end.Token)).MessageType != WebSocketMessageType.Close) { }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            // Closed without a word.
        }

        await end.CancelAsync();
    }
}
