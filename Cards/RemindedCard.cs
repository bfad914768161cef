using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>What a reminded teacher or counselor gets: who asks, their own students with what is open, and the way to do something about it.</summary>
public static class RemindedCard
{
    /// <summary>Most students named; the list has all.</summary>
    public const int MostStudents = 15;

    /// <summary>The card.</summary>
    /// <param name="answer">The receiver's own students who are meant, and no others.</param>
    /// <param name="by">Who had it sent.</param>
    /// <param name="text">The sender's own words; null for the usual ones.</param>
    /// <param name="words">The receiver's language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(PlanAnswer answer, string by, string? text, Words words, Surface surface)
    {
        var title = words.Of("RemindedTitle", answer.Rows.Count);
        List<AdaptiveElement> body = [Part.Heading(title), Part.Plain(text ?? words["RemindedText"]).After($"{by}:")];
        foreach (var row in answer.Rows.Take(MostStudents)) body.AddRange(Student(answer, row, words));
        if (answer.Rows.Count > MostStudents) body.Add(Part.Line(words.Of("RemindedMore", answer.Rows.Count - MostStudents)));
        return Part.Card(words, title, body, [
            Part.Button(surface, words["RemindedList"], new AnswerCard.Reply(), primary: true),
            Part.Button(surface, words["WelcomeNotes"], new WelcomeCard.Reply { Wish = WelcomeCard.Wish.Notes }),
        ]);
    }

    private static IEnumerable<AdaptiveElement> Student(PlanAnswer answer, PlanRow row, Words words)
    {
        yield return Part.Plain($"{words.Grade(row.Student.Grade)} · {words.Of(row.Standing.State)}").After($"{row.Student.FullName} ·");
        var reasons = Part.Line(OpenParts.ByDay(answer.Named(row), words));
        reasons.Spacing = AdaptiveSpacing.None;
        yield return reasons;
    }
}
