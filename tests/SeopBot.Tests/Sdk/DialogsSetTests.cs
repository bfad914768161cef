using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace SeopBot.Tests.Sdk;

/// <summary>Sets of dialogs, versions, RunAsync, and the testing package.</summary>
public sealed class DialogsSetTests
{
    private readonly JsonTextStorage storage = new();

    [Fact]
    public void The_second_dialog_of_an_id_gets_the_next_one()
    {
        var (first, second) = (new TextPrompt("t"), new TextPrompt("t"));

        var set = new DialogSet().Add(first).Add(second).Add(first);

        Assert.Same(first, set.Find("t"));
        Assert.Same(second, set.Find("t2"));
        Assert.Equal([first, second], set.GetDialogs());
    }

    [Fact]
    public void A_dialog_without_an_id_goes_by_the_name_of_its_class() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public void A_set_has_another_version_when_a_waterfall_has_another_step()
    {
        static string VersionWith(int steps) => new DialogSet().Add(new WaterfallDialog("w", Steps(steps))).GetVersion();

        Assert.Equal(VersionWith(3), VersionWith(3));
        Assert.NotEqual(VersionWith(3), VersionWith(4));
    }

    [Fact]
    public async Task RunAsync_begins_a_dialog_and_goes_on_with_it_until_it_ends()
    {
        Assert.Equal(["Q0?"], await RunAsync(new Versioned(2), "hi"));
        Assert.Equal(["Q1?"], await RunAsync(new Versioned(2), "a"));
        Assert.Empty(await RunAsync(new Versioned(2), "b"));
        Assert.Equal(["Q0?"], await RunAsync(new Versioned(2), "c"));
    }

    [Fact]
    public async Task A_component_can_end_politely_when_it_is_told_that_it_changed()
    {
        await RunAsync(new PoliteVersioned(3), "hi");

        Assert.Equal(["We have changed this. Please begin again."], await RunAsync(new PoliteVersioned(4), "a"));
        Assert.Equal(["Q0?"], await RunAsync(new PoliteVersioned(4), "hi"));
        Assert.Equal(["Q1?"], await RunAsync(new PoliteVersioned(4), "a"));
    }

    [Fact]
    public async Task The_test_logger_writes_both_sides()
    {
        var output = new Lines();
        var client = new DialogTestClient("test", new TextPrompt("t"), new PromptOptions { Prompt = MessageFactory.Text("Q?") }, [new XUnitDialogTestLogger(output)]);

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal(["User -> hi", "Bot  -> Q?"], output.Written);
    }

    [Fact]
    public void A_test_data_object_carries_any_object_through_the_test_runner()
    {
        var (kept, copy) = (new Kept(), new TestDataObject());

        new TestDataObject(new PromptOptions { RecognizeLanguage = "Ada" }).Serialize(kept);
        copy.Deserialize(kept);

        Assert.Equal("Ada", copy.GetObject<PromptOptions>().RecognizeLanguage);
    }

    private static WaterfallStep[] Steps(int count) =>
        [.. Enumerable.Range(0, count).Select(index => (WaterfallStep)((step, ct) => step.PromptAsync("t", new PromptOptions { Prompt = MessageFactory.Text($"Q{index}?") }, ct)))];

    private async Task<List<string>> RunAsync(Dialog dialog, string text)
    {
        var adapter = new TestAdapter("test");
        var state = new ConversationState(storage);
        adapter.Use(new AutoSaveStateMiddleware(state));
        await adapter.SendTextToBotAsync(text, (context, ct) => dialog.RunAsync(context, state.CreateProperty<DialogState>("d"), ct), default);
        return [.. adapter.ActiveQueue.Select(activity => activity.Text)];
    }

    private class Versioned : ComponentDialog
    {
        internal Versioned(int steps)
            : base("root")
        {
            AddDialog(new WaterfallDialog("w", Steps(steps)));
            AddDialog(new TextPrompt("t"));
        }
    }

    private sealed class PoliteVersioned(int steps) : Versioned(steps)
    {
        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.VersionChanged)
                return await base.OnDialogEventAsync(dc, e, cancellationToken);
            await dc.Child.CancelAllDialogsAsync(cancellationToken);
            await dc.Context.SendActivityAsync("We have changed this. Please begin again.", cancellationToken: cancellationToken);
            return true;
        }
    }

    private sealed class Lines : ITestOutputHelper
    {
        internal List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(string.Format(null, format, args));
    }

    private sealed class Kept : IXunitSerializationInfo
    {
        private readonly Dictionary<string, object> values = [];

        public void AddValue(string key, object value, Type? type = null) => values[key] = value;

        public object GetValue(string key, Type type) => values[key];

        public T GetValue<T>(string key) => (T)values[key];
    }
}
