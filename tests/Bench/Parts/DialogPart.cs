using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using SeopBot.Bench.Bots;

namespace SeopBot.Bench.Parts;

/// <summary>One step of a waterfall in a component, with its state read and saved; the reply goes nowhere.</summary>
[MemoryDiagnoser]
public class DialogPart
{
    private readonly StepBot _bot = new(new ConversationState(new MemoryStorage()));
    private readonly TestAdapter _adapter = new();
    private readonly Activity _activity = PartTurn.Message();

    [Benchmark]
    public async Task Step()
    {
        using var turn = new TurnContext(_adapter, _activity);
        await _bot.OnTurnAsync(turn);
        _adapter.ActiveQueue.Clear();
    }
}
