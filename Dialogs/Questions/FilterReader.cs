using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Reads parts, states and remarks, with what "no", "without" and "missing" do to them.</summary>
internal sealed class FilterReader
{
    private static readonly PlanElement[] Conferences = [PlanElement.FirstConference, PlanElement.SecondConference, PlanElement.IndividualConference, PlanElement.GroupConference];
    private static readonly Sense[] Deniable = [Sense.Element, Sense.State, Sense.Plan, Sense.Kind, Sense.Conference, Sense.RemarkIfNot, Sense.Remark, Sense.Missing];
    private readonly Sentence _sentence;
    private readonly HashSet<Mark> _denied;
    private readonly bool _lacking;

    private FilterReader(Sentence sentence)
    {
        _sentence = sentence;
        _denied = [.. sentence.Of(Sense.Not).Select(Target).OfType<Mark>(), .. sentence.Of(Sense.Missing).Select(Ended).OfType<Mark>()];
        _lacking = _denied.Any(mark => mark.Sense != Sense.Missing) || sentence.Of(Sense.Missing).Any(mark => !_denied.Contains(mark));
    }

    /// <summary>What the sentence says.</summary>
    public static Filter Read(Sentence sentence) => new FilterReader(sentence).Read();

    private Filter Read()
    {
        var (elements, kind, wrong) = Clauses.Narrow(Elements(), [.. _sentence.Of(Sense.Clause).Select(mark => mark.Value)]);
        var (remarks, areHad) = Remarks();
        var states = States(elements.Count > 0);
        var held = _sentence.Of(Sense.Element).Where(IsHeld).SelectMany(ElementsOf).ToList();
        var isSplit = _lacking && held.Count > 0 && elements.Except(held).Any();
        var namesNone = elements.Count == 0 && states.Count == 0 && remarks == PlanRemarks.None;
        var conference = namesNone && !areHad && _sentence.Has(Sense.Conference);
        var owned = IsOwned(elements.Count > 0 || conference);
        return new Filter
        {
            Elements = isSplit ? [.. elements.Except(held)] : elements,
            AllOpen = elements.Count > 1 && _lacking && !isSplit && IsEvery(),
            // A conference that is due, not one of next spring.
            States = conference && (_lacking || owned || _sentence.Has(Sense.Only)) ? [PlanState.MissingConference, PlanState.NoPlan] : states,
            DeniedRemark = Lacks.FirstOrDefault(mark => Next(mark) is { Sense: Sense.Remark }),
            Remarks = remarks,
            Kind = kind,
            WrongClause = wrong,
            IsPositive = isSplit || areHad || (owned && (elements.Count > 0 || conference || (namesNone && HasPlan))),
            IsMissing = _lacking || _sentence.Has(Sense.Anything) || IsDeniedAlone,
        };
    }

    // "Not", "without", "missing".
    private IEnumerable<Mark> Lacks => _sentence.Of(Sense.Not).Concat(_sentence.Of(Sense.Missing));

    // "Who has a plan".
    private bool HasPlan => _sentence.Has(Sense.Have) && _sentence.Has(Sense.Plan, Sense.Kind);

    // "Who has", "how many conferences did I hold": who has it is asked, or how much of it there is.
    private bool IsOwned(bool ofThing)
    {
        if (_lacking || _sentence.Has(Sense.Only)) return false;
        var done = _sentence.Of(Sense.State).Any(mark => mark.Value == nameof(PlanState.Complete) && !_denied.Contains(mark));
        return done || _sentence.Has(Sense.Have) || _denied.Any(mark => mark.Sense == Sense.Missing) || (ofThing && (_sentence.Has(Sense.Count) || _sentence.Of(Sense.Who).Any(mark => mark.Value.Length == 0)));
    }

    // "Which ones aren't?"
    private bool IsDeniedAlone => _sentence.Has(Sense.Not) && _denied.Count == 0 && !_sentence.Marks.Any(mark => mark is GradeMark or SchoolMark or PersonMark);

    // "No cluster but has a course plan", "individual but no group", "cluster done, no course plan": one part lacks, another is there.
    private bool IsHeld(Mark part)
    {
        var before = _sentence.Marks.Where(mark => mark.End <= part.Start && mark.Sense is Sense.Missing or Sense.Not or Sense.Have).ToList();
        var after = _sentence.After(part.End, Sense.Filler);
        if (before.Count == 0) return (after is { Sense: Sense.State, Value: nameof(PlanState.Complete) } && !_denied.Contains(after)) || after is { Sense: Sense.FollowUp or Sense.Except or Sense.Have };
        return before[^1].Sense == Sense.Have && !before.SkipLast(1).Any(mark => mark.Sense == Sense.Not && IsBeside(mark, before[^1]));
    }

