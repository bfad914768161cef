using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Which sides of a question a sentence speaks of.</summary>
[Flags]
internal enum Aspects
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A list, a number, …</summary>
    Kind = 1,

    /// <summary>Own, or a teacher's.</summary>
    Whose = 2,

    /// <summary>Schools.</summary>
    Schools = 4,

    /// <summary>Grades.</summary>
    Grades = 8,

    /// <summary>SEP or SEOP.</summary>
    PlanKind = 16,

    /// <summary>Parts, states, remarks.</summary>
    Filter = 32,

    /// <summary>One student.</summary>
    Student = 64,

    /// <summary>The day.</summary>
    AsOf = 128,

    /// <summary>The earlier day.</summary>
    Since = 256,
}

/// <summary>What a sentence says of a question: only the sides it speaks of.</summary>
/// <param name="Said">The question, as far as said.</param>
/// <param name="Aspects">The sides said.</param>
internal sealed record Draft(PlanQuestion Said, Aspects Aspects)
{
    /// <summary>"Too": adds to what was asked before rather than taking its place.</summary>
    public bool Adds { get; init; }

    /// <summary>"Of those": what was asked before holds too.</summary>
    public bool Narrows { get; init; }

    /// <summary>Sides of which only was said what is left out ("not 11th"): it is left out of what was asked before.</summary>
    public Aspects LeftOut { get; init; }

    /// <summary>The same with more said.</summary>
    public Draft With(Aspects aspects, Func<PlanQuestion, PlanQuestion> say) => this with { Said = say(Said), Aspects = Aspects | aspects };

    /// <summary>The same without parts, states and remarks.</summary>
    public Draft WithoutFilter() => this with { Said = Said.WithoutFilter(), Aspects = Aspects & ~Aspects.Filter };

    /// <summary>The question, when nothing was asked before.</summary>
    public PlanQuestion Fresh() => Settle(Said);

    /// <summary>Only whom a question is about, without parts, states, remarks and day.</summary>
    public static PlanQuestion OfWhom(PlanQuestion question) => question.WithoutFilter() with { AsOf = null };

    /// <summary>The question that follows from the one before: what is said takes its place, the rest stays.</summary>
    public PlanQuestion After(PlanQuestion previous, Roster roster)
    {
        if (Aspects.HasFlag(Aspects.Student)) return Settle(Said with { AsOf = Said.AsOf ?? previous.AsOf });
        var question = previous with { StudentKey = null, Kind = KindAfter(previous.Kind) };
        if (Aspects.HasFlag(Aspects.Schools)) question = question with { SchoolKeys = LeftOut.HasFlag(Aspects.Schools) ? Remaining(previous.SchoolKeys, Said.SchoolKeys) : Joined(previous.SchoolKeys, Said.SchoolKeys), StaffKeys = [] };
        if (Aspects.HasFlag(Aspects.Grades)) question = question with { Grades = LeftOut.HasFlag(Aspects.Grades) ? Remaining(previous.Grades, Said.Grades) : Joined(previous.Grades, Said.Grades) };
        if (Aspects.HasFlag(Aspects.Whose)) question = Whose(question, previous, roster);
        if (Aspects.HasFlag(Aspects.PlanKind)) question = question with { PlanKind = Said.PlanKind };
        if (Aspects.HasFlag(Aspects.Filter))
            question = question with
            {
                Elements = Narrows ? [.. previous.Elements.Union(Said.Elements)] : Joined(previous.Elements, Said.Elements),
                AllOpen = Narrows ? previous.Elements.Count > 0 : Said.AllOpen && !Adds,
                States = Narrows && Said.States.Count == 0 ? previous.States : Joined(previous.States, Said.States),
                Remarks = Adds || (Narrows && Said.Remarks == PlanRemarks.None) ? previous.Remarks | Said.Remarks : Said.Remarks,
            };
        else if (question.Kind == QuestionKind.Count && previous.Kind == QuestionKind.List && !previous.HasFilter())
            question = question with { States = PlanCounts.Missing };
        if (Aspects.HasFlag(Aspects.AsOf)) question = question with { AsOf = Said.AsOf };
        return Settle(question with { Since = Aspects.HasFlag(Aspects.Since) ? Said.Since : question.Since });
    }

    // After a student, or the yearly report, a list comes again.
    private QuestionKind KindAfter(QuestionKind previous) => Aspects.HasFlag(Aspects.Kind) ? Said.Kind
        : previous is QuestionKind.Student or QuestionKind.AprilReport ? QuestionKind.List
        : previous;

    // A teacher of another school than the one asked about before: the school no longer counts.
    private PlanQuestion Whose(PlanQuestion question, PlanQuestion previous, Roster roster)
    {
        var staff = Joined(previous.StaffKeys, Said.StaffKeys);
        var apart = staff.Count > 0 && !Aspects.HasFlag(Aspects.Schools) && !staff.SelectMany(key => roster.FindStaff(key)?.SchoolKeys ?? []).Intersect(question.SchoolKeys).Any();
        return question with { Own = Said.Own, StaffKeys = staff, SchoolKeys = apart ? [] : question.SchoolKeys };
    }

    private IReadOnlyList<T> Joined<T>(IReadOnlyList<T> before, IReadOnlyList<T> said) => Adds ? [.. before.Union(said).Order()] : said;

    // What is said is all but what is left out.
    private static IReadOnlyList<T> Remaining<T>(IReadOnlyList<T> before, IReadOnlyList<T> said) => before.Intersect(said).ToList() is { Count: > 0 } left ? left : said;

    /// <summary>One way only to say the same: a number names its states, a list of what is missing does not.</summary>
    public static PlanQuestion Settle(PlanQuestion question) => question.Kind switch
    {
        QuestionKind.Student => new PlanQuestion { Kind = QuestionKind.Student, StudentKey = question.StudentKey, AsOf = question.AsOf },
        QuestionKind.List when question.Remarks == PlanRemarks.None && question.States.SequenceEqual(PlanCounts.Missing) => question with { States = [], Since = null },
        // Who is done, and who is not, stands in the overview anyway.
        QuestionKind.RollUp when question.States is [PlanState.Complete] || question.States.SequenceEqual(PlanCounts.Missing) => question with { States = [], Since = null },
        QuestionKind.AprilReport => question with { States = [], Since = null },
        QuestionKind.Changes => question,
        _ => question with { Since = null },
    };
}
