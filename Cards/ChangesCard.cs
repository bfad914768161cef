using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>What is different from an earlier day: whose plan moved, which parts were closed, which fell due.</summary>
public static class ChangesCard
{
    /// <summary>Students on one page, as many as on a page of the list: "the second one" means the same on both.</summary>
    public const int PageSize = AnswerCard.PageSize;

    /// <summary>The card.</summary>
    /// <param name="sheet">The answer.</param>
    /// <param name="paging">The page.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(AnswerSheet sheet, Paging paging, Words words, Surface surface)
    {
        var changes = sheet.Answer.Changes;
        var reply = new AnswerCard.Reply { Question = sheet.Answer.Question, Page = paging.Page };
        List<AdaptiveElement> body = [.. sheet.Head(Result(sheet.Answer, words), words)];
        if (sheet.Answer.CountsBefore is { } before && changes.Count > 0) body.Add(Moves(before, sheet.Answer.Counts, words));
        foreach (var (n, change) in changes.Index().Skip(paging.First).Take(paging.Size))
            body.Add(Row(change, n + 1, reply, words, surface));
        body.AddRange(paging.Line(words));
        var list = new AnswerCard.Reply { Question = reply.Question with { Kind = QuestionKind.List, Since = null } };
        return Part.Card(words, sheet.Title, body,
            [.. paging.Buttons(reply.Question, words, surface), .. Part.File(words["XlsxFile"], changes.Count > 0 ? sheet.Files.Xlsx : null), Part.Button(surface, words["WelcomeMissing"], list)]);
    }

    private static AdaptiveFactSet Moves(PlanCounts before, PlanCounts now, Words words) => new()
    {
        Facts = [.. StateChart.Shown(before).Union(StateChart.Shown(now)).OrderBy(state => state)
            .Select(state => new AdaptiveFact(words.Of(state), before[state] == now[state] ? TallyText.Of(now[state]) : $"{TallyText.Of(before[state])} → {TallyText.Of(now[state])}"))],
    };

    private static AdaptiveContainer Row(PlanChange change, int number, AnswerCard.Reply reply, Words words, Surface surface)
    {
        var (student, what) = (change.Now.Student, What(change, words));
        return new AdaptiveContainer
        {
            Items = [Part.Plain($"{words.Grade(student.Grade)} · {States(change, words)}").After($"{number}. {student.FullName} › "), .. what.Length > 0 ? [Part.Line(what).Close()] : Array.Empty<AdaptiveElement>()],
            SelectAction = Part.Tap(surface, words.Of("TapWhy", student.FullName), new ExplanationCard.Reply { Student = student.Key, Question = reply.Question, Page = reply.Page }),
        };
    }

    /// <summary>The answer in one sentence.</summary>
    internal static string Result(PlanAnswer answer, Words words) => answer.Changes.Count == 0 ? words["ChangesNone"] : words.Of("ChangesOf", answer.Changes.Count);

    /// <summary>From which state to which: "no plan → on track"; one where it is the same.</summary>
    public static string States(PlanChange change, Words words)
    {
        var (before, now) = (words.Of(change.Before.Standing.State), words.Of(change.Now.Standing.State));
        return before == now ? now : $"{before} → {now}";
    }

    /// <summary>What is different beside the state; empty for nothing.</summary>
    public static string What(PlanChange change, Words words)
    {
        List<string> what = [];
        if (change.Held > 0) what.Add(words.Of("ChangeHeld", change.Held));
        if (change.Closed.Any()) what.Add(words.Of("ChangeClosed", words.List(change.Closed)));
        if (change.FellDue.Any()) what.Add(words.Of("ChangeFellDue", words.List(change.FellDue)));
        return string.Join(" · ", what);
    }
}