    // "Doesn't have", "has not yet had".
    private bool IsBeside(Mark not, Mark have) => !_sentence.Marks.Any(mark => mark.Start >= not.End && mark.End <= have.Start && mark.Sense is not (Sense.Filler or Sense.Have));

    // "Both", "neither … nor", "no cluster and no course plan", "no goals at all".
    private bool IsEvery()
    {
        var parts = _sentence.Of(Sense.Element).ToList();
        if (parts.Count == 0) return false;
        // A part's own name may have an "or": "créditos o requisitos".
        var between = Enumerable.Range(parts[0].Start, parts[^1].Start - parts[0].Start).Where(at => !parts.Exists(part => part.Start <= at && at < part.End)).Select(at => _sentence.Tokens[at].Plain).ToList();
        return !between.Intersect(["or", "o"]).Any() && (between.Intersect(["and", "y", "ni", "nor", "n"]).Any() || _sentence.Tokens.Select(token => token.Plain).Intersect(["both", "neither", "ambos", "ambas", "ningun", "ninguna", "whatsoever"]).Any()
            || _sentence.Marks.Any(mark => mark.Sense == Sense.Filler && _sentence.Typed(mark) == "at all"));
    }

    // "Transfer students missing a plan": both. "Without attempts documented" is about the remark.
    private bool LacksBesideRemark() => _sentence.Has(Sense.Remark) && Lacks.Any(mark => Next(mark) is null or { Sense: Sense.Plan or Sense.Kind });

    private Mark? Next(Mark lack) => _sentence.Marks.FirstOrDefault(mark => mark.Start > lack.Start && Deniable.Contains(mark.Sense));

    // "Goals not checked" is about the check, not the goals.
    private IReadOnlyList<PlanElement> Elements()
    {
        if (_sentence.Has(Sense.Missing, "second")) return [.. Conferences.Skip(1)];
        var named = _sentence.Of(Sense.Element).ToList();
        if (named.Exists(mark => mark.Value == nameof(PlanElement.Monitoring))) named.RemoveAll(mark => mark.Value.Contains('+'));
        return [.. named.SelectMany(ElementsOf).Distinct()];
    }

    // "Goals" are several parts.
    private static IEnumerable<PlanElement> ElementsOf(Mark mark) => mark.Value.Split('+').Select(Enum.Parse<PlanElement>);

    // "Not done" is missing something; "not missing anything" is complete or on track. Beside a part, "done" and "incomplete" speak of the part.
    private List<PlanState> States(bool besideElements)
    {
        var states = _sentence.Of(Sense.State).SelectMany(mark => (Enum.Parse<PlanState>(mark.Value), _denied.Contains(mark)) switch
        {
            (PlanState.Complete or PlanState.OnTrack, true) => [],
            (PlanState.Incomplete, true) => [PlanState.Complete, PlanState.OnTrack],
            (PlanState.NotStarted, _) => [PlanState.NotStarted, PlanState.NoPlan],
            (PlanState.MissingConference, _) => [PlanState.MissingConference, PlanState.NoPlan],
            var (state, _) => new[] { state },
        }).ToList();
        if (besideElements) states.RemoveAll(state => state is not (PlanState.OnTrack or PlanState.NoPlan));
        else if (states.Count == 0 && _denied.Any(mark => mark.Sense == Sense.Missing)) states = [PlanState.Complete, PlanState.OnTrack];
        else if (states.Count == 0 && LacksBesideRemark()) states = [.. PlanCounts.Missing];
        return [.. states.Distinct().Order()];
    }

    // The remarks; had, where those that are asked about only with a "no" stand without one.
    private (PlanRemarks Remarks, bool AreHad) Remarks()
    {
        var ifNot = _sentence.Of(Sense.RemarkIfNot).ToList();
        var remarks = _sentence.Of(Sense.Remark).Concat(ifNot).Select(mark => Enum.Parse<PlanRemarks>(mark.Value)).Aggregate(PlanRemarks.None, (all, remark) => all | remark);
        return (remarks, ifNot.Count > 0 && !_lacking);
    }

    // "Sin terminar", "left to finish".
    private Mark? Ended(Mark lack) => _sentence.After(lack.End) is { Sense: Sense.State, Value: nameof(PlanState.Complete) } ended ? ended : null;

    // A "no" means what comes next, or else what came before: "cluster not done".
    private Mark? Target(Mark not) => _sentence.After(not.End, Sense.Filler, Sense.Scope) is { } group && _sentence.IsExcluded(group) ? null :
        _sentence.Marks.FirstOrDefault(mark => mark.Start > not.Start && Deniable.Contains(mark.Sense))
        ?? _sentence.Marks.LastOrDefault(mark => mark.Start < not.Start && Deniable.Contains(mark.Sense));
}
