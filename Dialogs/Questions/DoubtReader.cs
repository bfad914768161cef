using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>What a sentence comes to.</summary>
/// <param name="Drafts">The question; of a doubt, the guesses.</param>
/// <param name="Doubt">Why it must be asked; null when it is clear.</param>
/// <param name="Words">The words in doubt.</param>
internal sealed record ReadingOutcome(IReadOnlyList<Draft> Drafts, QuestionDoubt? Doubt = null, string Words = "");

/// <summary>Finds what keeps a sentence from being answered as it stands.</summary>
internal sealed class DoubtReader(Sentence sentence, RosterIndex index, QuestionContext context)
{
    private const int MostGuesses = 3;
    private static readonly string[] Teachers = ["teacher", "teachers", "counselor", "counselors", "maestro", "maestra", "maestros", "maestras", "consejeros"];
    private readonly PeopleReader _people = new(sentence, index, context);

    /// <summary>The question, or the first doubt with its guesses.</summary>
    public ReadingOutcome Read(Draft draft, Filter filter)
    {
        // Whom one reminded is told whole.
        if (sentence.Has(Sense.Wish, nameof(QuestionWish.Reminded))) return new([draft]);
        if ((Grade(draft) ?? Clause(draft, filter) ?? Day(draft) ?? School(draft)) is { } early) return early;
        var people = _people.Read(draft);
        return people is { Doubt: null, Drafts: [var only] } ? OfOneQuestion(only, filter) ?? people : people;
    }

    private ReadingOutcome? OfOneQuestion(Draft draft, Filter filter) =>
        Student(draft) ?? Since(draft) ?? Unknown(draft, filter) ?? Excused(draft) ?? Absent(draft) ?? Parents(draft) ?? WhoHas(draft, filter);

    // "Grade 99": grade 9 perhaps; grades of the asker's students only.
    private ReadingOutcome? Grade(Draft draft)
    {
        if (sentence.Marks.OfType<GradeMark>().FirstOrDefault(mark => mark.Wrong is not null)?.Wrong is not { } wrong) return null;
        var digits = string.Concat(wrong.Where(char.IsAsciiDigit));
        var own = context.Grades.Reverse().ToList();
        var near = own.Where(grade => digits.Contains($"{grade}", StringComparison.Ordinal)).Take(1).Union(own).Take(MostGuesses - 1);
        return new([.. near.Order().Select(grade => draft.With(Aspects.Grades, said => said with { Grades = [grade] })), draft], QuestionDoubt.UnknownGrade, wrong);
    }

    private ReadingOutcome? Clause(Draft draft, Filter filter) => filter.WrongClause is { } clause ? new([draft], QuestionDoubt.UnknownClause, clause) : null;

    private ReadingOutcome? Day(Draft draft)
    {
        var days = sentence.Marks.OfType<DayMark>().ToList();
        if (days.Find(day => day.Day is null) is { } wrong) return new([], QuestionDoubt.UnknownDay, sentence.Typed(wrong));
        if (days.Find(day => IsTooLate(day.Day) || IsTooLate(draft.Said.AsOf)) is not { } future) return null;
        var today = draft with { Said = draft.Said with { AsOf = null, Since = null, Kind = draft.Said.Kind == QuestionKind.Changes ? QuestionKind.List : draft.Said.Kind } };
        return new([today], QuestionDoubt.FutureDay, sentence.Typed(future));

        // What will be due by a day of this school year can be answered; what has changed since it cannot.
        bool IsTooLate(DateOnly? day) => day > context.Today && (draft.Said.Kind == QuestionKind.Changes || SchoolYear.Of(day.Value) != SchoolYear.Of(context.Today));
    }

