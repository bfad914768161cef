using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Good guesses at a question in doubt: each can be answered to the asker, none is what was answered just before, and where the doubt is about words rather than people there are two at least.</summary>
internal sealed class Guesses(QuestionContext context)
{
    private const int Fewest = 2;

    /// <summary>The guesses to offer.</summary>
    /// <param name="doubt">Why it must be asked.</param>
    /// <param name="near">What may be meant, the likeliest first.</param>
    public IReadOnlyList<PlanQuestion> Of(QuestionDoubt doubt, IEnumerable<PlanQuestion> near)
    {
        var guesses = near.DistinctBy(TextOf).ToList();
        if (doubt is QuestionDoubt.SeveralStudents or QuestionDoubt.SeveralStaff or QuestionDoubt.StudentOrStaff or QuestionDoubt.NearName or QuestionDoubt.SinceWhen) return guesses;
        guesses.RemoveAll(guess => IsJustAnswered(guess) || !IsAnswerable(guess));
        return [.. guesses.Concat(guesses.Count < Fewest ? Always().Where(guess => !IsJustAnswered(guess)) : []).DistinctBy(TextOf).Take(Math.Max(Fewest, guesses.Count))];
    }

    // What everybody with students may ask.
    private IEnumerable<PlanQuestion> Always() =>
    [
        new(),
        context.Asker.Role is StaffRole.Teacher or StaffRole.Counselor ? new() { Kind = QuestionKind.Changes, Since = context.Today.AddDays(-7) } : new() { Kind = QuestionKind.RollUp },
        new() { Kind = QuestionKind.Count, States = [PlanState.Complete] },
    ];

    private bool IsJustAnswered(PlanQuestion guess) => context.Previous is { } previous && TextOf(guess) == TextOf(Draft.Settle(previous));

    private bool IsAnswerable(PlanQuestion guess) => Access.Rule(context.Asker, guess, context.Roster).Refusal is null
        && (guess.Elements.Count == 0 || Kinds(guess).Any(kind => guess.Elements.Any(part => PlanParts.Has(kind, part))));

    // Which kinds of plan the asker's students have, of the grades asked about.
    private IEnumerable<PlanKind> Kinds(PlanQuestion guess) => context.Roster.Students
        .Where(student => Access.MaySee(context.Asker, student) && (guess.Grades.Count == 0 || guess.Grades.Contains(student.Grade)))
        .Select(student => context.Roster.SchoolOf(student.SchoolKey).ElementaryGrades.Contains(student.Grade) ? PlanKind.Sep : PlanKind.Seop)
        .Where(kind => guess.PlanKind is null || guess.PlanKind == kind).Distinct();

    private string TextOf(PlanQuestion question) => QuestionText.Of(question, context.Roster, context.Today, Words.English);
}
