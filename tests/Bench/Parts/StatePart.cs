using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace SeopBot.Bench.Parts;

/// <summary>A conversation's state is read, used and saved.</summary>
[MemoryDiagnoser]
public class StatePart
{
    private readonly ConversationState _conversation = new(new MemoryStorage());
    private readonly IStatePropertyAccessor<DialogState> _property;
    private readonly TestAdapter _adapter = new();
    private readonly Activity _activity = PartTurn.Message();
    private int _turn;

    public StatePart() => _property = _conversation.CreateProperty<DialogState>(nameof(DialogState));

    [Benchmark]
    public async Task LoadAndSaveUnchanged()
    {
        using var turn = new TurnContext(_adapter, _activity);
        await _property.GetAsync(turn, () => new DialogState());
        await _conversation.SaveChangesAsync(turn);
    }

    [Benchmark]
    public async Task LoadChangeAndSave()
    {
        using var turn = new TurnContext(_adapter, _activity);
        var state = await _property.GetAsync(turn, () => new DialogState());
        state.DialogStack.Clear();
        state.DialogStack.Add(new DialogInstance { Id = "questions", State = new Dictionary<string, object> { ["turn"] = _turn++, ["progress"] = "Reads well above benchmark", ["goal"] = "Twenty minutes of reading a day" } });
        await _conversation.SaveChangesAsync(turn);
    }
}

/// <summary>A turn that nobody sent.</summary>
internal static class PartTurn
{
    public static Activity Message() => new()
    {
        Type = ActivityTypes.Message,
        Id = "1767765488332",
        ChannelId = "msteams",
        ServiceUrl = "http://connector.bench/",
        Text = "Reads well above benchmark and needs work on math facts",
        Conversation = new ConversationAccount(id: "a:17vxw6"),
        From = new ChannelAccount("29:1uMVtE8mZ2r6bYtm7sxzfQ5RlnT3xE", "Ana Garcia"),
        Recipient = new ChannelAccount("28:3f1c0f0e-7d7b-4d2c-9a4e-1b2c3d4e5f60", "bot"),
    };
}
