using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>A teacher right after a conference: whose it was, the brief, and the walk through the notes.</summary>
public sealed class ConferenceDialog : ComponentDialog
{
    private const string WhoseName = nameof(WhoseName);
    private const string GiveUp = nameof(GiveUp);
    private const int MostChoices = 120;
    private const int FewestWords = 3;
    private const int LongestName = 80;

    /// <summary>The result of a turn in which the conversation made nothing of what was said.</summary>
    internal static readonly object Unheard = new();

    /// <summary>Begins with words that answer a question of an earlier version of the bot.</summary>
    internal static readonly object AnswersOldQuestion = new();

    private readonly SchoolTime _time;
    private readonly IStatePropertyAccessor<OpenNotes> _openNotes;
    private readonly OpenRecords _records;
    private readonly NotesWalk _walk;

    /// <summary>The conversation.</summary>
    public ConferenceDialog(IPlanStore store, SchoolTime time, IStatePropertyAccessor<OpenNotes> openNotes) : base(nameof(ConferenceDialog))
    {
        (_time, _openNotes) = (time, openNotes);
        _records = new OpenRecords(store, time);
        _walk = new NotesWalk(store, time, _records, openNotes);
        AddDialog(new TextPrompt(WhoseName));
        AddDialog(new ConfirmPrompt(GiveUp));
    }

    /// <summary>Changes with the questions within, so that the map notices.</summary>
    public override string GetVersion() => GetInternalVersion();

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        options == AnswersOldQuestion ? AfterUpdateAsync(innerDc, cancellationToken)
        // "save" out of the blue saves nothing: it shows what lies half written.
        : SchoolTurn.Of(innerDc.Context).Heard is { Reply: null, Said.Intent: Intent.Cancel or Intent.Back or Intent.Skip or Intent.Save } heard
            ? ResumeAsync(innerDc, heard.Said.Intent == Intent.Cancel ? "NothingToCancel" : "NothingHalfWritten", cancellationToken)
            : HearAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        var heard = SchoolTurn.Of(innerDc.Context).Heard;
        var asked = innerDc.ActiveDialog?.Id;
        if (asked is not null && heard is { Reply: null, Said.Intent: Intent.Unknown })
        {
            var answer = await innerDc.ContinueDialogAsync(cancellationToken);
            if (answer.Status == DialogTurnStatus.Waiting) return answer;
            return asked == GiveUp
                ? await GiveUpAsync(innerDc, answer.Result is true, cancellationToken)
                : await NamedAsync(innerDc, heard.Said with { Name = heard.Said.Name ?? heard.Said.Text, Notes = heard.Said.Notes ?? await SaidBeforeAsync(innerDc.Context, cancellationToken) }, cancellationToken);
        }

