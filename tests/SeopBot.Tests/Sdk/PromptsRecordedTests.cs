using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace SeopBot.Tests.Sdk;

/// <summary>Prompts against the conversations that the official package had (Golden/prompts.jsonl), with the state stored as text after each turn.</summary>
public sealed class PromptsRecordedTests
{
    private static readonly string[] Shown = ["type", "text", "speak", "inputHint", "suggestedActions", "attachments"];
    private static readonly JsonSerializer Writer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
    private static readonly JsonSerializer ResultWriter = JsonSerializer.Create(new JsonSerializerSettings { ContractResolver = new CamelCasePropertyNamesContractResolver() });
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("prompts.jsonl").ToDictionary(line => (string)line["case"]!);

    public static TheoryData<string> Conversations => [.. Recorded.Keys.Where(name => Recorded[name]["turns"] is not null)];

    public static TheoryData<string, string> Answers
    {
        get
        {
            var answers = new TheoryData<string, string>();
            foreach (var (name, recorded) in Recorded)
            {
                foreach (var input in recorded["inputs"] ?? new JArray())
                    answers.Add(name, (string)input["user"]!);
            }

            return answers;
        }
    }

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_goes_as_the_official_package_has_it(string name)
    {
        var talk = new Talk(PromptsSamples.Of(name), locale: null);
        foreach (var turn in Recorded[name]["turns"]!)
            AssertSame(turn, await talk.SayAsync(turn["user"] is JObject ? Submitted() : Said((string)turn["user"]!)));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_understood_as_the_official_package_understands_it(string name, string answer)
    {
        var recorded = Recorded[name];
        var talk = new Talk(PromptsSamples.Of(name), (string?)recorded["locale"]);

        AssertSame(new JObject { ["bot"] = recorded["prompt"], ["status"] = "Waiting", ["result"] = null }, await talk.SayAsync(Said("hi")));
        AssertSame(recorded["inputs"]!.First(input => (string)input["user"]! == answer), await talk.SayAsync(Said(answer)));
    }

    private static Activity Said(string user) => user switch
    {
        "<event>" => new Activity { Type = ActivityTypes.Event, Name = "e" },
        "<conversationUpdate>" => new Activity { Type = ActivityTypes.ConversationUpdate },
        _ => new Activity { Type = ActivityTypes.Message, Text = user },
    };

    private static Activity Submitted() => new() { Type = ActivityTypes.Message, Value = new { a = 1 } };

    private static void AssertSame(JToken recorded, JObject happened)
    {
        var expected = new JObject { ["bot"] = recorded["bot"], ["status"] = recorded["status"], ["result"] = recorded["result"] };
        Assert.True(JToken.DeepEquals(Golden.Sorted(expected), Golden.Sorted(happened)), $"Expected {expected}\nbut got {happened}");
    }

    private sealed class Talk(PromptsSamples.Sample sample, string? locale)
    {
        private readonly TestAdapter adapter = new(sample.Channel);
        private readonly JsonTextStorage storage = new();

        internal async Task<JObject> SayAsync(Activity activity)
        {
            var turn = new JObject();
            activity.Locale = locale;
            await adapter.ProcessActivityAsync(activity, async (context, cancellationToken) =>
            {
                var state = new ConversationState(storage);
                await state.LoadAsync(context, false, cancellationToken);
                var dc = await new DialogSet(state.CreateProperty<DialogState>("d")).Add(sample.Prompt).CreateContextAsync(context, cancellationToken);
                var result = await dc.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                    result = await dc.BeginDialogAsync(sample.Prompt.Id, sample.Options, cancellationToken);
                await state.SaveChangesAsync(context, false, cancellationToken);
                turn["status"] = result.Status.ToString();
                turn["result"] = result.Result is { } value ? JToken.FromObject(value, ResultWriter) : null;
            });
            turn["bot"] = new JArray(Replies().Select(Visible));
            return turn;
        }

        private IEnumerable<IActivity> Replies()
        {
            while (adapter.GetNextReply() is { } reply)
                yield return reply;
        }

        private static JObject Visible(IActivity reply) => new(JObject.FromObject(reply, Writer).Properties()
            .Where(property => Shown.Contains(property.Name) && property.Value is not JArray { Count: 0 }));
    }
}
