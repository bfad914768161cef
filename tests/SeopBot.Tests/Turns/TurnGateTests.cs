using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SeopBot.Bot.Turns;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Turns;

/// <summary>Who waits for whom.</summary>
public sealed class TurnGateTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly CountingBot _bot = new(new MemoryStorage());
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gate-");
    private SqliteTurnLedger _ledger = null!;
    private Door _door = null!;

    public async Task InitializeAsync()
    {
        _ledger = new SqliteTurnLedger(Path.Combine(_folder.FullName, "turns.db"), new HandClock());
        _door = await Door.OpenAsync(_bot, _ledger);
    }

    public async Task DisposeAsync()
    {
        await _door.DisposeAsync();
        _ledger.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Turns_of_a_conversation_run_in_the_order_in_which_they_came()
    {
        var answers = new List<Task>();
        for (var i = 0; i < 100; i++)
        {
            var (arrived, answered) = _door.Post(Said.Words($"{i}"));
            answers.Add(answered);
            await arrived;
        }

        await Task.WhenAll(answers);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), await _bot.HeardAsync("a:1"));
    }

    [Fact]
    public async Task Two_persons_in_one_conversation_never_lose_what_the_other_said()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _door.PostAsync(Said.Words($"{i}", person: i % 2 == 0 ? "ana" : "ben"))));
        Assert.Equal(100, (await _bot.HeardAsync("a:1")).Distinct().Count());
        Assert.Equal((50, 50), (await _bot.TurnsAsync("ana"), await _bot.TurnsAsync("ben")));
    }

    [Fact]
    public async Task One_person_in_two_conversations_never_loses_what_is_remembered_of_them()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => _door.PostAsync(Said.Words($"{i}", conversation: $"a:{i % 2}"))));
        Assert.Equal(100, await _bot.TurnsAsync("ana"));
    }

    [Fact]
    public async Task Another_conversation_does_not_wait()
    {
        var goOn = new TaskCompletionSource();
        _bot.Meanwhile = context => context.Activity.Conversation.Id == "a:slow" ? goOn.Task : Task.CompletedTask;
        var slow = _door.Post(Said.Words("hello", "a:slow", "ana"));
        await slow.Arrived;
        await _door.PostAsync(Said.Words("hello", "a:quick", "ben")).WaitAsync(Soon);
        Assert.False(slow.Answered.IsCompleted);
        goOn.SetResult();
        await slow.Answered;
    }

    [Fact]
    public async Task A_search_while_typing_waits_for_nobody_and_is_not_recorded()
    {
        var goOn = new TaskCompletionSource();
        _bot.Meanwhile = context => context.Activity.Type == ActivityTypes.Message ? goOn.Task : Task.CompletedTask;
        var slow = _door.Post(Said.Words("hello"));
        await slow.Arrived;
        var search = Said.Execute("smi").With("name", "application/search");
        await _door.PostAsync(search).WaitAsync(Soon);
        await _door.PostAsync(search).WaitAsync(Soon);
        Assert.Equal(3, _bot.Runs);
        goOn.SetResult();
        await slow.Answered;
    }

    [Fact]
    public async Task Who_gives_up_waiting_lets_nobody_overtake()
    {
        var goOn = new TaskCompletionSource();
        var started = new List<string>();
        _bot.Meanwhile = context =>
        {
            lock (started) started.Add(context.Activity.Text);
            return goOn.Task;
        };
        var first = _door.Post(Said.Words("first"));
        await first.Arrived;
        using var hangUp = new CancellationTokenSource();
        var second = _door.Post(Said.Words("second"), hangUp.Token);
        await second.Arrived;
        var third = _door.Post(Said.Words("third"));
        await third.Arrived;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Answered);
        await Task.Delay(50);
        Assert.Equal(["first"], started);
        goOn.SetResult();
        await Task.WhenAll(first.Answered, third.Answered).WaitAsync(Soon);
        Assert.Equal(["first", "third"], await _bot.HeardAsync("a:1"));
    }

    [Fact]
    public async Task What_the_bot_starts_itself_stands_in_line_and_is_never_a_repeat()
    {
        var goOn = new TaskCompletionSource();
        _bot.Meanwhile = _ => goOn.Task;
        var words = Said.Words("hello");
        var turn = _door.Post(words);
        await turn.Arrived;
        var reference = words.ToObject<Activity>()!.GetConversationReference();
        var reminders = Enumerable.Range(0, 2).Select(_ => _door.Adapter.ContinueConversationAsync("", reference, _bot.OnTurnAsync, default)).ToList();
        Assert.Equal(1, _bot.Runs);
        goOn.SetResult();
        await Task.WhenAll([turn.Answered, .. reminders]).WaitAsync(Soon);
        Assert.Equal(["hello", "event", "event"], await _bot.HeardAsync("a:1"));
    }

    [Fact]
    public async Task A_line_in_which_nobody_stands_is_forgotten()
    {
        var lines = new TurnLines();
        for (var i = 0; i < 3; i++) lines.Join("a", "b", 2).Dispose();
        using var first = lines.Join("a", "b", 2);
        Assert.True(first.Reached.IsCompleted);
        var second = lines.Join("b", "a", 2);
        Assert.False(second.Reached.IsCompleted);
        first.Dispose();
        await second.Reached.WaitAsync(Soon);
        second.Dispose();
        Assert.Equal(0, lines.Count);
    }
}
