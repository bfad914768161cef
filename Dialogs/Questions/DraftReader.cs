using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Reads the sides of a question from a sentence, people and doubts apart.</summary>
internal sealed class DraftReader(Sentence sentence, RosterIndex index, QuestionContext context)
{
    private readonly Filter _filter = FilterReader.Read(sentence);

    /// <summary>What the sentence says about parts, states and remarks.</summary>
    public Filter Filter => _filter;

    /// <summary>All that is said, but for people.</summary>
    public Draft Read()
    {
        var draft = new Draft(new PlanQuestion(), Aspects.None) { Adds = sentence.Has(Sense.Also), Narrows = sentence.Has(Sense.Them, "of") && _filter.Elements.Count > 0 };
        draft = Kind(Days(Grades(Schools(Whose(draft)))));
        var planKind = sentence.Of(Sense.Kind).Select(mark => Enum.Parse<PlanKind>(mark.Value)).Distinct().ToList() is [var only] ? only : _filter.Kind;
        if (planKind is not null || sentence.Has(Sense.Kind)) draft = draft.With(Aspects.PlanKind, said => said with { PlanKind = planKind });
        if (!_filter.IsSaid) return draft;
        var states = IsWhetherDone ? [] : _filter.Names || draft.Said.Kind != QuestionKind.Count ? _filter.States : PlanCounts.Missing;
        return draft.With(Aspects.Filter, said => said with { Elements = _filter.Elements, AllOpen = _filter.AllOpen, States = states, Remarks = _filter.Remarks });
    }

    // "Are all my students done?" is answered by those who are not.
    private bool IsWhetherDone => _filter.States is [PlanState.Complete]
        && (sentence.After(0, Sense.Filler, Sense.And, Sense.FollowUp) is { Sense: Sense.Is } || (sentence.Has(Sense.Everybody) && !sentence.Has(Sense.Who, Sense.Count)));

    private Draft Whose(Draft draft)
    {
        if (sentence.Has(Sense.Everybody) && !sentence.Has(Sense.Who, Sense.Count, Sense.Doing))
            draft = draft.With(Aspects.Whose | Aspects.Filter, said => said);
        var own = sentence.Has(Sense.Own) || sentence.Has(Sense.Missing, "own") || sentence.Has(Sense.OnList, "own");
        return (own, context.Asker.Role) switch
        {
            (false, _) => draft,
            (_, StaffRole.Teacher or StaffRole.Counselor) => draft.With(Aspects.Whose, said => said with { Own = true }),
            (_, StaffRole.District) => draft.With(Aspects.Whose, said => said),
            _ => draft.With(Aspects.Whose | Aspects.Schools, said => said with { SchoolKeys = context.Asker.SchoolKeys }),
        };
    }

    private Draft Schools(Draft draft)
    {
        var named = sentence.Marks.OfType<SchoolMark>().Where(mark => mark.Places.Count == 1).ToList();
        var keys = named.Where(mark => !sentence.IsExcluded(mark)).SelectMany(mark => Own([.. mark.Places[0]])).Concat(TheOneOfType()).Distinct().ToList();
        var excluded = named.Where(sentence.IsExcluded).SelectMany(mark => mark.Places[0]).ToList();
        if (excluded.Count > 0)
            return Without(draft, Aspects.Schools, isOfAll: keys.Count > 0 || sentence.Has(Sense.AllSchools)).With(Aspects.Schools, said => said with { SchoolKeys = [.. (keys.Count > 0 ? keys : context.SchoolKeys).Except(excluded)] });
        if (sentence.Has(Sense.AllSchools)) draft = draft.With(Aspects.Schools | Aspects.Whose, said => said with { SchoolKeys = IsDistrictBeyond ? [.. context.Roster.Schools.Select(school => school.Key)] : [] });
        if (sentence.Has(Sense.OwnSchool)) draft = draft.With(Aspects.Schools, said => said with { SchoolKeys = context.Asker.SchoolKeys });
        return keys.Count == 0 ? draft : draft.With(Aspects.Schools, said => said with { SchoolKeys = keys });
    }

    // What is left out, is so of what is named beside it, else of all where that is said, else of what was asked before.
    private static Draft Without(Draft draft, Aspects side, bool isOfAll) => isOfAll ? draft : draft with { LeftOut = draft.LeftOut | side };

