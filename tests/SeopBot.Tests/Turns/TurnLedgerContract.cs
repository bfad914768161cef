using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SeopBot.Bot.Turns;
using SeopBot.Dialogs;
using SeopBot.Tests.State;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Turns;

/// <summary>What comes again is answered once, whatever keeps the record.</summary>
public abstract class TurnLedgerContract : IAsyncLifetime
{
    private readonly HandClock _clock = new();
    private protected CountingBot Bot { get; } = new(new MemoryStorage());
    private protected Door Door { get; private set; } = null!;
    private ITurnLedger _ledger = null!;

    /// <summary>Opens a ledger, the same one each time.</summary>
    protected abstract ITurnLedger Open(TimeProvider time);

    /// <summary>What the ledger holds, as it lies on the disk or in the table.</summary>
    protected abstract Task<string> KeptAsync();

    public virtual async Task InitializeAsync() => Door = await Door.OpenAsync(Bot, _ledger = Open(_clock));

    public virtual async Task DisposeAsync()
    {
        await Door.DisposeAsync();
        (_ledger as IDisposable)?.Dispose();
    }

    [StorageFact]
    public async Task The_same_activity_again_runs_once_and_gets_the_first_answer()
    {
        var tap = Said.Execute("save");
        var first = await Door.PostAsync(tap);
        await Door.PostAsync(Said.Words("something else"));
        Assert.Equal(first, await Door.PostAsync(tap));
        Assert.Equal("1. save", (string?)JObject.Parse(first.Body)["value"]);
        Assert.Equal(["save", "something else"], await Bot.HeardAsync("a:1"));
    }

    [StorageFact]
    public async Task A_message_again_is_200_and_says_nothing()
    {
        var words = Said.Words("help");
        var answers = new[] { await Door.PostAsync(words), await Door.PostAsync(words), await Door.PostAsync(words) };
        Assert.All(answers, answer => Assert.Equal(new Answer(HttpStatusCode.OK, ""), answer));
        Assert.Equal(["1. help"], Door.Channel.Heard);
    }

    [StorageFact]
    public async Task The_same_tap_under_a_new_id_is_a_repeat_for_a_minute()
    {
        var tap = Said.Execute("save");
        var first = await Door.PostAsync(tap);
        _clock.Now += TimeSpan.FromSeconds(59);
        Assert.Equal(first, await Door.PostAsync(tap.Anew()));
        _clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal("2. save", (string?)JObject.Parse((await Door.PostAsync(tap.Anew())).Body)["value"]);
    }

    [StorageFact]
    public async Task The_same_submit_under_a_new_id_says_nothing()
    {
        var tap = Said.Submit("save");
        await Door.PostAsync(tap);
        await Door.PostAsync(tap.Anew());
        Assert.Equal(["1. save"], Door.Channel.Heard);
    }

    [StorageFact]
    public async Task Words_said_twice_are_two_turns()
    {
        await Door.PostAsync(Said.Words("yes"));
        await Door.PostAsync(Said.Words("yes"));
        Assert.Equal(["yes", "yes"], await Bot.HeardAsync("a:1"));
    }

    [StorageFact]
    public async Task A_tap_of_another_card_or_with_other_fields_or_by_another_button_is_a_new_one()
    {
        var tap = Said.Submit("save");
        await Door.PostAsync(tap);
        await Door.PostAsync(tap.Anew().With("replyToId", "another card"));
        await Door.PostAsync(tap.Anew().With("value", new JObject { ["word"] = "save", ["note"] = "reads well" }));
        await Door.PostAsync(tap.Anew().With("conversation", new JObject { ["id"] = "a:2" }));
        Assert.Equal(4, Bot.Runs);
    }

    [StorageFact]
    public async Task Web_chat_numbers_its_taps_so_two_are_two_and_a_repeated_post_is_one()
    {
        var tap = Said.Submit("save").With("channelData", new JObject { ["clientActivityID"] = "c1" });
        await Door.PostAsync(tap);
        await Door.PostAsync(tap.Anew());
        await Door.PostAsync(tap.Anew().With("channelData", new JObject { ["clientActivityID"] = "c2" }));
        Assert.Equal(2, Bot.Runs);
    }

