using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Prompts against the conversations that the official package had (Golden/prompts.jsonl), with the state stored as text after each turn.</summary>
public sealed class PromptsRecordedTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("prompts.jsonl").ToDictionary(line => (string)line["case"]!);

    public static TheoryData<string> Conversations => [.. Recorded.Keys.Where(name => Recorded[name]["turns"] is not null && PromptsSamples.Has(name))];

    public static TheoryData<string, string> Answers
    {
        get
        {
            var answers = new TheoryData<string, string>();
            foreach (var (name, recorded) in Recorded.Where(line => PromptsSamples.Has(line.Key)))
            {
                foreach (var input in recorded["inputs"] ?? new JArray())
                    answers.Add(name, (string)input["user"]!);
            }

            return answers;
        }
    }

    public static TheoryData<string> InOtherLanguages => [.. Recorded.Keys.Where(PromptsSamples.IsInAnotherLanguage)];

    /// <summary>The recorded cases that are compared here as equal.</summary>
    internal static IEnumerable<string> Same => Recorded.Keys.Where(PromptsSamples.Has);

    /// <summary>The recorded cases where we do something else, which is compared here.</summary>
    internal static IEnumerable<string> Others => Recorded.Keys.Where(PromptsSamples.IsInAnotherLanguage);

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task A_conversation_goes_as_the_official_package_has_it(string name)
    {
        var talk = new Talk(PromptsSamples.Of(name), locale: null);
        foreach (var turn in Recorded[name]["turns"]!)
            Transcript.AssertSame(Transcript.Recorded(turn), await talk.SayAsync(turn["user"]!));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_understood_as_the_official_package_understands_it(string name, string answer)
    {
        var recorded = Recorded[name];
        var talk = new Talk(PromptsSamples.Of(name), (string?)recorded["locale"]);

        Transcript.AssertSame(Transcript.Turn(recorded["prompt"], "Waiting", null, null, null), await talk.SayAsync("hi"));
        Transcript.AssertSame(Transcript.Recorded(recorded["inputs"]!.First(input => (string)input["user"]! == answer)), await talk.SayAsync(answer));
    }

    [Theory]
    [MemberData(nameof(InOtherLanguages))]
    public async Task A_language_other_than_English_and_Spanish_is_taken_for_an_unknown_one(string name)
    {
        var (prompt, unknown) = name.StartsWith("Choice", StringComparison.Ordinal)
            ? ("ChoicePrompt-inline-locale-", Recorded["ChoicePrompt-inline-locale-xx-xx"]["turns"]!)
            : ("ConfirmPrompt-", Recorded["ConfirmPrompt-xx-xx"]["inputs"]!);
        foreach (var turn in unknown)
        {
            var talk = new Talk(PromptsSamples.Of(name), name[prompt.Length..]);
            if (turn["user"]!.ToString() != "hi")
                await talk.SayAsync("hi");
            Transcript.AssertSame(Transcript.Recorded(turn), await talk.SayAsync(turn["user"]!));
        }
    }

    private sealed class Talk(PromptsSamples.Sample sample, string? locale)
    {
        private readonly TestAdapter adapter = new(sample.Channel);
        private readonly JsonTextStorage storage = new();

        internal async Task<JObject> SayAsync(JToken user)
        {
            DialogTurnResult? result = null;
            var activity = Transcript.From(user);
            activity.Locale = locale;
            sample.Log.Lines.Clear();
            try
            {
                await adapter.ProcessActivityAsync(activity, async (context, cancellationToken) => result = await TurnAsync(context, cancellationToken));
                return Transcript.Turn(Transcript.Said(adapter), result!.Status.ToString(), Transcript.Result(result.Result), null, new JArray(sample.Log.Lines));
            }
            catch (ArgumentException refusal)
            {
                return Transcript.Turn(null, null, null, Transcript.Threw(refusal), null);
            }
        }

        private async Task<DialogTurnResult> TurnAsync(ITurnContext context, CancellationToken cancellationToken)
        {
            var state = new ConversationState(storage);
            var dc = await new DialogSet(state.CreateProperty<DialogState>("d")).Add(sample.Prompt).CreateContextAsync(context, cancellationToken);
            var result = await dc.ContinueDialogAsync(cancellationToken);
            if (result.Status == DialogTurnStatus.Empty)
                result = await dc.BeginDialogAsync(sample.Prompt.Id, sample.Options, cancellationToken);
            await state.SaveChangesAsync(context, false, cancellationToken);
            return result;
        }
    }
}
