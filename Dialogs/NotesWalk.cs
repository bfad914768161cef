using AdaptiveCards;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>How a turn of the walk ended.</summary>
internal enum WalkTurn
{
    /// <summary>A card waits for the next tap.</summary>
    GoesOn,

    /// <summary>The notes are closed: saved, given up, or not there.</summary>
    Ended,

    /// <summary>The person wants to give up notes in which something was typed.</summary>
    AsksToGiveUp,
}

/// <summary>The walk through the notes of one conference: who came → what was seen → goals → review → save.</summary>
/// <param name="store">Plans, conferences, goals.</param>
/// <param name="time">The school's clock.</param>
/// <param name="records">What is on file for the notes being written.</param>
/// <param name="openNotes">What the person has begun.</param>
internal sealed class NotesWalk(IPlanStore store, SchoolTime time, OpenRecords records, IStatePropertyAccessor<OpenNotes> openNotes)
{
    /// <summary>A button of a card of the walk.</summary>
    public async Task<WalkTurn> PressAsync(ITurnContext context, NotesReply reply, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var open = await OpenAsync(context, cancellationToken);
        if (open.Find(reply.Notes) is not { } note)
        {
            var filing = (reply as ReviewCard.Reply)?.Filing;
            var receipt = filing is null ? null : await store.FindAsync(filing, cancellationToken);
            await turn.SayAsync(context, turn.Words[receipt?.By == turn.Staff.Key ? $"Saved.{receipt.State}.Text" : "NotesGone"], cancellationToken);
            return WalkTurn.Ended;
        }

        var sheet = await SheetAsync(turn, note.Notes, cancellationToken);
        if (await WereFiledAsync(context, note, sheet, cancellationToken)) return WalkTurn.Ended;
        // An older card, or a second tap on the same button: show where the notes are; what was typed there fills only what is empty.
        if (reply.Revision != note.Notes.Revision)
            return await ShowAsync(context, note with { Notes = new NotesFields(sheet, turn.Words).FillBlanks(reply) }, sheet, cancellationToken);
        return reply.Press switch
        {
            Press.Cancel => await CancelAsync(context, note.Notes, cancellationToken),
            Press.Save => await SaveAsync(context, note, sheet, cancellationToken),
            _ => await MoveAsync(context, note, sheet, reply, cancellationToken),
        };
    }

    /// <summary>Saves from words instead of the button.</summary>
    public async Task<WalkTurn> SaveAsync(ITurnContext context, OpenNote note, CancellationToken cancellationToken)
    {
        var sheet = await SheetAsync(SchoolTurn.Of(context), note.Notes, cancellationToken);
        return await SaveAsync(context, note, sheet, cancellationToken);
    }

    /// <summary>Moves by words: back, skip.</summary>
    public async Task<WalkTurn> StepAsync(ITurnContext context, OpenNote note, Press press, CancellationToken cancellationToken)
    {
        var moved = note with { Notes = note.Notes with { Step = StepAfter(note.Notes, press), ReviewNext = false } };
        var sheet = await SheetAsync(SchoolTurn.Of(context), moved.Notes, cancellationToken);
        return await WereFiledAsync(context, note, sheet, cancellationToken)
            ? WalkTurn.Ended
            : await ShowAsync(context, moved, sheet, cancellationToken);
    }

    /// <summary>Shows the card of the step that the notes are at, as a new message; shown again, with what they hold so far.</summary>
    public async Task ShowNewAsync(ITurnContext context, OpenNote note, StudentRecord record, bool isResumed, CancellationToken cancellationToken)
    {
        var sheet = Sheet(SchoolTurn.Of(context), note.Notes, record) with { IsResumed = isResumed };
        if (await WereFiledAsync(context, note, sheet, cancellationToken)) return;
        await ShowAsync(context, note, sheet, cancellationToken, asNew: true);
    }

