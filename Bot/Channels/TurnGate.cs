using Microsoft.Bot.Builder;

namespace SeopBot.Bot.Channels;

/// <summary>One turn at a time in a conversation, in order of arrival; other conversations go on in parallel.</summary>
public sealed class TurnGate : Microsoft.Bot.Builder.IMiddleware
{
    private readonly Dictionary<string, Line> _lines = [];

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var conversation = $"{turnContext.Activity.ChannelId}/{turnContext.Activity.Conversation?.Id}";
        var line = Join(conversation);
        try
        {
            await line.Turn.WaitAsync(cancellationToken);
            try
            {
                await next(cancellationToken);
            }
            finally
            {
                line.Turn.Release();
            }
        }
        finally
        {
            Leave(conversation, line);
        }
    }

    private Line Join(string conversation)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(conversation, out var line)) _lines[conversation] = line = new Line();
            line.Waiting++;
            return line;
        }
    }

    private void Leave(string conversation, Line line)
    {
        lock (_lines)
        {
            if (--line.Waiting == 0 && _lines.Remove(conversation)) line.Turn.Dispose();
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Waiting { get; set; }
    }
}
