using System.Text.RegularExpressions;

namespace SeopBot.Dialogs.Questions;

/// <summary>A sentence taken apart: every word belongs to exactly one mark.</summary>
/// <param name="Tokens">The words, slips corrected.</param>
/// <param name="Marks">What they say, in their order.</param>
internal sealed partial record Sentence(IReadOnlyList<Token> Tokens, IReadOnlyList<Mark> Marks)
{
    /// <summary>Slips, each with what it was read as.</summary>
    public IReadOnlyList<(string Typed, string Read)> Corrections { get; init; } = [];

    /// <summary>Takes a sentence apart.</summary>
    public static Sentence Read(string text, RosterIndex index, DateOnly today, bool follows)
    {
        var typed = Token.Of(text);
        IReadOnlyList<Token> tokens = [.. typed.Select((_, i) => SlipCorrection.Correct(typed, i, index))];
        var names = new NameReader(tokens, index);
        var marks = new List<Mark>();
        for (var at = 0; at < tokens.Count; at = marks[^1].End) marks.Add(At(tokens, at, names, today, follows));
        return new Sentence(tokens, marks)
        {
            Corrections = [.. typed.Zip(tokens).Where(pair => pair.First.Plain != pair.Second.Plain && !pair.Second.IsPossessive && !IsSmall(pair.Second)).Select(pair => (pair.First.Typed, pair.Second.Plain))],
        };
    }

    /// <summary>The words of a mark as typed.</summary>
    public string Typed(Mark mark) => string.Join(' ', Tokens.Skip(mark.Start).Take(mark.Length).Select(token => token.Typed));

    /// <summary>Whether any mark has one of the senses.</summary>
    public bool Has(params ReadOnlySpan<Sense> senses)
    {
        foreach (var mark in Marks)
            if (senses.Contains(mark.Sense)) return true;
        return false;
    }

    /// <summary>Whether a mark of the sense has the value.</summary>
    public bool Has(Sense sense, string value) => Of(sense).Any(mark => mark.Value == value);

    /// <summary>The marks of one sense.</summary>
    public IEnumerable<Mark> Of(Sense sense) => Marks.Where(mark => mark.Sense == sense);

    /// <summary>The first word of a mark, plain.</summary>
    public string WordOf(Mark mark) => Tokens[mark.Start].Plain;

    /// <summary>The nearest mark before a word, of no sense that is passed over; null when there is none.</summary>
    public Mark? Before(int word, params ReadOnlySpan<Sense> passing)
    {
        Mark? nearest = null;
        foreach (var mark in Marks)
            if (mark.End <= word && !passing.Contains(mark.Sense)) nearest = mark;
        return nearest;
    }

    /// <summary>The nearest mark from a word on, of no sense that is passed over; null when there is none.</summary>
    public Mark? After(int word, params ReadOnlySpan<Sense> passing)
    {
        foreach (var mark in Marks)
            if (mark.Start >= word && !passing.Contains(mark.Sense)) return mark;
        return null;
    }

    /// <summary>Whether a "not" or "except" right before it leaves the mark out: "not kindergarten", "all but Boulder".</summary>
    public bool IsExcluded(Mark mark)
    {
        if (mark is not (GradeMark or SchoolMark or PersonMark)) return false;
        var before = Before(mark.Start, Sense.Filler, Sense.Scope);
        return before?.Sense switch
        {
            Sense.Except => true,
            // "Isn't in Nina's caseload"; but "why isn't Mateo done".
            Sense.Not => WordOf(before) is "not" or "no" or "ni" || (WordOf(before) is "isnt" or "arent" && Marks.Any(between => between.Sense == Sense.Scope && between.Start >= before.End && between.End <= mark.Start)),
            Sense.FollowUp => WordOf(before) is "but" or "pero" && Marks.Any(all => all.End == before.Start && all.Sense is Sense.Everybody or Sense.AllSchools or Sense.AllGrades or Sense.Anything or Sense.Who or Sense.Student),
            _ => false,
        };
    }

    // "Students'", "everyone's"; any other word with the possessive's s is somebody's name: "Am's kids", "Open's class".
    private static readonly Sense[] Owners = [Sense.Student, Sense.ClassNoun, Sense.SchoolType, Sense.Everybody, Sense.Them, Sense.Title, Sense.Pronoun, Sense.Who, Sense.Why, Sense.OnList, Sense.Kind, Sense.Statement, Sense.Unknown];

    // The longest reading of what begins here; of equally long ones, the first of these.
    private static Mark At(IReadOnlyList<Token> tokens, int at, NameReader names, DateOnly today, bool follows)
    {
        var phrase = Vocabulary.Both.Longest(tokens, at);
        Mark?[] readings =
        [
            ClausePattern().IsMatch(tokens[at].Plain) ? new Mark(Sense.Clause, at, 1) { Value = tokens[at].Plain } : null,
            DayWords.Read(tokens, at, today),
            GradeWords.ReadClass(tokens, at, today) ?? GradeWords.Read(tokens, at, follows),
            names.IsNameHere(at) ? names.Person(at) : null,
            phrase is { } said && !(said.Length == 1 && tokens[at].IsPossessive && !Owners.Contains(said.Term.Sense)) ? new Mark(said.Term.Sense, at, said.Length) { Value = said.Term.Value } : null,
            follows && tokens is [{ Plain: "next" or "siguiente" }] ? new Mark(Sense.Wish, at, 1) { Value = nameof(QuestionWish.NextPage) } : null,
            ListedWords.Read(tokens, at),
            names.School(at),
            names.Person(at),
        ];
        return readings.OfType<Mark>().MaxBy(mark => mark.Length) ?? new Mark(IsNoise(tokens[at].Plain) ? Sense.Filler : Sense.Unknown, at, 1);
    }

    private static bool IsSmall(Token token) => Vocabulary.Both.Longest([token], 0) is { Term.Sense: Sense.Filler or Sense.Scope or Sense.And or Sense.Who or Sense.Is or Sense.Have or Sense.Them };

    private static bool IsNoise(string plain) => plain is not "k" && plain.Length < 2 && !plain.Any(char.IsDigit);

    [GeneratedRegex(@"^\d+(?:\.\d+){2,}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ClausePattern();
}