    // "The whole district" is more than the asker's; "all schools" are the asker's.
    private bool IsDistrictBeyond => context.Asker.Role != StaffRole.District && sentence.Has(Sense.AllSchools, "district");

    // "Bryce Valley" is the school of that place which is the asker's.
    private IReadOnlyList<string> Own(IReadOnlyList<string> keys) => keys.Intersect(context.SchoolKeys).ToList() is { Count: > 0 } own ? own : keys;

    // "The middle school", where there is only one.
    private IEnumerable<string> TheOneOfType() => sentence.Of(Sense.SchoolType).Where(IsTheOne)
        .Select(mark => index.Schools.OfType(mark.Value).Intersect(context.SchoolKeys).ToList()).Where(keys => keys.Count == 1).SelectMany(keys => keys);

    private bool IsTheOne(Mark type) => type.Value.Length > 0 && (sentence.WordOf(type) is "the" or "la" || (type.Start > 0 && sentence.Tokens[type.Start - 1].Plain is "the" or "la"));

    private Draft Grades(Draft draft)
    {
        if (sentence.Has(Sense.AllGrades)) draft = draft.With(Aspects.Grades, said => said);
        var named = sentence.Marks.OfType<GradeMark>().ToList();
        var grades = named.Where(mark => !sentence.IsExcluded(mark)).SelectMany(mark => mark.Grades).ToList();
        if (grades.Count == 0 && !TheOneOfType().Any()) grades.AddRange(sentence.Of(Sense.SchoolType).Where(mark => mark.Value.Length > 0).SelectMany(mark => index.GradesOf(mark.Value)));
        var excluded = named.Where(sentence.IsExcluded).SelectMany(mark => mark.Grades).ToList();
        if (excluded.Count > 0) draft = Without(draft, Aspects.Grades, isOfAll: grades.Count > 0 || sentence.Has(Sense.AllGrades));
        if (excluded.Count > 0 && grades.Count == 0) grades.AddRange(context.Grades);
        return excluded.Count > 0 || grades.Count > 0 ? draft.With(Aspects.Grades, said => said with { Grades = [.. grades.Except(excluded).Distinct().Order()] }) : draft;
    }

    private Draft Days(Draft draft)
    {
        var days = sentence.Marks.OfType<DayMark>().ToList();
        var since = AsksChanges || context.Previous is { Kind: QuestionKind.Changes } && !sentence.Has(Sense.Who, Sense.Count);
        if (days.Count == 0 || (!since && sentence.Has(Sense.Since))) return draft;
        if (!since && days[0].GoesOn && !IsDue) return draft;
        if (!since) return draft.With(Aspects.AsOf, said => said with { AsOf = (days[0].Last ?? days[0].Day) is var day && day == context.Today ? null : day });
        draft = draft.With(Aspects.Since, said => said with { Since = days[0].Day == context.Today ? context.Today.AddDays(-1) : days[0].Day });
        return days.Count > 1 && days[1].Day != context.Today ? draft.With(Aspects.AsOf, said => said with { AsOf = days[1].Day }) : draft;
    }

    // "Due this week" is about the week's end, "missing this week" about now.
    private bool IsDue => sentence.Of(Sense.Missing).Any(mark => sentence.WordOf(mark) is "due" or "pendiente" or "pendientes");

    // "What changed", "since Monday", "who finished this week".
    private bool AsksChanges => sentence.Has(Sense.Changed)
        || (sentence.Has(Sense.Since) && !(sentence.Has(Sense.Who) && _filter.IsMissing))
        || (sentence.Marks.OfType<DayMark>().Any(day => day.GoesOn) && _filter.States is [PlanState.Complete]);

    private Draft Kind(Draft draft)
    {
        QuestionKind? kind = sentence.Has(Sense.AprilReport) ? QuestionKind.AprilReport
            : AsksChanges ? QuestionKind.Changes
            : sentence.Has(Sense.RollUp) || (sentence.Has(Sense.Doing) && !sentence.Has(Sense.Count) && sentence.Of(Sense.Who).All(mark => mark.Value == "what")) ? QuestionKind.RollUp
            : sentence.Has(Sense.Count) ? QuestionKind.Count
            : sentence.Has(Sense.Who, Sense.Everybody) ? QuestionKind.List
            : null;
        return kind is { } said ? draft.With(Aspects.Kind, question => question with { Kind = said }) : draft;
    }
}