    [StorageFact]
    public async Task Nobody_gets_the_answer_to_somebody_else()
    {
        var tap = Said.Execute("save");
        await Door.PostAsync(tap);
        var byId = (JObject)tap.DeepClone();
        byId["from"]!["id"] = "ben";
        var byEntra = (JObject)tap.DeepClone();
        byEntra["from"]!["aadObjectId"] = "entra-ben";
        Assert.Contains("2. save", (await Door.PostAsync(byId)).Body, StringComparison.Ordinal);
        Assert.Contains("3. save", (await Door.PostAsync(byEntra)).Body, StringComparison.Ordinal);
        Assert.Contains("2. save", (await Door.PostAsync(byId.Anew())).Body, StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task A_repeat_that_comes_while_the_first_is_at_work_waits_for_its_answer()
    {
        var goOn = new TaskCompletionSource();
        Bot.Meanwhile = _ => goOn.Task;
        var tap = Said.Execute("save");
        var first = Door.Post(tap);
        await first.Arrived;
        var repeats = new[] { Door.Post(tap), Door.Post(tap.Anew()) };
        await Task.WhenAll(repeats.Select(repeat => repeat.Arrived));
        Assert.DoesNotContain(repeats, repeat => repeat.Answered.IsCompleted);
        goOn.SetResult();
        var expected = await first.Answered;
        Assert.All(await Task.WhenAll(repeats.Select(repeat => repeat.Answered)), answer => Assert.Equal(expected, answer));
        Assert.Equal(1, Bot.Runs);
    }

    [StorageFact]
    public async Task A_turn_that_failed_runs_again()
    {
        Bot.Meanwhile = _ => throw new InvalidOperationException("The lists are away.");
        var tap = Said.Execute("save");
        await Door.PostAsync(tap);
        Bot.Meanwhile = _ => Task.CompletedTask;
        Assert.Contains("1. save", (await Door.PostAsync(tap)).Body, StringComparison.Ordinal);
        Assert.Equal(2, Bot.Runs);
    }

    [StorageFact]
    public async Task Words_without_an_id_are_never_a_repeat()
    {
        var words = Said.Words("help").With("id", null);
        await Door.PostAsync(words);
        await Door.PostAsync(words);
        Assert.Equal(2, Bot.Runs);
    }

    [StorageFact]
    public async Task Replies_asked_for_in_the_response_come_again_to_a_repeat()
    {
        var words = Said.Words("help").With("deliveryMode", DeliveryModes.ExpectReplies);
        var (first, again) = (await Door.PostAsync(words), await Door.PostAsync(words));
        Assert.Equal("1. help", (string?)JObject.Parse(first.Body)["activities"]![0]!["text"]);
        Assert.Equal(JObject.Parse(first.Body), JObject.Parse(again.Body), JToken.EqualityComparer);
        Assert.Equal(1, Bot.Runs);
    }

    [StorageFact]
    public async Task Edits_of_one_message_have_one_id_and_are_no_repeats()
    {
        var edit = Said.Words("first").With("type", "messageUpdate");
        await Door.PostAsync(edit);
        await Door.PostAsync(edit.With("text", "second"));
        Assert.Equal(["first", "second"], await Bot.HeardAsync("a:1"));
    }

    [StorageFact]
    public async Task A_card_that_shows_itself_afresh_gets_what_is_true_now()
    {
        var refresh = Said.Execute("show");
        refresh["value"]!["trigger"] = "automatic";
        await Door.PostAsync(refresh);
        Assert.Contains("2. show", (await Door.PostAsync(refresh.Anew())).Body, StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task An_invoke_that_nobody_answers_is_501_again()
    {
        Bot.Meanwhile = _ => Task.CompletedTask;
        await using var deaf = await Door.OpenAsync(new DeafBot(), _ledger);
        var invoke = Said.Execute("what");
        Assert.Equal([HttpStatusCode.NotImplemented, HttpStatusCode.NotImplemented], [(await deaf.PostAsync(invoke)).Status, (await deaf.PostAsync(invoke)).Status]);
    }

    [StorageFact]
    public async Task After_a_restart_a_repeat_gets_the_first_answer()
    {
        var tap = Said.Execute("save");
        var first = await Door.PostAsync(tap);
        // The one before was killed: it has closed nothing.
        var ledger = Open(_clock);
        await using var restarted = await Door.OpenAsync(Bot, ledger);
        Assert.Equal(first, await restarted.PostAsync(tap));
        Assert.Equal(first, await restarted.PostAsync(tap.Anew()));
        Assert.Equal(1, Bot.Runs);
        (ledger as IDisposable)?.Dispose();
    }

    [StorageFact]
    public async Task What_was_answered_about_a_student_is_gone_after_two_minutes()
    {
        await Door.PostAsync(Said.Execute("Zebediah reads well"));
        await Door.PostAsync(Said.Words("Zebediah reads well"));
        Assert.Contains("Zebediah", await KeptAsync(), StringComparison.Ordinal);
        _clock.Now += TimeSpan.FromMinutes(2);
        await _ledger.SweepAsync(default);
        Assert.DoesNotContain("Zebediah", await KeptAsync(), StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task A_tap_played_again_after_its_answer_is_forgotten_runs_nothing_and_names_nobody()
    {
        var tap = Said.Execute("Zebediah reads well").With("locale", "es-MX");
        await Door.PostAsync(tap);
        foreach (var minutes in (int[])[3, 56])
        {
            _clock.Now += TimeSpan.FromMinutes(minutes);
            await _ledger.SweepAsync(default);
            var again = await Door.PostAsync(tap);
            Assert.Equal(HttpStatusCode.OK, again.Status);
            Assert.Contains("tarjeta", (string?)JObject.Parse(again.Body)["value"], StringComparison.Ordinal);
            Assert.DoesNotContain("Zebediah", again.Body, StringComparison.Ordinal);
        }

        Assert.Equal(1, Bot.Runs);
    }

    [StorageFact]
    public async Task Who_is_asked_to_try_again_is_heard_when_they_do()
    {
        Bot.Meanwhile = context =>
        {
            context.TurnState.Set(SchoolBot.TryAgainKey, "preparing");
            return Task.CompletedTask;
        };
        var tap = Said.Execute("save");
        var first = await Door.PostAsync(tap);
        Assert.Equal(first, await Door.PostAsync(tap));
        Assert.Contains("2. save", (await Door.PostAsync(tap.Anew())).Body, StringComparison.Ordinal);
    }

    [StorageFact]
    public async Task A_message_is_a_repeat_for_an_hour()
    {
        var words = Said.Words("help");
        await Door.PostAsync(words);
        _clock.Now += TimeSpan.FromMinutes(59);
        await _ledger.SweepAsync(default);
        await Door.PostAsync(words);
        Assert.Equal(1, Bot.Runs);
        _clock.Now += TimeSpan.FromMinutes(1);
        await Door.PostAsync(words);
        Assert.Equal(2, Bot.Runs);
    }

    private sealed class DeafBot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
