using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    // A button in a chat shows no more letters. Source: Bot Framework 4.23.1, recorded long-title cases.
    private const int MaxButtonTitle = 20;

    /// <summary>Makes choices of their values.</summary>
    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(value => new Choice(value))];

    /// <summary>Offers the choices in the best way that the channel can do.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        list ??= [];
        var fitsButtons = list.All(choice => TitleOf(choice).Length <= MaxButtonTitle);
        if (fitsButtons && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            return SuggestedAction(list, text, speak, toList);
        if (fitsButtons && Channel.SupportsCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);
        return fitsButtons && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Offers the choices in the sentence that asks.</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var said = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
                said.Append(Connector(index, choices.Count, options));
            if (options?.IncludeNumbers != false)
                said.Append('(').Append(index + 1).Append(") ");
            said.Append(TitleOf(choices[index]));
        }

        return MessageFactory.Text(said.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Offers the choices as a numbered list.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var lines = choices.Select((choice, index) => (options?.IncludeNumbers != false ? $"{index + 1}. " : "- ") + TitleOf(choice));
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    /// <summary>Offers the choices as buttons below the message, to the people of the list only.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Offers the choices as buttons of a card.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null) =>
        MessageFactory.Attachment(new HeroCard { Text = text, Buttons = Buttons(choices) }.ToAttachment(), null, speak, InputHints.ExpectingInput);

    /// <summary>A prompt's question with its choices; the prompt itself stays as it is.</summary>
    internal static IMessageActivity Ask(Activity asked, Activity prompt, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options)
    {
        var text = prompt?.Text ?? "";
        IList<string> asker = [asked.From?.Id];
        var offer = style switch
        {
            ListStyle.None => MessageFactory.Text(text, null, InputHints.ExpectingInput),
            ListStyle.Inline => Inline(choices, text, null, options),
            ListStyle.List => List(choices, text, null, options),
            ListStyle.SuggestedAction => SuggestedAction(choices, text, null, asker),
            ListStyle.HeroCard => HeroCard(choices, text),
            _ => ForChannel(asked.ChannelId, choices, text, null, options, asked.Conversation?.ConversationType, asker),
        };
        if (prompt is null)
            return offer;

        var question = Newtonsoft.Json.Linq.JObject.FromObject(prompt).ToObject<Activity>();
        question.Text = offer.Text;
        if (offer.SuggestedActions?.Actions?.Count > 0)
            question.SuggestedActions = offer.SuggestedActions;
        if (offer.Attachments?.Count > 0)
            question.Attachments = [.. question.Attachments ?? [], .. offer.Attachments];
        return question;
    }

    private static string Connector(int index, int count, ChoiceFactoryOptions options) =>
        index < count - 1 ? options?.InlineSeparator ?? ", "
        : count == 2 ? options?.InlineOr ?? " or "
        : options?.InlineOrMore ?? ", or ";

    private static string TitleOf(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })];
}