    private ReadingOutcome? School(Draft draft)
    {
        if (sentence.Marks.OfType<SchoolMark>().FirstOrDefault(mark => mark.Places.Count != 1) is { } mark)
        {
            var several = mark.Places.Count > 1;
            var guesses = several ? mark.Places.Select(keys => keys.ToArray()) : mark.OfOtherType.Select(key => new[] { key });
            return new([.. guesses.Take(MostGuesses).Select(keys => In(draft, keys))], several ? QuestionDoubt.SeveralSchools : QuestionDoubt.UnknownSchool, sentence.Typed(mark));
        }

        if (UnknownSchool() is not { } words) return null;
        var near = words.Names.SelectMany(index.Schools.Nearest).SelectMany(word => index.Schools.Places([word], null)).Select(keys => keys.ToArray());
        return new([.. near.Take(MostGuesses).Select(keys => In(draft, keys))], QuestionDoubt.UnknownSchool, words.Typed);
    }

    // A name beside "High", "Elementary", "escuela" that no school has: "Beaver High", "la escuela Lincoln".
    private (string Typed, IReadOnlyList<string> Names)? UnknownSchool()
    {
        foreach (var type in sentence.Of(Sense.SchoolType))
        {
            var before = sentence.Before(type.Start);
            var after = sentence.After(type.End, Sense.Scope, Sense.Filler);
            var name = IsName(before) ? before : IsName(after) && (after!.Start == type.End || sentence.Tokens[type.End].Plain is "de") ? after : null;
            if (name is null) continue;
            var (first, last) = (name, name);
            while (sentence.Before(first.Start) is { Sense: Sense.Unknown } earlier) first = earlier;
            while (sentence.After(last.End) is { Sense: Sense.Unknown } later) last = later;
            var (start, end) = (Math.Min(first.Start, type.Start), Math.Max(last.End, type.End));
            return (string.Join(' ', sentence.Tokens.Skip(start).Take(end - start).Select(token => token.Typed)),
                [.. sentence.Tokens.Skip(first.Start).Take(last.End - first.Start).Select(token => token.Plain)]);
        }

        return null;

        static bool IsName(Mark? mark) => mark is { Sense: Sense.Unknown } or PersonMark { HasTitle: false, IsPossessive: false };
    }

    // "The second one", "she": of the list or the question before.
    private ReadingOutcome? Student(Draft draft)
    {
        if (draft.Aspects.HasFlag(Aspects.Student)) return null;
        if (sentence.Marks.OfType<ListedMark>().FirstOrDefault() is { } listed)
            return (listed.Place == 0 ? context.Listed.LastOrDefault() : context.Listed.ElementAtOrDefault(listed.Place - 1 - context.ListedBefore)) is { } key
                ? new([draft.With(Aspects.Student, said => said with { Kind = QuestionKind.Student, StudentKey = key })])
                : WhichStudent(sentence.Typed(listed));
        var limited = (draft.Aspects & (Aspects.Whose | Aspects.Grades | Aspects.Schools)) != Aspects.None;
        if (limited || sentence.Has(Sense.Unknown) || !(IsAboutOne() || GoesOnAboutOne(draft))) return null;
        return context.Previous is { Kind: QuestionKind.Student, StudentKey: { } before, AsOf: var asOf }
            ? new([draft.With(Aspects.Student, said => said with { Kind = QuestionKind.Student, StudentKey = before, AsOf = said.AsOf ?? asOf })])
            : WhichStudent("");
    }

    // "Is she done?", "why?", "what does she lack?".
    private bool IsAboutOne() => sentence.Has(Sense.Pronoun)
        || (sentence.Has(Sense.Why) && !sentence.Has(Sense.Who, Sense.Count))
        || sentence.Has(Sense.Who, "lacks");

    // "No cluster?", after a student's plan.
    private bool GoesOnAboutOne(Draft draft) => context.Previous is { Kind: QuestionKind.Student }
        && draft is { Aspects: Aspects.Filter, Said: { Elements: [], Remarks: PlanRemarks.None } } && !sentence.Has(Sense.Who, Sense.Count, Sense.Everybody, Sense.Student);

    private ReadingOutcome WhichStudent(string words)
    {
        var listed = context.Listed.Where(key => context.Roster.FindStudent(key) is { } student && Access.MaySee(context.Asker, student));
        return new([.. listed.Take(MostGuesses).Select(key => new Draft(new PlanQuestion { Kind = QuestionKind.Student, StudentKey = key }, Aspects.Student))], QuestionDoubt.WhichStudent, words);
    }