    /// <summary>Gives untouched notes up; asks first about others. Their card stays as it is meanwhile: what was typed there and not yet sent is kept.</summary>
    public async Task<WalkTurn> CancelAsync(ITurnContext context, ConferenceNotes notes, CancellationToken cancellationToken)
    {
        if (!notes.Touched) return await GiveUpAsync(context, notes.Key, cancellationToken);
        await openNotes.SetAsync(context, await OpenAsync(context, cancellationToken) with { GivingUp = notes.Key }, cancellationToken);
        return WalkTurn.AsksToGiveUp;
    }

    /// <summary>Gives notes up.</summary>
    public async Task<WalkTurn> GiveUpAsync(ITurnContext context, string key, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var open = await OpenAsync(context, cancellationToken);
        var card = open.Find(key)?.Card;
        await openNotes.SetAsync(context, open.Without(key), cancellationToken);
        records.Forget(key);
        await turn.ShowAsync(context, WelcomeCard.DrawCancelled(turn.Words, turn.Surface), InThis(context, card), cancellationToken);
        if (turn.Heard.Reply is null) await turn.SayAsync(context, turn.Words["Cancelled"], cancellationToken);
        return WalkTurn.Ended;
    }

    /// <summary>Opens a saved conference again: to change it, or to add what is missing.</summary>
    public async Task ReopenAsync(ITurnContext context, SavedCard.Reply reply, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        if (turn.Roster.FindStudent(reply.Student) is not { } student || !Access.MayRecord(turn.Staff, student)) throw new NotOnRosterException(reply.Student);
        var (record, answered) = await records.ReadAsync(reply.Conference ?? "", student, cancellationToken);
        if (!answered)
        {
            await turn.SayAsync(context, turn.Words["ListsDown"], cancellationToken);
            return;
        }

        if (record.Conferences.FirstOrDefault(conference => conference.Key == reply.Conference) is not { } conference)
        {
            await turn.SayAsync(context, turn.Words["NotesGone"], cancellationToken);
            return;
        }

        var notes = ConferenceNotes.Edit(conference, record, NewKey(), IsParentOf(turn, student)) with { Step = reply.Next == SavedCard.Next.Fill ? ConferenceStep.Gaps : ConferenceStep.Who };
        await ShowAsync(context, new OpenNote(notes, CardOf(context, context.Activity.ReplyToId)), Sheet(turn, notes, record), cancellationToken);
    }

    /// <summary>Settles a field that two people changed.</summary>
    public async Task SettleAsync(ITurnContext context, ConflictCard.Reply reply, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var found = reply.Filing is null ? null : await store.FindAsync(reply.Filing, cancellationToken);
        if (found is null || found.By != turn.Staff.Key) throw new NotOnRosterException(null);
        // The card that asked is older than what may be seen today.
        if (turn.Roster.FindStudent(found.StudentKey) is not { } student || !Access.MayRecord(turn.Staff, student)) throw new NotOnRosterException(found.StudentKey);
        // The answer holds only for the texts that the card showed.
        var isShown = reply.Seen is null || reply.Seen == ConflictCard.SeenOf(found);
        if (found.State == FilingState.NeedsAnswer && isShown) found = await store.AnswerAsync(found.Id, reply.Keep, cancellationToken);
        if (found.State == FilingState.NeedsAnswer) await ShowConflictAsync(context, "", found, cancellationToken);
        else await ShowSettledAsync(context, found, cancellationToken);
    }

    // The question's card says that it is settled; the saved card, which still says that there is a question, how it ended.
    private async Task ShowSettledAsync(ITurnContext context, FilingReceipt receipt, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        await turn.ShowAsync(context, ConflictCard.DrawSettled(turn.Words), context.Activity.ReplyToId, cancellationToken);
        if (ReplyAddress.Parse(receipt.ReplyTo) is not { Card: { } card } address || address.Conversation.Conversation.Id != context.Activity.Conversation.Id
            || turn.Roster.FindStudent(address.Student) is not { } student) return;
        var (record, _) = await records.ReadAsync(address.Conference, student, cancellationToken);
        records.Forget(address.Conference);
        if (record.Conferences.FirstOrDefault(other => other.Key == address.Conference) is not { } conference) return;
        var sheet = Sheet(turn, ConferenceNotes.Edit(conference, record, conference.Key, IsParentOf(turn, student)), record);
        await SchoolTurn.ReplaceAsync(context, SchoolTurn.MessageOf(SavedCard.Draw(sheet, receipt, turn.Words, turn.Surface)), card, cancellationToken);
    }

