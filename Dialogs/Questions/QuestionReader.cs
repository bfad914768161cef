using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Reads a sentence, English or Spanish or both, as a question about plans. Pure, without any outside service.</summary>
public static class QuestionReader
{
    private static readonly QuestionContext Nobody = new(new Roster([], [], [], [], []), new StaffMember("", "", StaffRole.District, []), new DateOnly(2000, 1, 1)) { InNotes = true };

    // Longer texts are notes.
    private const int MostLetters = 300;

    /// <summary>What the sentence means. It never throws, and never answers for somebody else's students: a name that is not exactly known is asked about.</summary>
    /// <param name="text">As typed or spoken; null for nothing.</param>
    /// <param name="context">What it is read against.</param>
    public static QuestionReading Read(string? text, QuestionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostLetters || IsNotes(text)) return new QuestionReading.NotAboutPlans();
        var index = RosterIndex.Of(context.Roster);
        var sentence = Sentence.Read(text, index, context.Today, context.Previous is not null);
        var gate = new QuestionGate(sentence, text, context);
        if (!gate.IsAboutPlans && !IsStudentAlone(sentence, index, context)) return new QuestionReading.NotAboutPlans();
        var drafts = new DraftReader(sentence, index, context);
        var outcome = new DoubtReader(sentence, index, context).Read(drafts.Read(), drafts.Filter);
        var wish = sentence.Of(Sense.Wish).Select(mark => Enum.Parse<QuestionWish>(mark.Value)).FirstOrDefault();
        PlanQuestion Finish(Draft draft) => gate.Follows && context.Previous is { } previous ? After(draft, previous) : draft.Fresh();
        PlanQuestion After(Draft draft, PlanQuestion previous) => wish is QuestionWish.Csv or QuestionWish.Xlsx or QuestionWish.Print && draft.Aspects == Aspects.None
            ? Draft.Settle(previous)
            : draft.After(gate.KeepsFilter ? previous : Draft.OfWhom(previous), context.Roster);
        return outcome.Doubt is { } doubt
            ? new QuestionReading.Unsure(doubt, outcome.Words, new Guesses(context).Of(doubt, outcome.Drafts.Select(Finish)), wish)
            : new QuestionReading.Understood(Finish(outcome.Drafts[0]), wish) { Corrections = sentence.Corrections };
    }

    /// <summary>What the sentence means to somebody who knows no names: whether it is a question about plans at all.</summary>
    public static QuestionReading Read(string? text) => Read(text, Nobody);

    // "Ryker Jessup", "Ryker Jessup in grade 10": that student's plan. Within notes it is for the notes; a first name alone needs a list before it.
    private static bool IsStudentAlone(Sentence sentence, RosterIndex index, QuestionContext context) => !context.InNotes
        && sentence.Marks.Where(mark => mark.Sense is not (Sense.Filler or Sense.Scope or Sense.Grade or Sense.School)).ToList() is [PersonMark { HasTitle: false, IsPossessive: false, Names: var names }]
        && (names.Count > 1 || context.Previous is not null)
        && index.Students.Exact(names).Any(student => Access.MaySee(context.Asker, student));

    // "Emma: show her the list of missing homework"
    private static bool IsNotes(string text) => text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < text.TrimEnd().Length - 1;
}
