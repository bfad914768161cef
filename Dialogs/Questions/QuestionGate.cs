using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Tells questions about plans from notes and everything else.</summary>
internal sealed class QuestionGate
{
    private static readonly Sense[] Topics =
    [
        Sense.Missing, Sense.Plan, Sense.Conference, Sense.Element, Sense.State, Sense.Remark, Sense.RemarkIfNot, Sense.Kind, Sense.Clause,
        Sense.OnList, Sense.RollUp, Sense.Changed, Sense.AprilReport, Sense.Excused, Sense.Absent, Sense.RemindParents, Sense.Wish,
    ];

    private static readonly Sense[] Openers = [Sense.Who, Sense.Count, Sense.Why, Sense.Doing, Sense.Is, Sense.Changed, Sense.RollUp, Sense.AprilReport, Sense.RemindParents, Sense.Wish];
    private static readonly Sense[] Groups = [Sense.Student, Sense.Grade, Sense.School, Sense.SchoolType, Sense.Own, Sense.OwnSchool, Sense.Everybody, Sense.AllSchools, Sense.AllGrades, Sense.Person, Sense.ClassNoun];
    private static readonly Sense[] Continues = [Sense.FollowUp, Sense.Only, Sense.And, Sense.Also, Sense.Them];
    private static readonly Sense[] Empty = [Sense.Filler, Sense.Scope, Sense.And, Sense.FollowUp, Sense.Only, Sense.Also];
    private static readonly Sense[] Small = [Sense.Is, Sense.Have, Sense.Them, Sense.Not];
    private readonly Sentence _sentence;
    private readonly List<Mark> _full;
    private readonly bool _asks;

    /// <summary>Looks at a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">As typed.</param>
    /// <param name="context">What it is read against.</param>
    public QuestionGate(Sentence sentence, string text, QuestionContext context)
    {
        _sentence = sentence;
        _full = [.. sentence.Marks.Where(mark => !Empty.Contains(mark.Sense))];
        _asks = text.TrimStart().StartsWith('¿') || text.TrimEnd().EndsWith('?');
        if (_full.Count == 0 || IsTold() || (context.InNotes && IsPaging())) return;
        var continues = GoesOn(context.InNotes);
        var refers = continues || sentence.Has(Sense.Them);
        var question = IsQuestion(context.InNotes);
        var heading = IsHeading(context.InNotes);
        var anew = !refers && !sentence.Has(Sense.Wish) && BeginsAnew(context.Previous, question);
        Follows = context.Previous is not null && (refers || (!anew && (question ? IsOfNobody() : !(heading && IsWhole()))));
        KeepsFilter = refers || !AsksAnother();
        IsAboutPlans = question || heading || (Follows && IsFollowUp(continues)) || (!context.InNotes && IsNearlyAbout());
    }

    /// <summary>Whether it is about plans at all.</summary>
    public bool IsAboutPlans { get; }

    /// <summary>Whether it goes on from the question before.</summary>
    public bool Follows { get; }

    /// <summary>Whether what it goes on from keeps its parts, states, remarks and day: not when a new question is asked about the same students.</summary>
    public bool KeepsFilter { get; }

    // "I met with Emma", "she finished": tells something.
    private bool IsTold() => _sentence.Has(Sense.Statement) || (!_asks && _sentence.After(0, Sense.Filler) is { Sense: Sense.Pronoun });

    // "And 11th", "just mine", "all but Boulder", "in grade 4".
    private bool GoesOn(bool inNotes) => _sentence.After(0, Sense.Filler) is { } first && (Continues.Contains(first.Sense) || (first.Sense == Sense.Scope && !inNotes))
        || _sentence.Before(_sentence.Tokens.Count, Sense.Filler) is { Sense: Sense.Only }
        || _sentence.IsExcluded(_full[^1]);

    // "What changed", "how many are done": another question about the same students.
    private bool AsksAnother() => _sentence.Has(Sense.Changed) || (_full[0].Sense == Sense.Count && _full.Count > 1);

    // After the yearly report everything does, after changes or a number what says by itself who lacks what.
    private bool BeginsAnew(PlanQuestion? previous, bool question) => previous?.Kind is QuestionKind.AprilReport
        || (!question && previous?.Kind is QuestionKind.Changes or QuestionKind.Count && _sentence.Has(Sense.Not, Sense.Missing, Sense.Element, Sense.Remark, Sense.RemarkIfNot))
        || (_sentence.Has(Sense.Changed) && _sentence.Has(Sense.Day));

    // Words that nothing explains; beside a name, or where a name is expected ("is Emna done"), they are the name.
    private int Unknown => _full.Where((mark, i) => mark.Sense == Sense.Unknown && !IsName(i)).Count();

    private bool IsName(int i) => IsAfterName(i) || (i + 1 < _full.Count && _full[i + 1] is PersonMark) || IsSubjectAfterState(i);

