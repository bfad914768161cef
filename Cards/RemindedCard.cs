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
        List<AdaptiveElement> body = [Part.Heading(title), Part.Plain(text ?? words["RemindTextDefault"]).After($"{by}:")];
        foreach (var row in answer.Rows.Take(MostStudents)) body.AddRange(Student(answer, row, words, surface));
        if (answer.Rows.Count > MostStudents) body.Add(Part.Line(words.Of("RemindedMore", answer.Rows.Count - MostStudents)));
        List<AdaptiveAction> actions = [Part.Button(surface, words["RemindedList"], new AnswerCard.Reply(), primary: true)];
        if (answer.Rows.Any(row => row.Standing.Kind == PlanKind.Sep)) actions.Add(Part.Button(surface, words["WelcomeNotes"], new WelcomeCard.Reply { Wish = WelcomeCard.Wish.Notes }));
        return Part.Card(words, title, body, actions);
    }

    /// <summary>The sender's words where they are their own; null for the usual ones, which each receiver gets in the own language.</summary>
    public static string? OwnWords(string? text) => string.IsNullOrWhiteSpace(text) || Words.All.Any(words => words["RemindTextDefault"] == text.Trim()) ? null : text.Trim();

    // The name leads to the explanation, and from there to the notes.
    private static IEnumerable<AdaptiveElement> Student(PlanAnswer answer, PlanRow row, Words words, Surface surface)
    {
        yield return new AdaptiveColumnSet
        {
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = AdaptiveColumnWidth.Stretch,
                    Items = [Part.Plain($"{words.Grade(row.Student.Grade)} · {words.Of(row.Standing.State)}").After($"{row.Student.FullName} ›")],
                    SelectAction = Part.Tap(surface, words.Of("TapWhy", row.Student.FullName), new ExplanationCard.Reply { Student = row.Student.Key }),
                },
            ],
        };
        yield return Part.Line(OpenParts.ByDay(answer.Named(row), answer.AsOf, words)).Close();
    }
}