    /// <summary>The notes with all that their cards show; without what is on file when the lists do not answer.</summary>
    public async Task<NotesSheet> SheetAsync(SchoolTurn turn, ConferenceNotes notes, CancellationToken cancellationToken)
    {
        if (turn.Roster.FindStudent(notes.StudentKey) is not { } student || !Access.MayRecord(turn.Staff, student)) throw new NotOnRosterException(notes.StudentKey);
        return Sheet(turn, notes, await records.FindAsync(notes.Key, student, cancellationToken));
    }

    /// <summary>A fresh id for a conference, a filing.</summary>
    public static string NewKey() => Guid.CreateVersion7().ToString("N");

    private static Func<string, bool> IsParentOf(SchoolTurn turn, Student student) => NotesSheet.IsParent(turn.Roster.ContactsOf(student.Key));

    private NotesSheet Sheet(SchoolTurn turn, ConferenceNotes notes, StudentRecord record) => NotesSheet.Of(notes, record, turn.Roster, turn.Staff, time);

    private async Task<WalkTurn> MoveAsync(ITurnContext context, OpenNote note, NotesSheet sheet, NotesReply reply, CancellationToken cancellationToken)
    {
        var (taken, problems) = reply.Press == Press.Skip ? (note.Notes, new Dictionary<string, string>()) : new NotesFields(sheet, SchoolTurn.Of(context).Words).Take(reply);
        var stays = reply.Press == Press.Next && problems.Count > 0;
        var moved = taken with
        {
            Step = stays ? taken.Step : StepAfter(taken, reply.Press),
            ReviewNext = stays && taken.ReviewNext,
            Touched = note.Notes.Touched || !JToken.DeepEquals(JObject.FromObject(note.Notes), JObject.FromObject(taken)),
        };
        var shown = Sheet(SchoolTurn.Of(context), moved, sheet.Record) with { Problems = stays ? problems : new Dictionary<string, string>() };
        return await ShowAsync(context, note with { Notes = moved }, shown, cancellationToken);
    }

    private static ConferenceStep StepAfter(ConferenceNotes notes, Press press) => (notes.Step, press) switch
    {
        (_, Press.Next) when notes.ReviewNext => ConferenceStep.Review,
        (_, Press.Fill) => ConferenceStep.Gaps,
        (_, Press.Change) => ConferenceStep.Who,
        (ConferenceStep.Gaps or ConferenceStep.Goals or ConferenceStep.Review, Press.Next or Press.Skip) => ConferenceStep.Review,
        (ConferenceStep.Gaps, Press.Back) => ConferenceStep.Review,
        (ConferenceStep.Review, Press.Back) => ConferenceStep.Goals,
        (_, Press.Back) => notes.Step == ConferenceStep.Goals ? ConferenceStep.Seen : ConferenceStep.Who,
        _ => notes.Step + 1,
    };

    private async Task<WalkTurn> SaveAsync(ITurnContext context, OpenNote note, NotesSheet sheet, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        if (new NotesFields(sheet, turn.Words).Check(note.Notes) is ({ } step, var problems))
            return await ShowAsync(context, note with { Notes = note.Notes with { Step = step, ReviewNext = true } }, sheet with { Problems = problems }, cancellationToken);

        var card = CardOf(context, context.Activity.ReplyToId ?? InThis(context, note.Card));
        var address = new ReplyAddress(context.Activity.GetConversationReference(), card.Activity, sheet.Student.Key, sheet.Notes.Key, turn.Words.Language);
        var filing = note.Notes.ToFiling(turn.Staff, time.Now, NotesSheet.IsParent(sheet.Contacts), address.ToString());
        var receipt = await store.FileAsync(filing, cancellationToken);
        return await ShowSavedAsync(context, note, sheet, receipt, cancellationToken);
    }

