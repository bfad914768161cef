using AdaptiveCards;
using Microsoft.Bot.Builder.Dialogs;
using SeopBot.Cards;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>"Remind their teachers": the messages are looked at first, then sent, each once. "Whom did I remind?" tells of them later.</summary>
public sealed class ReminderDialog(IReminders reminders, Frontdesk desk, SchoolTime time) : Dialog(nameof(ReminderDialog))
{
    /// <summary>Drafts or sends, as the card's button says; a reading given as option is drafted, or answered with what was sent.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var asked = options as QuestionReading.Understood;
        var reply = turn.Heard.Reply as ReminderCard.Reply ?? new ReminderCard.Reply { Question = asked?.Question ?? new PlanQuestion() };
        try
        {
            if (asked?.Wish == QuestionWish.Reminded)
            {
                await ShowRemindedAsync(dc, cancellationToken);
                return await dc.EndDialogAsync(cancellationToken: cancellationToken);
            }

            var drafts = await reminders.DraftAsync(turn.Staff, reply.Question, cancellationToken);
            if (drafts.Refusal is { } refusal) await desk.RefuseAsync(dc.Context, refusal, cancellationToken);
            else await turn.ShowAnswerAsync(dc.Context, await DrawAsync(turn, reply, drafts, cancellationToken), cancellationToken);
        }
        catch (ListsUnavailableException)
        {
            await turn.SayAsync(dc.Context, turn.Words["ListsDown"], cancellationToken);
        }

        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task ShowRemindedAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var sent = await reminders.SentAsync(turn.Staff, cancellationToken);
        await turn.ShowAnswerAsync(dc.Context, ReminderCard.DrawReminded(sent, turn.Roster, time, turn.Words, turn.Surface), cancellationToken);
    }

    private async Task<AdaptiveCard> DrawAsync(SchoolTurn turn, ReminderCard.Reply reply, ReminderDrafts drafts, CancellationToken cancellationToken)
    {
        var understood = QuestionText.Of(reply.Question, turn.Roster, time.Today, turn.Words);
        if (reply is not { Press: ReminderCard.Press.Send, Confirmation: { } confirmation })
            return ReminderCard.DrawDrafts(drafts, understood, reply with { Confirmation = Guid.NewGuid().ToString("N") }, turn.Words, turn.Surface);

        var sent = await reminders.SendAsync(turn.Staff, new ReminderOrder(confirmation, reply.Question, Ticked(reply)) { Text = reply.Text }, cancellationToken);
        return ReminderCard.DrawSent(sent, turn.Roster, understood, reply, turn.Words, turn.Surface);
    }

    private static string[] Ticked(ReminderCard.Reply reply) => reply.Teachers?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
