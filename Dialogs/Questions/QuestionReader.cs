using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Reads a sentence, English or Spanish or both, as a question about plans. Pure, without any outside service.</summary>
public static class QuestionReader
{
    private static readonly QuestionContext Nobody = new(new Roster([], [], [], [], []), new StaffMember("", "", StaffRole.District, []), new DateOnly(2000, 1, 1)) { InNotes = true };

    private static readonly Sense[] BesideName = [Sense.Filler, Sense.Scope, Sense.Grade, Sense.School, Sense.Only, Sense.FollowUp];

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
        var bare = !gate.IsAboutPlans && !context.InNotes && BareGroup.Is(sentence);
        if (!gate.IsAboutPlans && !bare && !IsPersonAlone(text, sentence, index, context)) return new QuestionReading.NotAboutPlans();
        var drafts = new DraftReader(sentence, index, context);
        var outcome = new DoubtReader(sentence, index, context).Read(drafts.Read(), drafts.Filter);
        if (bare && outcome is { Doubt: null, Drafts: [var whom, ..] }) outcome = BareGroup.Ask(whom);
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

    // "Ryker Jessup", "Ryker Jessup in grade 10": that student's plan; after an answer, or asked, also "Ryker?" and "Nina". Within notes it is for the notes.
    private static bool IsPersonAlone(string text, Sentence sentence, RosterIndex index, QuestionContext context)
    {
        if (context.InNotes || sentence.Marks.Where(mark => !BesideName.Contains(mark.Sense)).ToList() is not [PersonMark { HasTitle: false, IsPossessive: false, Names: var names }]) return false;
        if (names.Count > 1 && index.Students.Exact(names).Count > 0) return true;
        var goesOn = context.Previous is not null || text.TrimEnd().EndsWith('?') || sentence.Has(Sense.Only, Sense.Grade, Sense.FollowUp);
        return goesOn && (index.Students.Exact(names).Any(student => Access.MaySee(context.Asker, student)) || index.Staff.Exact(names).Count > 0);
    }

    // "Emma: show her the list of missing homework"
    private static bool IsNotes(string text) => text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && colon < text.TrimEnd().Length - 1;
}
