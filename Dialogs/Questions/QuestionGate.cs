using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Tells questions about plans from notes and everything else.</summary>
internal sealed class QuestionGate
{
    private static readonly Sense[] Topics =
    [
        Sense.Missing, Sense.Plan, Sense.Conference, Sense.Element, Sense.State, Sense.Remark, Sense.RemarkIfNot, Sense.Kind, Sense.Clause,
        Sense.OnList, Sense.RollUp, Sense.Changed, Sense.AprilReport, Sense.Wish,
    ];

    private static readonly Sense[] Openers = [Sense.Who, Sense.Count, Sense.Why, Sense.Doing, Sense.Is, Sense.Changed, Sense.RollUp, Sense.AprilReport, Sense.Wish];
    private static readonly Sense[] Peoples = [Sense.Student, Sense.Grade, Sense.School, Sense.SchoolType, Sense.Own, Sense.OwnSchool, Sense.Everybody, Sense.AllSchools, Sense.AllGrades, Sense.Plan, Sense.Kind, Sense.Person, Sense.ClassNoun];
    private static readonly Sense[] Continues = [Sense.FollowUp, Sense.Only, Sense.And, Sense.Also, Sense.Them];
    private static readonly Sense[] Empty = [Sense.Filler, Sense.Scope, Sense.And, Sense.FollowUp, Sense.Only, Sense.Also];
    private readonly Sentence _sentence;
    private readonly List<Mark> _full;

    /// <summary>Looks at a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">As typed.</param>
    /// <param name="previous">The question before; null when there was none.</param>
    public QuestionGate(Sentence sentence, string text, PlanQuestion? previous)
    {
        _sentence = sentence;
        _full = [.. sentence.Marks.Where(mark => !Empty.Contains(mark.Sense))];
        var continues = sentence.Marks.FirstOrDefault(mark => mark.Sense is not Sense.Filler) is { } first && Continues.Contains(first.Sense);
        var question = IsQuestion(text);
        Follows = previous is not null && (continues || sentence.Has(Sense.Them) || !question || IsBare());
        IsAboutPlans = !sentence.Has(Sense.Statement) && _full.Count > 0 && _full[0].Sense != Sense.Pronoun && (question || IsHeading() || (Follows && IsFollowUp(continues)));
    }

    /// <summary>Whether it is about plans at all.</summary>
    public bool IsAboutPlans { get; }

    /// <summary>Whether it goes on from the question before.</summary>
    public bool Follows { get; }

    private int Unknown => _full.Count(mark => mark.Sense == Sense.Unknown);

    // "Who is missing a plan?": opened like a question, with something about plans in it, and mostly understood.
    private bool IsQuestion(string text)
    {
        var opened = _full.Count > 0 && (Openers.Contains(_full[0].Sense) || text.TrimStart().StartsWith('¿') || text.TrimEnd().EndsWith('?') || IsNegatedVerb());
        var listed = _sentence.Has(Sense.Why, Sense.Is, Sense.Doing) && _sentence.Has(Sense.Listed, Sense.Person);
        var doing = _sentence.Has(Sense.Doing) && _full.Any(mark => Peoples.Contains(mark.Sense));
        return opened && (doing || listed || _full.Any(IsTopic)) && Unknown * 2 <= _full.Count;
    }

    // "Missing plans in 4th grade": nothing but words about plans, of somebody.
    private bool IsHeading() => Unknown == 0 && _full.Count > 1 && _full[0] is not ({ Sense: Sense.Missing, Value: "need" } or { Sense: Sense.Is })
        && _full.Any(IsTopic) && _full.Any(mark => Peoples.Contains(mark.Sense)) || _full is [{ Sense: Sense.OnList, Value: "own" }] or [{ Sense: Sense.AprilReport }]
        || (Unknown == 0 && _full.Count > 1 && _sentence.Of(Sense.Clause).Any()) || (Unknown == 0 && _sentence.Has(Sense.Changed) && _sentence.Has(Sense.Day));

    // "And 11th?", "just Mr Estrada's", "export that".
    private bool IsFollowUp(bool continues) => _full.Any(mark => mark.Sense is not (Sense.Them or Sense.Is or Sense.Have or Sense.Unknown or Sense.Not)) && (Unknown == 0 || continues);

    // "How many?", "export that", "list them": nothing to ask about but the same again.
    private bool IsBare() => _full.All(mark => mark.Sense is Sense.Who or Sense.Count or Sense.Wish or Sense.Why or Sense.RollUp or Sense.Student or Sense.OnList or Sense.Changed or Sense.Day or Sense.Since or Sense.Everybody);

    private bool IsNegatedVerb() => _full[0].Sense == Sense.Not && _sentence.Tokens[_full[0].Start].Plain.EndsWith("nt", StringComparison.Ordinal);

    private bool IsTopic(Mark mark) => Topics.Contains(mark.Sense) || (mark.Sense == Sense.Not && _sentence.Has(Sense.Who));
}
