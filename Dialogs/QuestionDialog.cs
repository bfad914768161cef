using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SeopBot.Cards;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>"Who is missing a plan, and why?": a question about plans is answered, corrected, followed up and taken away as a file.</summary>
public sealed class QuestionDialog(PlanDesk plans, IReportLinks links, Frontdesk desk, SchoolTime time, IStatePropertyAccessor<LastAnswer> lastAnswer) : Dialog(nameof(QuestionDialog))
{
    // In these doubts no guess is what was meant: each is something else to ask.
    private static readonly QuestionDoubt[] AskedInstead =
    [
        QuestionDoubt.UnknownName, QuestionDoubt.UnknownClause, QuestionDoubt.UnknownDay, QuestionDoubt.FutureDay,
        QuestionDoubt.WhoHas, QuestionDoubt.WhoExcused, QuestionDoubt.WhoCame, QuestionDoubt.UnknownWords,
    ];

    /// <summary>What was said, read as a question about plans; with what was answered before in mind, except in the middle of notes: "more", "just goals", "12" are for the notes.</summary>
    public async Task<QuestionReading> ReadAsync(ITurnContext context, bool inNotes, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var last = inNotes ? new LastAnswer() : await LastAsync(context, cancellationToken);
        return QuestionReader.Read(turn.Heard.Said.Text, new QuestionContext(turn.Roster, turn.Staff, time.Today) { Previous = last.Question, Listed = last.Listed, ListedBefore = last.ListedBefore, InNotes = inNotes });
    }