        await innerDc.CancelAllDialogsAsync(cancellationToken);
        if (asked == WhoseName && heard.Said.Intent == Intent.Cancel) return await EndSayingAsync(innerDc, "Cancelled", cancellationToken);
        return await HearAsync(innerDc, cancellationToken);
    }

    // Whose conference it was can still be told by the name; any other answer shows where the notes stand.
    private async Task<DialogTurnResult> AfterUpdateAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        await turn.SayAsync(dc.Context, turn.Words["Updated"], cancellationToken);
        var said = turn.Heard.Said;
        var before = turn.Interrupted?.Question == WhoseName ? await SaidBeforeAsync(dc.Context, cancellationToken) : null;
        if (NameSearch.Exact(said.Name ?? said.Text, Reachable(turn)).Count > 0)
            return await NamedAsync(dc, said with { Name = said.Name ?? said.Text, Notes = said.Notes ?? before }, cancellationToken);
        return before is null ? await ResumeAsync(dc, "NothingHalfWritten", cancellationToken) : await AskWhoseAsync(dc, null, null, before, cancellationToken);
    }

    private Task<DialogTurnResult> HearAsync(DialogContext dc, CancellationToken cancellationToken) => SchoolTurn.Of(dc.Context).Heard switch
    {
        { Reply: NotesReply reply } => PressAsync(dc, reply, cancellationToken),
        { Reply: StudentChoiceCard.Reply choice } => ChosenAsync(dc, choice, cancellationToken),
        { Reply: SavedCard.Reply saved } => Then(_walk.ReopenAsync(dc.Context, saved, cancellationToken)),
        { Reply: ConflictCard.Reply answer } => Then(_walk.SettleAsync(dc.Context, answer, cancellationToken)),
        { Reply: WelcomeCard.Reply { Wish: WelcomeCard.Wish.Resume } } or { Said.Intent: Intent.Resume } => ResumeAsync(dc, "NothingHalfWritten", cancellationToken),
        { Said.Intent: Intent.Cancel or Intent.Back or Intent.Skip or Intent.Save } heard => SteerAsync(dc, heard.Said.Intent, cancellationToken),
        { Said: { Name: { } name } said } when said.Intent != Intent.Unknown || NameSearch.Exact(name, Reachable(SchoolTurn.Of(dc.Context))).Count > 0 => NamedAsync(dc, said, cancellationToken),
        { Reply: null, Said: { Intent: Intent.Unknown } said } => AddAsync(dc, said.Text, cancellationToken),
        _ => AskWhoseAsync(dc, null, null, null, cancellationToken),
    };

    private static bool Records(StaffMember staff) => staff.Role is not (StaffRole.Office or StaffRole.District);

    // "notes for Emma": one student of that name begins at once; several, or a name misspelled, are asked about.
    private async Task<DialogTurnResult> NamedAsync(DialogContext dc, Utterance said, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if (!Records(turn.Staff)) return await EndSayingAsync(dc, "NotRecording", cancellationToken);
        var mine = Reachable(turn);
        var name = string.Concat(said.Name!.EnumerateRunes().Take(LongestName));
        var exact = said.IsFamily ? NameSearch.OfFamily(name, mine) : NameSearch.Exact(name, mine);
        if (exact.Count == 1) return await StartAsync(dc, exact[0], said.Notes, cancellationToken);
        if (exact.Count > 1) return await AskWhoseAsync(dc, turn.Words.Of(said.IsFamily ? "WhichOfFamily" : "WhichOf", name), exact, said.Notes, cancellationToken);

        var elsewhere = NameSearch.WordsOf(name).Count < 2 ? [] : NameSearch.Exact(name, turn.Roster.Students);
        if (elsewhere.Count > 0) throw new NotOnRosterException(elsewhere.Count == 1 ? elsewhere[0].Key : null);
        if (NameSearch.Leading(said.Name, mine) is { } leading)
            return await AskWhoseAsync(dc, turn.Words.Of("WhichOf", leading.Name), leading.Students, said.Notes is null ? leading.After : $"{leading.After}. {said.Notes}", cancellationToken);
        var near = NameSearch.Near(name, mine);
        return await AskWhoseAsync(dc, turn.Words.Of("NoSuchStudent", name), near.Count > 0 ? near : null, said.Notes, cancellationToken);
    }

    private async Task<DialogTurnResult> AskWhoseAsync(DialogContext dc, string? question, IReadOnlyList<Student>? among, string? said, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if (!Records(turn.Staff)) return await EndSayingAsync(dc, "NotRecording", cancellationToken);
        var students = among ?? [.. Reachable(turn).Where(turn.GetsSep)];
        if (students.Count == 0) return await EndSayingAsync(dc, "MissingNoStudents", cancellationToken);
        if (students.Count > MostChoices && !turn.Surface.IsTeams) await turn.SayAsync(dc.Context, $"{question} {turn.Words["TooManyStudents"]}".TrimStart(), cancellationToken);
        else
        {
            var lines = students.Select(student => (student, StudentChoiceCard.LineOf(student, turn.Roster.SchoolOf(student.SchoolKey), turn.Words))).ToList();
            await turn.ShowAsync(dc.Context, StudentChoiceCard.Draw(question, lines, said, turn.Words, turn.Surface), null, cancellationToken);
        }

        var open = await OpenAsync(dc.Context, cancellationToken);
        await _openNotes.SetAsync(dc.Context, open with { SaidBefore = said }, cancellationToken);
        return await dc.PromptAsync(WhoseName, new PromptOptions(), cancellationToken);
    }

    private async Task<DialogTurnResult> ChosenAsync(DialogContext dc, StudentChoiceCard.Reply choice, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if (string.IsNullOrEmpty(choice.Student)) return await AskWhoseAsync(dc, turn.Words["ChooseAStudentFirst"], null, choice.Said, cancellationToken);
        if (turn.Roster.FindStudent(choice.Student) is not { } student) throw new NotOnRosterException(null);
        return await StartAsync(dc, student, choice.Said, cancellationToken);
    }

    // The brief first, then the first card, or the review when the sentence said it all.
    private async Task<DialogTurnResult> StartAsync(DialogContext dc, Student student, string? said, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        if (!Access.MayRecord(turn.Staff, student) || !student.IsEnrolled(_time.Today)) throw new NotOnRosterException(student.Key);
        if (!turn.GetsSep(student))
        {
            await turn.SayAsync(dc.Context, turn.Words.Of("NotElementary", student.FullName, turn.Words.Grade(student.Grade)), cancellationToken);
            return new DialogTurnResult(DialogTurnStatus.Complete);
        }

        var open = (await OpenAsync(dc.Context, cancellationToken)) with { SaidBefore = null };
        await _openNotes.SetAsync(dc.Context, open, cancellationToken);
        var begun = open.Of(student, _time.Today);
        var key = begun?.Notes.Key ?? NotesWalk.NewKey();
        var (record, answered) = await _records.ReadAsync(key, student, cancellationToken);
        var before = new SchoolPolicy(turn.Roster.SchoolOf(student.SchoolKey), _time.Year, turn.Roster).Evaluate(record, _time.Today);
        var note = begun ?? new OpenNote(ConferenceNotes.Begin(key, record, _time.Today, turn.Staff));
        var sheet = NotesSheet.Of(note.Notes, record, turn.Roster, turn.Staff, _time);
        if (said is not null) note = note with { Notes = Filled(note.Notes, said, sheet) };
        // The list that somebody chose a student from stays.
        var inPlaceOf = turn.Heard.Reply is StudentChoiceCard.Reply { Beside: true } ? null : dc.Context.Activity.ReplyToId;
        await turn.ShowAsync(dc.Context, BriefCard.Draw(sheet, before, answered, turn.Words, turn.Surface), inPlaceOf, cancellationToken);
        await _walk.ShowNewAsync(dc.Context, note, record, isResumed: begun is not null, cancellationToken);
        return EndOfTurn;
    }

    // Who came is asked first when the sentence does not say it: without it nothing can be saved.
    private static ConferenceNotes Filled(ConferenceNotes notes, string said, NotesSheet sheet)
    {
        var filled = NotesSentence.Fill(notes, said, sheet.Student, sheet.Contacts, GoalsCard.DefaultDueOn(sheet));
        return filled with { Step = filled.SomebodyCame ? ConferenceStep.Review : ConferenceStep.Who, ReviewNext = !filled.SomebodyCame };
    }

    // Words in the middle of the walk are taken into the notes, never thrown away.
    private async Task<DialogTurnResult> AddAsync(DialogContext dc, string text, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(dc.Context, cancellationToken);
        if (open.Current is not { } note || NameSearch.WordsOf(text).Count < FewestWords) return new DialogTurnResult(DialogTurnStatus.Complete, Unheard);
        var sheet = await _walk.SheetAsync(SchoolTurn.Of(dc.Context), note.Notes, cancellationToken);
        await _walk.ShowNewAsync(dc.Context, note with { Notes = Filled(note.Notes, text, sheet) }, sheet.Record, isResumed: true, cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> PressAsync(DialogContext dc, NotesReply reply, CancellationToken cancellationToken) =>
        await AfterAsync(dc, await _walk.PressAsync(dc.Context, reply, cancellationToken), cancellationToken);

    private Task<DialogTurnResult> AfterAsync(DialogContext dc, WalkTurn turn, CancellationToken cancellationToken) => turn switch
    {
        WalkTurn.AsksToGiveUp => AskGiveUpAsync(dc, cancellationToken),
        WalkTurn.Ended => Task.FromResult(new DialogTurnResult(DialogTurnStatus.Complete)),
        _ => Task.FromResult(EndOfTurn),
    };

    private async Task<DialogTurnResult> SteerAsync(DialogContext dc, Intent intent, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(dc.Context, cancellationToken);
        if (open.Current is not { } note) return await EndSayingAsync(dc, intent == Intent.Cancel ? "NothingToCancel" : "NothingHalfWritten", cancellationToken);
        return await AfterAsync(dc, await (intent switch
        {
            Intent.Cancel => _walk.CancelAsync(dc.Context, note.Notes, cancellationToken),
            Intent.Save => _walk.SaveAsync(dc.Context, note, cancellationToken),
            _ => _walk.StepAsync(dc.Context, note, intent == Intent.Back ? Press.Back : Press.Skip, cancellationToken),
        }), cancellationToken);
    }

    private async Task<DialogTurnResult> AskGiveUpAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var open = await OpenAsync(dc.Context, cancellationToken);
        var student = turn.Roster.FindStudent(open.Find(open.GivingUp)?.Notes.StudentKey)?.FullName;
        return await dc.PromptAsync(GiveUp, new PromptOptions { Prompt = MessageFactory.Text(turn.Words.Of("CancelAsk", student ?? "")) }, cancellationToken);
    }

    private async Task<DialogTurnResult> GiveUpAsync(DialogContext dc, bool giveUp, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(dc.Context, cancellationToken);
        if (open.Find(open.GivingUp) is not { } note) return await EndSayingAsync(dc, "NothingToCancel", cancellationToken);
        if (giveUp) return await AfterAsync(dc, await _walk.GiveUpAsync(dc.Context, note.Notes.Key, cancellationToken), cancellationToken);
        await SchoolTurn.Of(dc.Context).SayAsync(dc.Context, SchoolTurn.Of(dc.Context).Words["CancelNot"], cancellationToken);
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> ResumeAsync(DialogContext dc, string otherwise, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var open = await OpenAsync(dc.Context, cancellationToken);
        if (open.Current is not { } note) return await EndSayingAsync(dc, otherwise, cancellationToken);
        var others = open.All.SkipLast(1).Select(other => turn.Roster.FindStudent(other.Notes.StudentKey)?.FullName).OfType<string>().Distinct().ToList();
        await turn.SayAsync(dc.Context, turn.Words["Resumed"] + (others.Count > 0 ? " " + turn.Words.Of("OtherNotes", turn.Words.List(others)) : ""), cancellationToken);
        var sheet = await _walk.SheetAsync(turn, note.Notes, cancellationToken);
        await _walk.ShowNewAsync(dc.Context, note, sheet.Record, isResumed: true, cancellationToken);
        return EndOfTurn;
    }

    private List<Student> Reachable(SchoolTurn turn) =>
        [.. Access.StudentsOf(turn.Staff, turn.Roster, _time.Today).Where(student => Access.MayRecord(turn.Staff, student))];

    private async Task<string?> SaidBeforeAsync(ITurnContext context, CancellationToken cancellationToken) =>
        (await OpenAsync(context, cancellationToken)).SaidBefore;

    private async Task<OpenNotes> OpenAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await _openNotes.GetAsync(context, () => new OpenNotes(), cancellationToken);

    private static async Task<DialogTurnResult> EndSayingAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(dc.Context);
        await turn.SayAsync(dc.Context, turn.Words[key == "NothingHalfWritten" && !turn.WritesNotes ? "NothingToGoBackTo" : key], cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static async Task<DialogTurnResult> Then(Task done)
    {
        await done;
        return EndOfTurn;
    }
}
