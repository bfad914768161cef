namespace SeopBot.Dialogs.Questions;

/// <summary>What a word or phrase says in a question; the words themselves are in <see cref="EnglishWords"/> and <see cref="SpanishWords"/>.</summary>
internal enum Sense
{
    // Says nothing of its own.
    Filler,

    // "In", "at", "of": what follows limits the question.
    Scope,

    // "And", a comma.
    And,

    // "Who", "which", "list", "show me".
    Who,

    // "How many".
    Count,

    // "Why".
    Why,

    // "How is … doing".
    Doing,

    // "Is", "did", "ya": begins a question about one student.
    Is,

    // "Has", "with".
    Have,

    // "Missing", "without", "needs".
    Missing,

    // "Not", "no", "hasn't".
    Not,

    // "Anything", "something".
    Anything,

    // "On the list".
    OnList,

    // A plan, a conference, students: nouns.
    Plan, Conference, Student,

    // Values: a part, a state, a remark (said as such, or only with a "no"), a kind of plan.
    Element, State, Remark, RemarkIfNot, Kind,

    // "My students", "my school".
    Own, OwnSchool,

    // "All of them", "all schools", "all grades".
    Everybody, AllSchools, AllGrades,

    // "By school"; "what changed"; "since"; "April report".
    RollUp, Changed, Since, AprilReport,

    // What to do with the answer.
    Wish,

    // "And", "what about"; "just"; "too"; "except"; "them".
    FollowUp, Only, Also, Except, Them,

    // "Mr", "teacher"; "class", "caseload".
    Title, ClassNoun,

    // "Opted out", "excused": of a test.
    Excused,

    // "Whose parent didn't come"; "remind the parents".
    Absent, RemindParents,

    // "She".
    Pronoun,

    // "Elementary", "high school": of a school's name, or the grades.
    SchoolType,

    // Makes a sentence something else than a question: "I met with".
    Statement,

    // Found by rules rather than by words.
    Grade, Day, School, Person, Listed, Clause, Unknown,
}
