using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Somebody, and nothing asked of them: "11th grade", "todos los de décimo", "show me all my students". What is asked about them is asked back.</summary>
internal static class BareGroup
{
    private static readonly Sense[] Groups = [Sense.Grade, Sense.School, Sense.SchoolType, Sense.Own, Sense.OwnSchool, Sense.AllGrades, Sense.AllSchools];
    private static readonly Sense[] Beside = [Sense.Filler, Sense.Scope, Sense.And, Sense.Only, Sense.FollowUp, Sense.Them, Sense.Who, Sense.Student, Sense.Everybody, Sense.ClassNoun, Sense.OnList];

    /// <summary>Whether the sentence is nothing more.</summary>
    public static bool Is(Sentence sentence) => sentence.Marks.Any(mark => Groups.Contains(mark.Sense) && mark.Value != "own")
        && sentence.Marks.All(mark => (Groups.Contains(mark.Sense) || Beside.Contains(mark.Sense)) && mark is not { Sense: Sense.Filler, Value.Length: > 0 });

    /// <summary>What can be asked about them.</summary>
    public static ReadingOutcome Ask(Draft draft) => new(
    [
        draft,
        draft.With(Aspects.Kind, said => said with { Kind = QuestionKind.RollUp }),
        draft.With(Aspects.Kind | Aspects.Filter, said => said with { Kind = QuestionKind.Count, States = [PlanState.Complete] }),
    ], QuestionDoubt.WhatOfThem);
}
