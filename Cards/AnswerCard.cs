using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Who is missing a plan, and why: what was understood, counts by state, names with reasons by clause, paged, and the ways on from there.</summary>
public static class AnswerCard
{
    /// <summary>Students on one page; a card of 20 reasons a student stays under 25 KB. Source: platform.md §5.6.</summary>
    public const int PageSize = 8;

    /// <summary>A button that asks: it carries the whole question, so that an old card still answers rightly.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>What is asked.</summary>
        public PlanQuestion Question { get; init; } = new();

        /// <summary>The page, from 0.</summary>
        public int Page { get; init; }

        /// <summary>The answer is wished as a file.</summary>
        public bool AsFile { get; init; }

        /// <summary>The parts chosen to narrow to, joined by commas; null where there was no choice.</summary>
        public string? Parts { get; init; }

        /// <summary>The state chosen to narrow to; null where there was no choice.</summary>
        public string? State { get; init; }

        /// <summary>The question with what was chosen on the card.</summary>
        public PlanQuestion Asked() => Question with
        {
            Elements = Parts is null ? Question.Elements : Chosen<PlanElement>(Parts),
            AllOpen = Question.AllOpen && (Parts is null || Chosen<PlanElement>(Parts).SequenceEqual(Question.Elements)),
            States = State is null ? Question.States : Chosen<PlanState>(State),
        };

        private static List<T> Chosen<T>(string chosen) where T : struct, Enum =>
            [.. chosen.Split(',').Where(name => Enum.GetNames<T>().Contains(name)).Select(Enum.Parse<T>).Distinct()];
    }

    /// <summary>The card.</summary>
    /// <param name="sheet">The answer.</param>
    /// <param name="paging">The page.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(AnswerSheet sheet, Paging paging, Words words, Surface surface)
    {
        var reply = new Reply { Question = sheet.Answer.Question, Page = paging.Page };
        List<AdaptiveElement> body = [.. sheet.Head(Result(sheet.Answer, words), words)];
        if (PlanCounts.States.Any(state => sheet.Answer.Counts[state].Number > 0)) body.Add(StateChart.Draw(sheet.Answer.Counts, words));
        if (TallyText.IsWithheld(sheet.Answer)) body.Add(Part.Line(words["TallyNote"]).Quiet());
        var isList = sheet.Answer.Question.Kind == QuestionKind.List;
        if (isList) body.AddRange([.. Rows(sheet, reply, paging, words, surface), .. paging.Line(words)]);
        body.Add(new AdaptiveActionSet
        {
            Actions =
            [
                .. isList ? paging.Buttons(reply.Question, words, surface) : [],
                .. Ways(sheet, words, surface),
                .. Part.File(words["XlsxFile"], sheet.Answer.Rows.Count > 0 ? sheet.Files.Xlsx : null),
                Part.Unfold(words["NarrowOrWiden"], NarrowFold.Id),
            ],
        });
        body.Add(Part.Folded(NarrowFold.Id, NarrowFold.Draw(sheet, words, surface)));
        return Part.Card(words, sheet.Title, body);
    }

    /// <summary>The answer in one sentence. Where nothing was asked for in particular, what is open and due is meant.</summary>
    internal static string Result(PlanAnswer answer, Words words)
    {
        var listed = TallyText.Of(answer.Listed);
        var all = TallyText.Of(answer.Counts.Total);
        if (answer.Counts.Total == 0) return words["AnswerNoStudents"];
        return answer.Question is { Elements: [], States: [], Remarks: PlanRemarks.None, Kind: QuestionKind.List }
            ? answer.Listed == 0 ? words["AnswerNobody"] : words.Of("AnswerOf", listed, all)
            : answer.Listed == 0 ? words.Of("AnswerNobodyListed", all) : Part.Capital(words.Of("AnswerListed", listed, all));
    }

    private static IEnumerable<AdaptiveElement> Rows(AnswerSheet sheet, Reply reply, Paging paging, Words words, Surface surface)
    {
        var rows = sheet.Answer.Rows;
        var several = rows.Count > 0 && rows[0].School.Key != rows[^1].School.Key;
        if (rows.Count > 0) yield return Part.Line(words["AnswerTap"]).Quiet();
        for (var n = paging.First; n < Math.Min(rows.Count, paging.Seen); n++)
        {
            if (several && (n == paging.First || rows[n - 1].School.Key != rows[n].School.Key)) yield return Part.Plain(rows[n].School.Name).Bold();
            yield return Name(sheet, rows[n], n + 1, reply, words, surface);
            yield return Part.Line(OpenParts.ByDay(sheet.Answer.Named(rows[n]), sheet.Answer.AsOf, words)).Close();
        }
    }

    // The name leads to the explanation; the pen to the notes of a conference, where the asker holds them.
    private static AdaptiveColumnSet Name(AnswerSheet sheet, PlanRow row, int number, Reply reply, Words words, Surface surface)
    {
        var student = row.Student;
        var name = new AdaptiveColumn
        {
            Width = AdaptiveColumnWidth.Stretch,
            Items = [Part.Plain($"{words.Grade(student.Grade)} · {words.Of(row.Standing.State)}").After($"{number}. {student.FullName} › ")],
            SelectAction = Part.Tap(surface, words.Of("TapWhy", student.FullName), new ExplanationCard.Reply { Student = student.Key, Question = reply.Question, Page = reply.Page }),
        };
        if (!sheet.MayRecord(row)) return new AdaptiveColumnSet { Columns = [name] };
        var notes = new AdaptiveColumn
        {
            Width = AdaptiveColumnWidth.Auto,
            Items = [Part.Link(words["TapNotes"])],
            SelectAction = Part.Beside(words.Of("TapNotesFor", student.FullName), new StudentChoiceCard.Reply { Student = student.Key, Beside = true }),
        };
        return new AdaptiveColumnSet { Columns = [name, notes] };
    }

    private static IEnumerable<AdaptiveAction> Ways(AnswerSheet sheet, Words words, Surface surface)
    {
        var question = sheet.Answer.Question;
        if (question.Kind == QuestionKind.Count && sheet.Answer.Rows.Count > 0)
            yield return Part.Button(surface, words["ShowThese"], new Reply { Question = question with { Kind = QuestionKind.List } }, withInputs: false, primary: true);
        if (NarrowFold.Telling(sheet.Answer) is { } telling)
            yield return Part.Button(surface, words.Of("OnlyParts", NarrowFold.ShortNameOf(telling, words)), new Reply { Question = question with { Elements = telling.Elements, AllOpen = false } }, withInputs: false);
        if (sheet.Answer.Rows.Any(row => row.IsMissing)) yield return Part.Button(surface, words["RemindTeachers"], new ReminderCard.Reply { Question = question }, withInputs: false);
    }
}