    /// <summary>Forgets what was answered before: "go back" then leads to the notes that a question interrupted.</summary>
    /// <returns>Whether there was an answer.</returns>
    public async Task<bool> ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var last = await LastAsync(context, cancellationToken);
        await lastAnswer.SetAsync(context, new LastAnswer(), cancellationToken);
        return last.Shown is not null;
    }

    /// <summary>Takes the last answer off the screen.</summary>
    /// <returns>The answer that was there before it; null when there was none.</returns>
    public async Task<ShownAnswer?> GoBackAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if ((await LastAsync(context, cancellationToken)).Back() is not { } before) return null;
        await lastAnswer.SetAsync(context, before, cancellationToken);
        return before.Shown;
    }

    /// <summary>Answers a card's button, or the reading given as option; without either, what is missing among the asker's own.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = SchoolTurn.Of(dc.Context);
        try
        {
            await (turn.Heard.Reply switch
            {
                AnswerCard.Reply reply => AnswerAsync(dc.Context, new(reply.Asked(), reply.AsFile ? QuestionWish.Xlsx : QuestionWish.Show), reply.Page, cancellationToken),
                ExplanationCard.Reply reply => ExplainAsync(dc.Context, reply, cancellationToken),
                _ => options switch
                {
                    QuestionReading.Understood understood => UnderstoodAsync(dc.Context, understood, cancellationToken),
                    QuestionReading.Unsure unsure => UnsureAsync(dc.Context, unsure, cancellationToken),
                    ShownAnswer before => AnswerAsync(dc.Context, Plain(before.Question), before.Page, cancellationToken),
                    _ => AnswerAsync(dc.Context, Plain(new PlanQuestion()), 0, cancellationToken),
                },
            });
        }
        catch (ListsUnavailableException)
        {
            await turn.SayAsync(dc.Context, turn.Words["ListsDown"], cancellationToken);
        }

        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task UnderstoodAsync(ITurnContext context, QuestionReading.Understood understood, CancellationToken cancellationToken)
    {
        var last = await LastAsync(context, cancellationToken);
        var page = (last.List?.Page ?? 0) + understood.Wish switch { QuestionWish.NextPage => 1, QuestionWish.PreviousPage => -1, _ => 0 };
        if (understood.Wish is not (QuestionWish.NextPage or QuestionWish.PreviousPage)) page = 0;
        await AnswerAsync(context, understood, page, cancellationToken);
    }

    private static QuestionReading.Understood Plain(PlanQuestion question) => new(question, QuestionWish.Show);

    private async Task AnswerAsync(ITurnContext context, QuestionReading.Understood understood, int page, CancellationToken cancellationToken)
    {
        var (turn, question) = (SchoolTurn.Of(context), understood.Question);
        if (question is { Kind: QuestionKind.Student, StudentKey: { } student } && !understood.IsFile)
        {
            await ExplainAsync(context, new ExplanationCard.Reply { Student = student, Question = null, AsOf = question.AsOf }, cancellationToken);
            return;
        }

        var answer = await plans.AskAsync(turn.Staff, question, cancellationToken);
        if (answer.Refusal is { } refusal)
        {
            // "Only kindergarten" then goes on from what was refused, not silently from the answer before it.
            await KeepAsync(context, answer, default, cancellationToken);
            await desk.RefuseAsync(context, refusal, cancellationToken);
            return;
        }

        var sheet = new AnswerSheet(answer, turn.Staff, TextOf(turn, answer.Question), FilesOf(turn, answer.Question), time) { Corrections = understood.Corrections };
        var paging = Paging.Of(answer, page);
        AdaptiveCard card = (understood.Wish, answer.Question.Kind) switch
        {
            _ when understood.IsFile || answer.Question.Kind == QuestionKind.AprilReport => FileCard.Draw(sheet, await ListBesideAsync(context, answer, cancellationToken), turn.Words, turn.Surface),
            (_, QuestionKind.RollUp) => RollUpCard.Draw(sheet, paging, turn.Words, turn.Surface),
            (_, QuestionKind.Changes) => ChangesCard.Draw(sheet, paging, turn.Words, turn.Surface),
            _ => AnswerCard.Draw(sheet, paging, turn.Words, turn.Surface),
        };
        if (!(understood.IsFile && answer.Question.Kind == QuestionKind.Student)) await KeepAsync(context, answer, paging, cancellationToken);
        await turn.ShowAnswerAsync(context, card, cancellationToken);
    }

    private async Task ExplainAsync(ITurnContext context, ExplanationCard.Reply reply, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var explanation = await plans.ExplainAsync(turn.Staff, reply.Student ?? "", reply.AsOf ?? reply.Question?.AsOf, cancellationToken);
        if (explanation.Refusal is { } refusal)
        {
            await desk.RefuseAsync(context, refusal, cancellationToken);
            return;
        }

        // "And 11th?" goes on from the list, "is she done?" from the student.
        var last = await LastAsync(context, cancellationToken);
        var question = (reply.Question ?? last.Question ?? new PlanQuestion()) with { Kind = QuestionKind.Student, StudentKey = reply.Student };
        await lastAnswer.SetAsync(context, last.Show(new ShownAnswer(question, 0), IsSame(turn, question, last)), cancellationToken);
        if (reply.Question is null && last.List is { } list) reply = reply with { Question = list.Question, Page = list.Page, AsOf = explanation.AsOf };
        await turn.ShowAnswerAsync(context, ExplanationCard.Draw(explanation, reply, turn.Staff, time, turn.Words, turn.Surface), cancellationToken);
    }

    private Task UnsureAsync(ITurnContext context, QuestionReading.Unsure unsure, CancellationToken cancellationToken)
    {
        var turn = SchoolTurn.Of(context);
        var sentence = turn.Words.Of($"QuestionDoubt.{unsure.Doubt}", unsure.Words);
        var guesses = unsure.Guesses.Select(guess => (Asking(guess, unsure.Wish), TextOf(turn, guess)));
        var lead = AskedInstead.Contains(unsure.Doubt) ? "AskInstead" : "GuessTitle";
        return turn.ShowAnswerAsync(context, GuessCard.Draw(sentence, lead, [.. guesses], turn.Words, turn.Surface), cancellationToken);
    }

    // What was wished for the answer is not lost when the question is made clear.
    private static CardReply Asking(PlanQuestion question, QuestionWish wish) => wish switch
    {
        QuestionWish.RemindTeachers => new ReminderCard.Reply { Question = question },
        QuestionWish.Csv or QuestionWish.Xlsx or QuestionWish.Print => new AnswerCard.Reply { Question = question, AsFile = true },
        _ => new AnswerCard.Reply { Question = question },
    };

    private async Task KeepAsync(ITurnContext context, PlanAnswer answer, Paging paging, CancellationToken cancellationToken)
    {
        var seen = answer.Question.Kind is QuestionKind.List or QuestionKind.Changes ? Math.Min(paging.Seen, answer.Rows.Count) : 0;
        var before = Math.Max(0, seen - LastAnswer.MostListed);
        var listed = answer.Rows.Skip(before).Take(seen - before).Select(row => row.Student.Key);
        var last = await LastAsync(context, cancellationToken);
        var kept = last.Show(new ShownAnswer(answer.Question, paging.Page), IsSame(SchoolTurn.Of(context), answer.Question, last));
        await lastAnswer.SetAsync(context, kept with { Listed = [.. listed], ListedBefore = before }, cancellationToken);
    }

    // The words of a question say all that it asks.
    private bool IsSame(SchoolTurn turn, PlanQuestion question, LastAnswer last) => last.Question is { } shown && TextOf(turn, shown) == TextOf(turn, question);

    // A student's record is taken away; the list that the student stood in can be had instead.
    private async Task<PlanQuestion?> ListBesideAsync(ITurnContext context, PlanAnswer answer, CancellationToken cancellationToken) =>
        answer.Question.Kind == QuestionKind.Student ? (await LastAsync(context, cancellationToken)).List?.Question : null;

    private Task<LastAnswer> LastAsync(ITurnContext context, CancellationToken cancellationToken) => lastAnswer.GetAsync(context, () => new LastAnswer(), cancellationToken);

    private string TextOf(SchoolTurn turn, PlanQuestion question) => QuestionText.Of(question, turn.Roster, time.Today, turn.Words);

    private AnswerFiles FilesOf(SchoolTurn turn, PlanQuestion question)
    {
        return question.Kind == QuestionKind.AprilReport
            ? new AnswerFiles(Link(ReportFormat.Xlsx), null, Link(ReportFormat.Page)) { Families = Link(ReportFormat.Families) }
            : new AnswerFiles(Link(ReportFormat.Xlsx), Link(ReportFormat.Csv), Link(ReportFormat.Page));

        Uri? Link(ReportFormat format) => links.LinkTo(turn.Staff, question, format, turn.Words.Language);
    }
}
