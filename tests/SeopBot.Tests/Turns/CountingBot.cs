using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Turns;

/// <summary>Writes down what it heard: in the conversation's state in order, and in the person's how often.</summary>
internal sealed class CountingBot(IStorage storage) : IBot
{
    private readonly ConversationState _conversation = new(storage);
    private readonly UserState _user = new(storage);
    private int _runs;

    /// <summary>How often it was asked.</summary>
    public int Runs => _runs;

    /// <summary>What to do in the midst of a turn.</summary>
    public Func<ITurnContext, Task> Meanwhile { get; set; } = async _ => await Task.Yield();

    /// <summary>What is heard in a turn: the words, else the word of what was tapped.</summary>
    public static string Word(Activity activity) => activity.Text ?? (string?)(activity.Value as JObject)?["word"] ?? activity.Type;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _runs);
        var heard = await _conversation.CreateProperty<List<string>>("heard").GetAsync(turnContext, () => [], cancellationToken);
        var count = _user.CreateProperty<Count>("count");
        var before = await count.GetAsync(turnContext, () => new Count(0), cancellationToken);
        await Meanwhile(turnContext);
        heard.Add(Word(turnContext.Activity));
        await count.SetAsync(turnContext, new Count(before.Turns + 1), cancellationToken);
        await _conversation.SaveChangesAsync(turnContext, false, cancellationToken);
        await _user.SaveChangesAsync(turnContext, false, cancellationToken);
        await AnswerAsync(turnContext, $"{heard.Count}. {heard[^1]}", cancellationToken);
    }

    /// <summary>What a conversation has heard, in order.</summary>
    public async Task<IReadOnlyList<string>> HeardAsync(string conversation) => (await ReadAsync($"msteams/conversations/{conversation}"))?["heard"]?.ToObject<List<string>>() ?? [];

    /// <summary>How many turns a person had.</summary>
    public async Task<int> TurnsAsync(string person) => (int?)(await ReadAsync($"msteams/users/{person}"))?["count"]?["Turns"] ?? 0;

    private async Task<JObject?> ReadAsync(string key) => (await storage.ReadAsync([key])).TryGetValue(key, out var item) ? JObject.FromObject(item) : null;

    private static Task AnswerAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (context.Activity.Type != ActivityTypes.Invoke) return context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        var answer = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text } };
        return context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken);
    }

    private sealed record Count(int Turns);
}