    private bool IsAfterName(int i) => i > 0
        && (_full[i - 1] is PersonMark or { Sense: Sense.Is or Sense.Why or Sense.Doing } || (_full[i - 1].Sense == Sense.Unknown && IsName(i - 1)));

    // "¿Ya terminó Emna?"
    private bool IsSubjectAfterState(int i) => _asks && i > 0 && _full[i - 1].Sense == Sense.State && _sentence.Tokens[_full[i].Start].IsCapital;

    private bool IsPaging() => _full is [{ Sense: Sense.Wish, Value: nameof(QuestionWish.NextPage) or nameof(QuestionWish.PreviousPage) }];

    // "Students without a parent answer", "seniors without a cluster", "missing plans at PHS": says for itself who lacks what.
    private bool IsWhole() => _sentence.Has(Sense.Student) || _full is [{ Sense: Sense.OnList }]
        || (_sentence.Has(Sense.Missing, Sense.Not) && (_full[0].Sense == Sense.Grade || _sentence.Has(Sense.Plan, Sense.Kind, Sense.School, Sense.Person, Sense.ClassNoun, Sense.Everybody)));

    // "Who is missing a plan?": opened like a question, with something about plans in it, and mostly understood.
    private bool IsQuestion(bool inNotes)
    {
        if (!_asks && !Openers.Contains(_full[0].Sense) && !IsNegatedVerb(_full[0]) && (inNotes || !IsOpenedLater())) return false;
        var one = IsAboutOne();
        var understood = _full.Count(mark => mark.Sense != Sense.Unknown && !Small.Contains(mark.Sense));
        return (one || IsAboutGroup() || IsCounted() || _full.Any(IsTopic)) && Unknown < understood + (one ? 1 : 0);
    }

    // "Emma Barney, what is left?", "Panguitch Elementary: who has no plan", "has Emma had a conference".
    private bool IsOpenedLater() => (_full[0] is PersonMark or { Sense: Sense.School or Sense.Grade or Sense.SchoolType or Sense.Day } && _sentence.Has(Sense.Who, Sense.Why, Sense.Doing, Sense.Is))
        || (_full[0].Sense == Sense.Have && _sentence.Has(Sense.Person));

    // "Is Emma …", "why is the second one …", "what does Emma lack".
    private bool IsAboutOne() => _sentence.Has(Sense.Listed, Sense.Person)
        && (_full.Any(mark => mark is { Sense: Sense.Why or Sense.Is or Sense.Doing or Sense.Have } or { Sense: Sense.Who, Value: "lacks" or "about" })
            || (_sentence.Has(Sense.Missing) && _sentence.Has(Sense.Who, "what")));

    // "How is grade 10 doing".
    private bool IsAboutGroup() => _sentence.Has(Sense.Doing) && _full.Any(mark => Groups.Contains(mark.Sense) || mark.Sense is Sense.Plan or Sense.Kind);

    // "How many in grade 10".
    private bool IsCounted() => _full[0].Sense == Sense.Count && Unknown == 0 && _full.Any(mark => Groups.Contains(mark.Sense));

    // "Missing plans in 4th grade", "late enrollees", "3.2.3.3": words about plans; nothing else where it could be a note. What could as well be a note ("no goals yet") needs somebody it is about.
    private bool IsHeading(bool known)
    {
        var status = _sentence.Has(Sense.Doing);
        if (!known && IsClass()) return true;
        if (IsNeed || Unknown > 0 || !(status || _full.Any(IsTopic))) return false;
        if (_full is [var only]) return IsHeadingAlone(only, known);
        return NamesSomebody(status, known) || NamesNumbers() || LacksPart(known);
    }

    // "I need …", "is …" are no headings.
    private bool IsNeed => _full[0] is { Sense: Sense.Missing, Value: "need" } or { Sense: Sense.Is };

    // "My list", "April report", "3.2.3.3", "late enrollees", "career cluster".
    private bool IsHeadingAlone(Mark only, bool known) => only is { Sense: Sense.OnList, Value: "own" } or { Sense: Sense.AprilReport or Sense.Clause } or { Sense: Sense.Remark, Length: > 1 }
        || (!known && ((only is { Sense: Sense.Element, Length: > 1 } && IsNeverOfNotes(only.Value)) || IsStateAlone(only)));

    // "Not started", "vencidos"; "done" could be anything.
    private bool IsStateAlone(Mark only) => only is { Sense: Sense.Missing, Value: "own" } or { Sense: Sense.State, Value: not nameof(PlanState.Complete) }
        || _sentence.WordOf(only) is "complete" or "completos" or "missing" or "overdue" or "vencidos" or "pendientes" or "atrasados" or "faltantes";

