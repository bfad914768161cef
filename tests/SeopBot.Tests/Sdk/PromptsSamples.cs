using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace SeopBot.Tests.Sdk;

/// <summary>The prompts whose conversations were recorded from the official package, each under its name in Golden/prompts.jsonl.</summary>
internal static class PromptsSamples
{
    internal sealed record Sample(Dialog Prompt, PromptOptions? Options, string Channel = "test")
    {
        internal DialogLog Log { get; init; } = new();
    }

    // What is recorded besides these is of members that we do not carry.
    private static readonly string[] Carried = ["TextPrompt-", "ChoicePrompt-", "ConfirmPrompt-", "NumberPrompt-"];
    private static readonly string[] OtherLanguages = ["fr-fr", "de-de", "pt-br", "it-it", "nl-nl", "sv-se", "zh-cn"];

    private static readonly Dictionary<string, Func<Sample>> ByName = new()
    {
        ["TextPrompt-no-retry"] = () => Watched<string>(v => new TextPrompt("p", v), c => $"attempt={c.AttemptCount} succeeded={c.Recognized.Succeeded} value={c.Recognized.Value}", Third, AskOnce()),
        ["TextPrompt-retry"] = () => Watched<string>(v => new TextPrompt("p", v), c => $"attempt={c.AttemptCount}", Third, Ask()),
        ["TextPrompt-validator-sends"] = () => Watched<string>(v => new TextPrompt("p", v), c => $"attempt={c.AttemptCount} responded={c.Context.Responded}", NoA, Ask()),
        ["TextPrompt-validator-changes-value"] = () => Text((context, _) =>
        {
            context.Recognized.Value = context.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        }),
        ["TextPrompt-no-options"] = () => new Sample(new TextPrompt("p"), null),
        ["NumberPrompt-not-recognized-validator"] = () => Watched<int>(
            v => new WholeNumberPrompt("p", v), c => $"attempt={c.AttemptCount} succeeded={c.Recognized.Succeeded} value={c.Recognized.Value}", (c, _) => Task.FromResult(c.Recognized.Value > 0), Ask()),
        ["NumberPrompt-validator-accepts-unrecognized"] = () => new Sample(new WholeNumberPrompt("p", (_, _) => Task.FromResult(true)), Ask()),
        ["TextPrompt-no-prompt"] = () => Text(null, new PromptOptions()),
        ["TextPrompt-inputhint"] = () => Text(null, new PromptOptions { Prompt = Bare("Q?"), RetryPrompt = Bare("Again?") }, refuse: true),
        ["ChoicePrompt-validator-attempts"] = () => Watched<FoundChoice>(
            v => new ChoicePrompt("p", v), c => $"attempt={c.AttemptCount} succeeded={c.Recognized.Succeeded}", (c, _) => Task.FromResult(c.Recognized.Succeeded && c.AttemptCount == 3), Ask("red", "green")),
        ["ChoicePrompt-inputhint"] = () => Choose(new PromptOptions { Prompt = Bare("Q?"), Choices = ChoiceFactory.ToChoices(["a", "b"]) }, new ChoicePrompt("p") { Style = ListStyle.HeroCard }),
        ["ChoicePrompt-no-prompt"] = () => Choose(new PromptOptions { Choices = ChoiceFactory.ToChoices(["a", "b"]) }) with { Channel = "directline" },
        ["ChoicePrompt-no-retry"] = () => Choose(AskOnce("a", "b")),
        ["ChoicePrompt-card-actions"] = () => Choose(
            AskFor(new Choice("r") { Action = new CardAction { Type = "imBack", Title = "Red!", Value = "r" } }, new Choice("g") { Action = new CardAction { Type = "postBack", Title = "Green!", Value = "g" } }),
            new ChoicePrompt("p") { Style = ListStyle.HeroCard }),
        ["ChoicePrompt-no-choices"] = () => Choose(Ask()),
        ["ChoicePrompt-no-numbers"] = () => Choose(Ask("red", "green", "blue"), new ChoicePrompt("p") { Style = ListStyle.Inline, ChoiceOptions = new ChoiceFactoryOptions(" / ", " or ", " or ", false) }),
        ["ChoicePrompt-prompt-with-suggested"] = () => Choose(new PromptOptions { Prompt = MessageFactory.Text("Q?", "say Q"), Choices = ChoiceFactory.ToChoices(["a", "b"]) }, new ChoicePrompt("p") { Style = ListStyle.HeroCard }),
        ["ChoicePrompt-recognize-en-us"] = () => OnTeams("red", "green", "blue"),
        ["ChoicePrompt-recognize-es-es"] = () => OnTeams("rojo", "verde", "azul"),
        ["ChoicePrompt-recognize-multiword"] = () => OnTeams("Dark red", "Light red", "Light blue", "Option 10", "Option 1"),
        ["ChoicePrompt-recognize-synonyms"] = () => Choose(AskFor(
            new Choice("r") { Synonyms = ["crimson", "scarlet"], Action = new CardAction { Type = "imBack", Title = "Ruby", Value = "rubyvalue" } },
            new Choice("g") { Synonyms = ["lime"] })) with { Channel = "msteams" },
        ["ChoicePrompt-recognize-number-choices"] = () => OnTeams("10", "20", "3"),
        ["ChoicePrompt-recognize-accents-hyphens"] = () => OnTeams("Sí", "No-go", "C#", "a/b", "Ñandú"),
        ["ChoicePrompt-recognize-numbers-off"] = () => Choose(Ask("red", "green"), new ChoicePrompt("p") { RecognizerOptions = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false } }) with { Channel = "msteams" },
        ["ConfirmPrompt-en-us-msteams"] = () => Confirm() with { Channel = "msteams" },
        ["ConfirmPrompt-no-numbers"] = () => Confirm(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions(", ", " o ", ", o ", false) }),
        ["ConfirmPrompt-custom-choices"] = () => Confirm(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Ja bitte"), new Choice("Nein danke")) }),
    };

    /// <summary>Whether there is a sample of that name, in a language that we carry.</summary>
    internal static bool Has(string name) =>
        Carried.Any(prompt => name.StartsWith(prompt, StringComparison.Ordinal)) && name != "ChoicePrompt-recognize-allowpartial" && !IsInAnotherLanguage(name);

    /// <summary>Whether the conversation was recorded in a language other than English and Spanish.</summary>
    internal static bool IsInAnotherLanguage(string name) => OtherLanguages.Any(language => name.EndsWith("-" + language, StringComparison.Ordinal));

    internal static Sample Of(string name)
    {
        if (ByName.TryGetValue(name, out var sample)) return sample();
        var parts = name.Split('-');
        return (parts[0], parts[1]) switch
        {
            ("ChoicePrompt", "options") => Choose(new PromptOptions { Prompt = MessageFactory.Text("Q?"), Choices = ChoiceFactory.ToChoices(["red", "green"]), Style = ListStyle.List }) with { Channel = parts[3] },
            ("ChoicePrompt", "display") => Choose(ChoicesFor(parts), new ChoicePrompt("p") { Style = StyleOf(parts[3]) }) with { Channel = parts[2] },
            ("ChoicePrompt", "inline") => Choose(Ask("red", "green", "blue"), new ChoicePrompt("p", defaultLocale: name["ChoicePrompt-inline-locale-".Length..]) { Style = ListStyle.Inline }),
            ("ConfirmPrompt", "display") => Confirm(new ConfirmPrompt("p") { Style = StyleOf(parts[3]) }) with { Channel = parts[2] },
            ("ConfirmPrompt", _) => Confirm(),
            _ => Text(null),
        };
    }

    private static PromptOptions ChoicesFor(string[] parts) => parts[3] switch
    {
        "auto" => Ask([.. Enumerable.Range(1, int.Parse(parts[4], CultureInfo.InvariantCulture)).Select(number => $"c{number}")]),
        "long" => Ask("abcdefghijklmnopqrstuvwxyz1234", "b"),
        _ => Ask("red", "green", "blue"),
    };

    private static ListStyle StyleOf(string name) => Enum.TryParse<ListStyle>(name, out var style) ? style : ListStyle.Auto;

    private static Sample Text(PromptValidator<string>? validator, PromptOptions? options = null, bool refuse = false) =>
        new(new TextPrompt("p", refuse ? (_, _) => Task.FromResult(false) : validator), options ?? Ask());

    // The prompt's validator writes a line before it decides.
    private static Sample Watched<T>(Func<PromptValidator<T>, Dialog> prompt, Func<PromptValidatorContext<T>, string> line, PromptValidator<T> decide, PromptOptions options)
    {
        var log = new DialogLog();
        PromptValidator<T> watched = (context, cancellationToken) =>
        {
            log.Lines.Add(line(context));
            return decide(context, cancellationToken);
        };
        return new Sample(prompt(watched), options) { Log = log };
    }

    private static Sample OnTeams(params string[] choices) => Choose(Ask(choices)) with { Channel = "msteams" };

    private static Sample Choose(PromptOptions options, ChoicePrompt? prompt = null) => new(prompt ?? new ChoicePrompt("p"), options);

    private static Sample Confirm(ConfirmPrompt? prompt = null) => new(prompt ?? new ConfirmPrompt("p"), Ask());

    private static async Task<bool> NoA(PromptValidatorContext<string> context, CancellationToken cancellationToken)
    {
        if (context.Recognized.Value != "a") return true;
        await context.Context.SendActivityAsync("no a please", cancellationToken: cancellationToken);
        return false;
    }

    private static Task<bool> Third(PromptValidatorContext<string> context, CancellationToken _) => Task.FromResult(context.AttemptCount == 3);

    private static Activity Bare(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static PromptOptions Ask(params string[] choices) => AskFor([.. choices.Select(value => new Choice(value))]);

    private static PromptOptions AskOnce(params string[] choices)
    {
        var options = Ask(choices);
        options.RetryPrompt = null;
        return options;
    }

    private static PromptOptions AskFor(params Choice[] choices) => new()
    {
        Prompt = MessageFactory.Text("Q?"),
        RetryPrompt = MessageFactory.Text("Again?"),
        Choices = choices.Length > 0 ? choices : null,
    };
}
