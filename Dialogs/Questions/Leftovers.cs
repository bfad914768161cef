using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Words that carry a meaning for which a question has no place. A question is never answered as if they had not been said.</summary>
internal static class Leftovers
{
    /// <summary>The words left over of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="filter">What was read of parts, states and remarks.</param>
    /// <param name="said">What was read of schools and grades.</param>
    /// <param name="context">What it is read against.</param>
    public static IReadOnlyList<Mark> Of(Sentence sentence, Filter filter, PlanQuestion said, QuestionContext context)
    {
        var excluded = sentence.Marks.Where(mark => mark is GradeMark or SchoolMark && sentence.IsExcluded(mark)).ToList();
        return [.. sentence.Marks.Where(mark => mark == filter.DeniedRemark || mark switch
        {
            { Sense: Sense.Unknown } or { Sense: Sense.RollUp, Value: "staff" } => true,
            { Sense: Sense.Except } => excluded.TrueForAll(IsAll),
            { Sense: Sense.Not } => sentence.After(mark.End, Sense.Filler, Sense.Scope) is { Sense: Sense.Only or Sense.Own or Sense.OwnSchool or Sense.Everybody },
            { Sense: Sense.Only } => sentence.Has(Sense.Element) && IsOnlyGap(sentence, mark),
            PersonMark => sentence.IsExcluded(mark),
            GradeMark or SchoolMark => excluded.Contains(mark) && IsAll(mark),
            { Sense: Sense.Title } => !sentence.Has(Sense.Wish, Sense.RollUp),
            { Sense: Sense.ClassNoun } => context.Asker.Role != StaffRole.Teacher && !sentence.Has(Sense.Person, Sense.Own, Sense.Grade),
            { Sense: Sense.Filler, Value: "degree" } => !sentence.Has(Sense.RollUp, Sense.Doing),
            { Sense: Sense.Filler, Value: "parents" } => !sentence.Has(Sense.Conference, Sense.Remark, Sense.RemarkIfNot, Sense.Absent, Sense.RemindParents, Sense.Person) && !filter.Elements.Any(IsOfParents),
            _ => false,
        })];

        // Nothing remains when it is left out, and no limit would mean all.
        bool IsAll(Mark mark) => mark is GradeMark ? said.Grades.Count == 0 : said.SchoolKeys.Count == 0;
    }

    // "Who only needs the group conference": who lacks nothing else cannot be asked.
    private static bool IsOnlyGap(Sentence sentence, Mark only) => sentence.Marks.Where(mark => mark.Sense != Sense.Filler).ToList() is var marks && marks.IndexOf(only) is > 0 and var at
        && sentence.Marks.Any(who => who is { Sense: Sense.Who, Value: "" } or { Sense: Sense.Student } && who.Start < only.Start)
        && (marks[at - 1].Sense == Sense.Missing || (at + 1 < marks.Count && marks[at + 1].Sense == Sense.Missing));

    private static bool IsOfParents(PlanElement part) => part is PlanElement.ParentOpportunity or PlanElement.Acknowledgment
        or PlanElement.IndividualConference or PlanElement.GroupConference or PlanElement.FirstConference or PlanElement.SecondConference or PlanElement.Monitoring;
}