    private ReadingOutcome? Since(Draft draft)
    {
        // "No conference since October 1": the list knows no earlier day, the changes do not say who had none.
        if (sentence.Has(Sense.Since) && draft.Said.Kind != QuestionKind.Changes && sentence.Marks.OfType<DayMark>().FirstOrDefault() is { } day)
            return day.GoesOn || day.Day > SchoolYear.Of(context.Today).FirstDay.AddMonths(2) ? new([draft], QuestionDoubt.UnknownWords, $"{sentence.Typed(sentence.Of(Sense.Since).First())} {sentence.Typed(day)}") : null;
        if (draft.Said.Kind != QuestionKind.Changes || draft.Said.Since is not null || context.Previous is { Kind: QuestionKind.Changes, Since: not null }) return null;
        return new([.. new[] { 1, 7, 30 }.Select(days => draft.With(Aspects.Since, said => said with { Since = context.Today.AddDays(-days) }))], QuestionDoubt.SinceWhen);
    }

    private ReadingOutcome? Unknown(Draft draft, Filter filter)
    {
        var unknown = Leftovers.Of(sentence, filter, draft.Said, context).ToList();
        if (sentence.Has(Sense.Wish, nameof(QuestionWish.RemindTeachers))) unknown.RemoveAll(mark => Teachers.Contains(sentence.WordOf(mark)));
        if (unknown.Count == 0) return null;
        if (unknown.Exists(mark => mark is PersonMark)) draft = draft.With(Aspects.Whose, said => said with { StaffKeys = [] });
        return new(draft.Aspects.HasFlag(Aspects.Student) ? [] : [draft], QuestionDoubt.UnknownWords, string.Join(' ', unknown.Select(sentence.Typed)));
    }

    // Who was excused is told in each plan; who has neither result nor excuse can be listed.
    private ReadingOutcome? Excused(Draft draft) => sentence.Has(Sense.Excused) && !draft.Aspects.HasFlag(Aspects.Student)
        ? new([draft.With(Aspects.Filter, said => said with { Elements = [PlanElement.ApprovedTest] })], QuestionDoubt.WhoExcused)
        : null;

    // "Everyone whose parent didn't come": what is near to it can be listed.
    private ReadingOutcome? Absent(Draft draft) => sentence.Has(Sense.Absent) && !draft.Aspects.HasFlag(Aspects.Student)
        ? new([draft.With(Aspects.Filter, said => said with { Elements = [], AllOpen = false, States = [PlanState.MissingConference, PlanState.NoPlan] }),
            draft.With(Aspects.Filter, said => said.WithoutFilter() with { Remarks = PlanRemarks.AttemptsDocumented })], QuestionDoubt.WhoCame)
        : null;

    // "Remind the parents who didn't answer": teachers and counselors are reminded, not parents.
    private ReadingOutcome? Parents(Draft draft) => sentence.Has(Sense.RemindParents)
        ? new([draft, draft.With(Aspects.Filter, said => said.WithoutFilter() with { Remarks = PlanRemarks.NoParentAnswer })], QuestionDoubt.RemindParents)
        : null;

    private static ReadingOutcome? WhoHas(Draft draft, Filter filter)
    {
        if (!filter.IsPositive || draft.Aspects.HasFlag(Aspects.Student) || draft.Said.Kind is not (QuestionKind.List or QuestionKind.Count)) return null;
        var counted = draft.Said.Kind == QuestionKind.Count ? PlanCounts.Missing : [];
        Draft[] notAsked = filter.Elements.Contains(PlanElement.EarlyGraduation)
            ? [draft.With(Aspects.Filter, said => said.WithoutFilter() with { Remarks = PlanRemarks.EarlyGraduationNotAsked })]
            : [];
        return new(filter.Names ? [draft, .. notAsked] :
        [
            draft.With(Aspects.Filter, said => said with { States = [PlanState.Complete] }),
            draft.With(Aspects.Filter, said => said with { States = counted }),
        ], QuestionDoubt.WhoHas);
    }

    private static Draft In(Draft draft, IReadOnlyList<string> keys) => draft.With(Aspects.Schools, said => said with { SchoolKeys = keys });
}