    // Confirmed, but the bot stopped before it could say so: they are saved, and a change now begins from what is saved.
    private async Task<bool> WereFiledAsync(ITurnContext context, OpenNote note, NotesSheet sheet, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(note.Notes.FilingId, cancellationToken) is not { } receipt) return false;
        var filed = (await OpenAsync(context, cancellationToken)).Find(note.Notes.Key) ?? note;
        await ShowSavedAsync(context, filed, Sheet(SchoolTurn.Of(context), filed.Notes, sheet.Record), receipt, cancellationToken);
        return true;
    }

    private async Task<WalkTurn> ShowSavedAsync(ITurnContext context, OpenNote note, NotesSheet sheet, FilingReceipt receipt, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var open = await OpenAsync(context, cancellationToken);
        await openNotes.SetAsync(context, open.Without(note.Notes.Key), cancellationToken);
        records.Forget(note.Notes.Key);
        var card = context.Activity.ReplyToId ?? InThis(context, note.Card);
        await turn.ShowAsync(context, SavedCard.Draw(sheet, receipt, turn.Words, turn.Surface), card, cancellationToken);
        if (turn.Heard.Reply is null) await turn.SayAsync(context, turn.Words[$"Saved.{receipt.State}"], cancellationToken);
        if (receipt.State == FilingState.NeedsAnswer) await ShowConflictAsync(context, sheet.Student.FullName, receipt, cancellationToken);
        return WalkTurn.Ended;
    }

    private static Task<string?> ShowConflictAsync(ITurnContext context, string student, FilingReceipt receipt, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var card = ConflictCard.Draw(student, receipt, key => turn.Roster.FindStaff(key)?.Name, turn.Words, turn.Surface);
        return SchoolTurn.ShowNewAsync(context, card, cancellationToken);
    }

    private async Task<WalkTurn> ShowAsync(ITurnContext context, OpenNote note, NotesSheet sheet, CancellationToken cancellationToken, bool asNew = false)
    {
        var turn = SchoolTurn.Of(context);
        var notes = note.Notes with { Revision = note.Notes.Revision + 1 };
        var card = Draw(sheet with { Notes = notes }, turn);
        var shown = asNew || turn.Heard.Reply is null
            ? await SchoolTurn.ShowNewAsync(context, card, cancellationToken)
            : await turn.ShowAsync(context, card, InThis(context, note.Card), cancellationToken);
        var open = await OpenAsync(context, cancellationToken);
        await openNotes.SetAsync(context, open.With(new OpenNote(notes, CardOf(context, shown))), cancellationToken);
        return WalkTurn.GoesOn;
    }

    private static AdaptiveCard Draw(NotesSheet sheet, SchoolTurn turn) => sheet.Notes.Step switch
    {
        ConferenceStep.Who => WhoCard.Draw(sheet, turn.Words, turn.Surface),
        ConferenceStep.Seen => SeenCard.Draw(sheet, turn.Words, turn.Surface),
        ConferenceStep.Goals => GoalsCard.Draw(sheet, turn.Words, turn.Surface),
        ConferenceStep.Gaps => GapsCard.Draw(sheet, turn.Words, turn.Surface),
        _ => ReviewCard.Draw(sheet, turn.Words, turn.Surface),
    };

    private async Task<OpenNotes> OpenAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await openNotes.GetAsync(context, () => new OpenNotes(), cancellationToken);

    private static CardAddress CardOf(ITurnContext context, string? activity) => new(context.Activity.Conversation.Id, activity);

    private static string? InThis(ITurnContext context, CardAddress? card) => card?.Conversation == context.Activity.Conversation.Id ? card.Activity : null;
}
