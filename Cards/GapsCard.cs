using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Only what is still missing and a conference can add, on one card.</summary>
public static class GapsCard
{
    /// <summary>The parts of the plan that this card can close.</summary>
    public static readonly IReadOnlyList<PlanElement> Closable =
        [PlanElement.Progress, PlanElement.Accomplishments, PlanElement.Strengths, PlanElement.NeedsAttention, PlanElement.EducationGoal, PlanElement.CareerGoal];

    /// <summary>A button of this card, with its fields; a field that was not asked is null.</summary>
    public sealed record Reply : NotesReply
    {
        /// <summary>Progress.</summary>
        public string? Progress { get; init; }

        /// <summary>Accomplishments.</summary>
        public string? Accomplishments { get; init; }

        /// <summary>Strengths.</summary>
        public string? Strengths { get; init; }

        /// <summary>Areas needing attention.</summary>
        public string? NeedsAttention { get; init; }

        /// <summary>The education goal.</summary>
        public string? Education { get; init; }

        /// <summary>The career-awareness goal.</summary>
        public string? Career { get; init; }

        /// <summary>A suggestion taken instead.</summary>
        public string? CareerIdea { get; init; }

        /// <summary>The education goal's day, yyyy-MM-dd.</summary>
        public string? EducationDueOn { get; init; }

        /// <summary>The career-awareness goal's day, yyyy-MM-dd.</summary>
        public string? CareerDueOn { get; init; }

        /// <summary>Who works on the education goal.</summary>
        public string? EducationOwner { get; init; }

        /// <summary>Who works on the career-awareness goal.</summary>
        public string? CareerOwner { get; init; }

        /// <summary>Who watches over the education goal, joined by commas.</summary>
        public string? EducationMonitors { get; init; }

        /// <summary>Who watches over the career-awareness goal, joined by commas.</summary>
        public string? CareerMonitors { get; init; }
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Draw(NotesSheet sheet, Words words, Surface surface)
    {
        var notes = sheet.Notes;
        var reply = new Reply { Notes = notes.Key, Revision = notes.Revision };
        var open = sheet.Standing.Open.Select(part => part.Element).ToHashSet();
        List<AdaptiveElement> body = [.. sheet.Head(words, 0, words["GapsTitle"])];
        Ask(PlanElement.Progress, "progress", "Progress", notes.Progress);
        Ask(PlanElement.Accomplishments, "accomplishments", "Accomplishments", notes.Accomplishments);
        Ask(PlanElement.Strengths, "strengths", "Strengths", notes.Strengths);
        Ask(PlanElement.NeedsAttention, "needsAttention", "NeedsAttention", notes.NeedsAttention);
        if (open.Contains(PlanElement.EducationGoal)) body.AddRange(GoalsCard.NewGoal(sheet, GoalKind.Education, words));
        if (open.Contains(PlanElement.CareerGoal)) body.AddRange(GoalsCard.NewGoal(sheet, GoalKind.Career, words));
        return Part.Card(words, words["GapsTitle"], body,
            [Part.Button(surface, words["Next"], reply, primary: true), .. NotesSheet.WaysOut(surface, words, reply, back: true, skip: false)]);

        void Ask(PlanElement element, string id, string key, string? value)
        {
            if (open.Contains(element)) body.AddRange(sheet.Field(Part.Text(id, words[key], value, words[$"{key}.Hint"])));
        }
    }
}
