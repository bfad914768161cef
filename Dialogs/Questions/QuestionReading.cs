using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>What to do with the answer of a question.</summary>
public enum QuestionWish
{
    /// <summary>Show it in the chat.</summary>
    Show,

    /// <summary>Show its next page.</summary>
    NextPage,

    /// <summary>Show the page before.</summary>
    PreviousPage,

    /// <summary>A CSV file.</summary>
    Csv,

    /// <summary>An Excel workbook: "export that".</summary>
    Xlsx,

    /// <summary>A page to print.</summary>
    Print,

    /// <summary>Draft reminders to the teachers of the students.</summary>
    RemindTeachers,

    /// <summary>Whom the asker has reminded, and when.</summary>
    Reminded,
}

/// <summary>Why a sentence is not answered at once; the sentence for each is in Cards as <c>QuestionDoubt.…</c>, with the words in doubt as its value.</summary>
public enum QuestionDoubt
{
    /// <summary>Several of the asker's students have the name.</summary>
    SeveralStudents,

    /// <summary>Several teachers or counselors have the name.</summary>
    SeveralStaff,

    /// <summary>Several schools could be meant.</summary>
    SeveralSchools,

    /// <summary>A student and a teacher have the name, and nothing tells which is meant.</summary>
    StudentOrStaff,

    /// <summary>Nobody has the name, but somebody has nearly the same: to be confirmed, never taken.</summary>
    NearName,

    /// <summary>Nobody has the name.</summary>
    UnknownName,

    /// <summary>There is no such school.</summary>
    UnknownSchool,

    /// <summary>There is no such grade.</summary>
    UnknownGrade,

    /// <summary>There is no such clause, or none that a plan's part rests on.</summary>
    UnknownClause,

    /// <summary>The day does not exist.</summary>
    UnknownDay,

    /// <summary>The day lies after this school year, or what changed since a day to come is asked.</summary>
    FutureDay,

    /// <summary>What changed since when? It was not said.</summary>
    SinceWhen,

    /// <summary>"The second one", "she": nobody was listed or asked about before.</summary>
    WhichStudent,

    /// <summary>Somebody is named, and nothing is asked of them.</summary>
    WhatOfThem,

    /// <summary>Who has something is asked; only who lacks it can be answered.</summary>
    WhoHas,

    /// <summary>Who is excused from a test is asked; that is told in each student's plan.</summary>
    WhoExcused,

    /// <summary>Whose parents did not come is asked; that is told in each student's plan.</summary>
    WhoCame,

    /// <summary>Parents are to be reminded; only teachers and counselors can be.</summary>
    RemindParents,

    /// <summary>Words that limit the question were not understood; the answer without them would be for too many.</summary>
    UnknownWords,
}

/// <summary>What a sentence means as a question about plans.</summary>
public abstract record QuestionReading
{
    private QuestionReading()
    {
    }

    /// <summary>It is not a question about plans: notes, a greeting, anything else.</summary>
    public sealed record NotAboutPlans : QuestionReading;

    /// <summary>It is clear.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Wish">What to do with the answer.</param>
    public sealed record Understood(PlanQuestion Question, QuestionWish Wish) : QuestionReading
    {
        /// <summary>What was typed and read as a slip of something else, each with what it was read as: "panguich" as "panguitch".</summary>
        public IReadOnlyList<(string Typed, string Read)> Corrections { get; init; } = [];

        /// <summary>The answer is wished as a file.</summary>
        public bool IsFile => Wish is QuestionWish.Csv or QuestionWish.Xlsx or QuestionWish.Print;
    }

    /// <summary>It is about plans, but must not be answered as it stands.</summary>
    /// <param name="Doubt">Why not.</param>
    /// <param name="Words">The words in doubt, as typed; empty when there are none.</param>
    /// <param name="Guesses">What may be meant, the likeliest first; at most three, of several people of one name at most six; empty when nothing comes near. Only the asker's students are named.</param>
    /// <param name="Wish">What to do with the answer, once it is clear.</param>
    public sealed record Unsure(QuestionDoubt Doubt, string Words, IReadOnlyList<PlanQuestion> Guesses, QuestionWish Wish) : QuestionReading;
}
