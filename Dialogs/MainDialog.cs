using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SeopBot.Cards;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>The map from what was said, or what a card sent, to conversations.</summary>
public sealed class MainDialog : ComponentDialog
{
    private readonly QuestionDialog _questions;
    private readonly IStatePropertyAccessor<OpenNotes> _openNotes;

    /// <summary>The map.</summary>
    public MainDialog(ConferenceDialog conference, QuestionDialog questions, ReminderDialog reminders, IStatePropertyAccessor<OpenNotes> openNotes) : base(nameof(MainDialog))
    {
        (_questions, _openNotes) = (questions, openNotes);
        AddDialog(conference);
        AddDialog(questions);
        AddDialog(reminders);
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) => RouteAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) => RouteAsync(innerDc, cancellationToken);

    /// <summary>The bot was updated while it waited for an answer: its question is over; what the person wrote stays.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.VersionChanged) return await base.OnDialogEventAsync(dc, e, cancellationToken);
        SchoolTurn.Of(dc.Context).Interrupted = new OldDialog(dc.Child.ActiveDialog?.Id, dc.Child.Child?.ActiveDialog?.Id);
        await dc.Child.CancelAllDialogsAsync(cancellationToken);
        return true;
    }

    private Task<DialogTurnResult> RouteAsync(DialogContext dc, CancellationToken cancellationToken) => SchoolTurn.Of(dc.Context).Heard switch
    {
        { Reply: AnswerCard.Reply or ExplanationCard.Reply or WelcomeCard.Reply { Wish: WelcomeCard.Wish.Missing } } => ToAsync<QuestionDialog>(dc, cancellationToken),
        { Reply: ReminderCard.Reply } => ToAsync<ReminderDialog>(dc, cancellationToken),
        { Reply: not null } => ToAsync<ConferenceDialog>(dc, cancellationToken),
        { Said.Intent: Intent.Hello or Intent.Help } => WelcomeAsync(dc, cancellationToken),
        { Said.Intent: Intent.Thanks } => SayAsync(dc, SchoolTurn.Of(dc.Context).WritesNotes ? "Thanks" : "ThanksRead", cancellationToken),
        { Said.Intent: Intent.Cancel } when dc.ActiveDialog?.Id != nameof(ConferenceDialog) => CancelAsync(dc, cancellationToken),
        { Said.Intent: Intent.Back } when dc.ActiveDialog?.Id != nameof(ConferenceDialog) => BackAsync(dc, cancellationToken),
        { Said.Intent: Intent.Skip } when dc.ActiveDialog?.Id != nameof(ConferenceDialog) => NextAsync(dc, cancellationToken),
        { Said: { Intent: Intent.Missing or Intent.Unknown } said } => AskedAsync(dc, said, cancellationToken),
        _ => ToAsync<ConferenceDialog>(dc, cancellationToken),
    };

    // A question is answered wherever one is in the chat. In the middle of notes only what is clearly one: anything else is for the notes.
    private async Task<DialogTurnResult> AskedAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        var inNotes = (dc.ActiveDialog?.Id ?? SchoolTurn.Of(dc.Context).Interrupted?.Id) == nameof(ConferenceDialog);
        var reading = await _questions.ReadAsync(dc.Context, inNotes, cancellationToken);
        var isClear = reading is QuestionReading.Understood || said.Intent == Intent.Missing || (inNotes && said.Text.EndsWith('?'));
        if (reading is QuestionReading.NotAboutPlans || (inNotes && !isClear)) return await UnknownAsync(dc, said, cancellationToken);
        if (inNotes) await _questions.ForgetAsync(dc.Context, cancellationToken);
        var result = reading is QuestionReading.Understood { Wish: QuestionWish.RemindTeachers or QuestionWish.Reminded }
            ? await ToAsync<ReminderDialog>(dc, cancellationToken, reading)
            : await ToAsync<QuestionDialog>(dc, cancellationToken, reading);
        if (inNotes) await ShowNotesKeptAsync(dc, cancellationToken);
        return result;
    }

    // Nothing half written: the question is over, and the next one begins anew.
    private async Task<DialogTurnResult> CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (await HasNotesAsync(dc, cancellationToken) || SchoolTurn.Of(dc.Context).Interrupted is not null) return await ToAsync<ConferenceDialog>(dc, cancellationToken);
        var wasAnswered = await _questions.ForgetAsync(dc.Context, cancellationToken);
        return await SayAsync(dc, wasAnswered ? "QuestionOver" : "NothingToCancel", cancellationToken);
    }

    // To the answer before; to the notes that a question interrupted.
    private async Task<DialogTurnResult> BackAsync(DialogContext dc, CancellationToken cancellationToken) =>
        await _questions.GoBackAsync(dc.Context, cancellationToken) is { } before
            ? await ToAsync<QuestionDialog>(dc, cancellationToken, before)
            : await ToAsync<ConferenceDialog>(dc, cancellationToken);

    // "Next" after an answer is its next page; else of the notes.
    private async Task<DialogTurnResult> NextAsync(DialogContext dc, CancellationToken cancellationToken) =>
        SchoolTurn.Of(dc.Context).Interrupted is null && await _questions.ReadAsync(dc.Context, inNotes: false, cancellationToken) is QuestionReading.Understood { Wish: QuestionWish.NextPage } page
            ? await ToAsync<QuestionDialog>(dc, cancellationToken, page)
            : await ToAsync<ConferenceDialog>(dc, cancellationToken);

    private async Task ShowNotesKeptAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if ((await NotesAsync(dc, cancellationToken)).Current is not { } note || turn.Roster.FindStudent(note.Notes.StudentKey) is not { } student) return;
        await SchoolTurn.ShowNewAsync(dc.Context, WelcomeCard.DrawKept(student.FullName, turn.Words, turn.Surface), cancellationToken);
    }

    // The same conversation goes on; another one begins anew.
    private static async Task<DialogTurnResult> ToAsync<T>(DialogContext dc, CancellationToken cancellationToken, object? options = null) where T : Dialog
    {
        if (dc.ActiveDialog?.Id == typeof(T).Name) return await dc.ContinueDialogAsync(cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(typeof(T).Name, options, cancellationToken);
    }

    // The running conversation first; then "Emma: reads well" for a student of that name; else good guesses.
    private async Task<DialogTurnResult> UnknownAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if (turn.Interrupted?.Question is not null) return await ToAsync<ConferenceDialog>(dc, cancellationToken, ConferenceDialog.AnswersOldQuestion);
        var named = said.Name is { } name && turn.Roster.Students.Any(student => Access.MayRecord(turn.Staff, student) && NameSearch.Exact(name, [student]).Count > 0);
        if (named || (dc.ActiveDialog?.Id ?? turn.Interrupted?.Id) == nameof(ConferenceDialog))
        {
            var result = await ToAsync<ConferenceDialog>(dc, cancellationToken);
            if (result.Result != ConferenceDialog.Unheard) return result;
        }

        var guesses = WelcomeCard.DrawGuesses(turn.Staff, turn.WritesNotes, await HasNotesAsync(dc, cancellationToken), turn.Words, turn.Surface);
        await turn.ShowAsync(dc.Context, guesses, null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<DialogTurnResult> WelcomeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var card = WelcomeCard.Draw(turn.Staff, turn.WritesNotes, await HasNotesAsync(dc, cancellationToken), turn.Words, turn.Surface);
        await turn.ShowAsync(dc.Context, card, null, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static async Task<DialogTurnResult> SayAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        await turn.SayAsync(dc.Context, turn.Words[key], cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<bool> HasNotesAsync(DialogContext dc, CancellationToken cancellationToken) => (await NotesAsync(dc, cancellationToken)).Current is not null;

    private Task<OpenNotes> NotesAsync(DialogContext dc, CancellationToken cancellationToken) => _openNotes.GetAsync(dc.Context, () => new OpenNotes(), cancellationToken);
}