    // "Los de la maestra Palmer", "list of kids in Webster's room": the students of a class.
    private bool IsClass() => (_full.Count > 1 || _sentence.Marks[0].Sense == Sense.Filler || _full[0] is PersonMark { HasTitle: true })
        && _full.Exists(mark => mark is PersonMark { HasTitle: true } or PersonMark { IsPossessive: true } or PersonMark { IsOfGroup: true })
        && _full.TrueForAll(mark => mark is PersonMark or { Sense: Sense.ClassNoun or Sense.Student or Sense.OnList or Sense.Grade or Sense.School or Sense.Who or Sense.Have });

    // "Girls without a plan": somebody lacks something; a word is not understood, and is asked about.
    private bool IsNearlyAbout() => (Unknown > 0 || _sentence.Has(Sense.Except)) && Unknown <= _full.Count(mark => mark.Sense != Sense.Unknown)
        && !IsNeed && !_sentence.Has(Sense.Pronoun) && IsSpokenOfPlans();

    private bool IsSpokenOfPlans() => _sentence.Has(Sense.Student, Sense.Person, Sense.Grade, Sense.School, Sense.Plan, Sense.Kind, Sense.Conference, Sense.Element)
        || (_sentence.Has(Sense.Missing) && _sentence.Has(Sense.Scope)) || _sentence.Has(Sense.Filler, "parents");

    private bool NamesSomebody(bool status, bool known) => _full.Any(mark =>
        (Groups.Contains(mark.Sense) && mark is not PersonMark { HasTitle: false, IsPossessive: false })
        || mark.Sense is Sense.Clause or Sense.Plan or Sense.Kind
        || (mark is PersonMark && (status || (!known && _sentence.Has(Sense.Missing, Sense.Element, Sense.Conference, Sense.State)))));

    private bool NamesNumbers() => _sentence.Has(Sense.RollUp)
        || (_sentence.Has(Sense.Changed) && _sentence.Has(Sense.Day))
        || (_sentence.Has(Sense.Anything) && _sentence.Has(Sense.Missing));

    // "Done: Emma", "no cluster"; "accomplishments empty" could be a note.
    private bool LacksPart(bool known) => (_full[0].Sense == Sense.State && _sentence.Has(Sense.Person))
        || (_sentence.Of(Sense.Element).Any(mark => !known || IsNeverOfNotes(mark.Value)) && _sentence.Has(Sense.Missing, Sense.Not, Sense.State))
        || (!known && (_sentence.Has(Sense.Excused, Sense.Absent) || (_sentence.Has(Sense.Missing) && _sentence.Has(Sense.Conference))));

    // "And 11th?", "just Mr Estrada's", "export that".
    private bool IsFollowUp(bool continues)
    {
        var couldBeNote = _full is [{ Sense: Sense.State, Value: nameof(PlanState.Complete) }] or [PersonMark { HasTitle: false, IsPossessive: false }];
        if (couldBeNote && !continues && !_asks) return false;
        if (_sentence.Marks.Any(mark => mark.Sense == Sense.Only) && _full.TrueForAll(mark => mark.Sense == Sense.Unknown)) return true;
        var named = continues && _full.Any(mark => mark.Sense == Sense.Unknown && _sentence.Tokens[mark.Start] is { IsPossessive: true } or { IsCapital: true });
        return named || ((Unknown == 0 || continues) && _full.Any(mark => !Small.Contains(mark.Sense) && mark.Sense != Sense.Unknown));
    }

    // "How many are done?", "which have no cluster?", "export that": of those asked about before.
    private bool IsOfNobody() => !_full.Any(mark => Groups.Contains(mark.Sense) || mark.Sense is Sense.Plan or Sense.Kind)
        && (_sentence.Has(Sense.Count, Sense.Wish, Sense.Changed) || IsDivided() || IsWhichOnes() || _full.TrueForAll(mark => mark.Sense is Sense.Who or Sense.Why or Sense.OnList));

    private bool IsWhichOnes() => _full[0].Sense == Sense.Who && _sentence.WordOf(_full[0]) is "which" or "cual" or "cuales";

    // "By school" divides what was asked about; "how are the schools doing", "summary by school" ask anew.
    private bool IsDivided() => _sentence.Has(Sense.RollUp) && _sentence.Of(Sense.RollUp).All(mark => _sentence.WordOf(mark) is "by" or "per" or "por" or "each" or "break");

    private bool IsNegatedVerb(Mark mark) => mark.Sense == Sense.Not && _sentence.WordOf(mark).EndsWith("nt", StringComparison.Ordinal);

    private bool IsTopic(Mark mark) => Topics.Contains(mark.Sense) || (mark.Sense == Sense.Not && _sentence.Has(Sense.Who));

    // Parts that nobody writes about in notes.
    private static bool IsNeverOfNotes(string element) => !element.Contains('+') && Enum.Parse<PlanElement>(element) is
        PlanElement.CareerCluster or PlanElement.CoursePlan or PlanElement.ParentOpportunity or PlanElement.IndividualConference or PlanElement.GroupConference
        or PlanElement.EarlyGraduation or PlanElement.Acknowledgment or PlanElement.FirstConference or PlanElement.SecondConference;
}
