using System.Net;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>One turn: who speaks, in which language, where, and what they sent.</summary>
/// <param name="Staff">The member of staff who speaks.</param>
/// <param name="Roster">Who is at which school, one picture for the whole turn.</param>
/// <param name="Words">The language to answer in.</param>
/// <param name="Surface">Where the answer is shown.</param>
/// <param name="Heard">What was said, or what a button sent.</param>
public sealed record SchoolTurn(StaffMember Staff, Roster Roster, Words Words, Surface Surface, Heard Heard)
{
    /// <summary>The card that answers an Action.Execute in place; null when none was drawn.</summary>
    public JObject? CardInPlace { get; private set; }

    /// <summary>What an earlier version of the bot was in the middle of; null unless the bot was updated since the turn before.</summary>
    public OldDialog? Interrupted { get; set; }

    /// <summary>Whether the speaker writes notes of conferences at all: whoever has students in grades that get a SEP.</summary>
    public bool WritesNotes => Staff.SchoolKeys.SelectMany(Roster.StudentsOf).Any(student => Access.MayRecord(Staff, student) && GetsSep(student));

    /// <summary>Whether the student's grade gets a SEP.</summary>
    public bool GetsSep(Student student) => Roster.SchoolOf(student.SchoolKey).KindOf(student.Grade) == PlanKind.Sep;

    /// <summary>The turn that the context is in.</summary>
    public static SchoolTurn Of(ITurnContext context) => context.TurnState.Get<SchoolTurn>();

    /// <summary>The sentence that answers an Action.Execute when no card does; null when none was said.</summary>
    public string? SentenceInPlace { get; private set; }

    /// <summary>Says a sentence, shown as written.</summary>
    public async Task SayAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Invoke && SentenceInPlace is null)
        {
            SentenceInPlace = text;
            return;
        }

        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        await context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Shows the answer to what was heard: in place of the card whose button was tapped, or as a new message to words.</summary>
    public Task<string?> ShowAnswerAsync(ITurnContext context, AdaptiveCard card, CancellationToken cancellationToken) =>
        ShowAsync(context, card, Heard.Reply is null ? null : context.Activity.ReplyToId, cancellationToken);

    /// <summary>Shows a card in place of the one whose button was tapped; as a new message when no button was, or the message is gone.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="card">The card.</param>
    /// <param name="inPlaceOf">The message that shows the card before it; null for none.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The message that now shows the card; null when the channel gives no ids.</returns>
    public async Task<string?> ShowAsync(ITurnContext context, AdaptiveCard card, string? inPlaceOf, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Invoke && CardInPlace is null)
        {
            CardInPlace = JObject.Parse(card.ToJson());
            return context.Activity.ReplyToId ?? inPlaceOf;
        }

        return inPlaceOf is null
            ? await ShowNewAsync(context, card, cancellationToken)
            : await ReplaceAsync(context, MessageOf(card), inPlaceOf, cancellationToken);
    }

    /// <summary>
    /// Puts a message in place of one sent before; as a new one when that one is gone or the channel cannot change messages. Whoever is talking to the
    /// bot gets the new one after every refusal: they wait for the answer, and what the turn did is to be remembered. What the bot starts itself may come later.
    /// </summary>
    /// <returns>The message that now stands there.</returns>
    public static async Task<string?> ReplaceAsync(ITurnContext context, Activity message, string inPlaceOf, CancellationToken cancellationToken)
    {
        message.Id = inPlaceOf;
        try
        {
            await context.UpdateActivityAsync(message, cancellationToken);
            return inPlaceOf;
        }
        catch (Exception refused) when (IsRefused(refused, forGood: context.Activity.Name == ActivityEventNames.ContinueConversation))
        {
            message.Id = null;
            return (await context.SendActivityAsync(message, cancellationToken))?.Id;
        }
    }

    private static bool IsRefused(Exception refused, bool forGood) => refused switch
    {
        NotSupportedException or NotImplementedException => true,
        ErrorResponseException { Response.StatusCode: var status } => !forGood
            || status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented,
        _ => false,
    };

    /// <summary>Shows a card as a new message.</summary>
    /// <returns>The message that shows it; null when the channel gives no ids.</returns>
    public static async Task<string?> ShowNewAsync(ITurnContext context, AdaptiveCard card, CancellationToken cancellationToken) =>
        (await context.SendActivityAsync(MessageOf(card), cancellationToken))?.Id;

    /// <summary>A message that shows a card; always as JSON: the real packages cannot send an AdaptiveCard object. Source: docs/differences.md.</summary>
    public static Activity MessageOf(AdaptiveCard card) =>
        (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = JObject.Parse(card.ToJson()) });
}

/// <summary>What a person sent: words, or the reply of a card.</summary>
/// <param name="Reply">The card's reply; null for words.</param>
/// <param name="Said">The words, understood; <see cref="Intent.Unknown"/> for a card's reply.</param>
public sealed record Heard(CardReply? Reply, Utterance Said);

/// <summary>A dialog that an earlier version of the bot began.</summary>
/// <param name="Id">Its id; null when none was open.</param>
/// <param name="Question">The question in it that waited for an answer; null for none.</param>
public sealed record OldDialog(string? Id, string? Question);
