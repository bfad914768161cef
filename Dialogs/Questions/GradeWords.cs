using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Grades: "10th", "grade 10", "grados 9 y 10", "7-9", "K to 3", "sophomores", "décimo".</summary>
internal static class GradeWords
{
    private const int Highest = 12;
    private const int FewestLettersCorrected = 6;
    private static readonly string[] Nouns = ["grade", "grades", "grader", "graders", "grado", "grados", "gr", "garde", "grad", "gade", "grde", "graede"];
    private static readonly string[] Before = ["in", "en", "for", "and", "y", "de", "d", "at"];
    private static readonly string[] BeforeMore = ["also", "tambien", "just", "only", "solo", "los", "las", "the", "about", "now", "ahora", "add", "plus"];
    private static readonly string[] Ranges = ["-", "to", "through", "thru", "a", "al", "hasta", "until"];
    private static readonly string[] Lists = [",", "and", "or", "n", "y", "e", "o"];
    private static readonly Dictionary<string, int> Names = new()
    {
        ["kindergarten"] = 0, ["kindergarden"] = 0, ["kinder"] = 0, ["kindergartners"] = 0, ["kindergarteners"] = 0, ["kinders"] = 0, ["kindergartener"] = 0, ["preescolar"] = 0,
        ["freshman"] = 9, ["freshmen"] = 9, ["freshmans"] = 9, ["sophomore"] = 10, ["sophomores"] = 10, ["sophmores"] = 10, ["sophmore"] = 10,
        ["sofomores"] = 10, ["sophs"] = 10, ["frosh"] = 9, ["jrs"] = 11, ["srs"] = 12, ["junior"] = 11, ["juniors"] = 11, ["senior"] = 12, ["seniors"] = 12,
    };

    /// <summary>Whether the word means grades by itself or beside a number.</summary>
    public static bool Has(string word) => Names.ContainsKey(word) || Nouns.Contains(word);

    /// <summary>The names of grades that the word typed may be a slip of.</summary>
    public static IReadOnlyList<string> Nearest(string typed) => typed.Length < FewestLettersCorrected ? [] : Spelling.Nearest(typed, Names.Keys);

    /// <summary>"Class of 2028", "generación 2028"; null when no such class begins at the word.</summary>
    public static GradeMark? ReadClass(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        if (tokens[start].Plain is not ("class" or "classes" or "clase" or "generacion")) return null;
        var at = start + 1;
        while (at < tokens.Count && tokens[at].Plain is "of" or "de" or "del") at++;
        if (at == start + 1 && tokens[start].Plain != "generacion" || at == tokens.Count || !int.TryParse(tokens[at].Plain, out var year)) return null;
        if (year < 100) year += 2000;
        if (year is < 2000 or > 2100) return null;
        var grade = Highest - (year - SchoolYear.Of(today).FirstYear - 1);
        Grade[] grades = grade is >= 0 and <= Highest ? [new Grade(grade)] : [];
        return new GradeMark(start, at + 1 - start, grades, grades.Length > 0 ? null : tokens[at].Typed);
    }

    /// <summary>The grades that begin at a word; null when none do.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="start">The word.</param>
    /// <param name="follows">Whether the sentence goes on from a question before, so that a bare "and 11?" is a grade.</param>
    public static GradeMark? Read(IReadOnlyList<Token> tokens, int start, bool follows)
    {
        if (One(tokens, start) is not { } first) return null;
        if (!first.Anchored && first.Number is 1 or 2 && Vocabulary.Both.Longest(tokens, first.End) is { Term.Sense: Sense.Conference or Sense.Element }) return null;
        var (numbers, end, anchored) = Several(tokens, start, first);
        if (!anchored && !IsMeant(tokens, start, end, numbers, follows)) return null;
        var elsewhere = IsElsewhere(tokens, end, numbers);
        if (elsewhere) end += 2;
        var words = tokens.Skip(start).Take(end - start).ToList();
        return elsewhere || numbers.Any(number => number > Highest) || IsZero(words, numbers)
            ? new GradeMark(start, end - start, [], string.Join(' ', words.Select(token => token.Typed)))
            : new GradeMark(start, end - start, [.. numbers.Distinct().Order().Select(number => new Grade(number))], null);
    }

    // "9, 10 and 11", "K to 3", "grades 4 5 6": all that belong to the first.
    private static (IReadOnlyList<int> Numbers, int End, bool Anchored) Several(IReadOnlyList<Token> tokens, int start, (int Number, int End, bool Anchored) first)
    {
        var (numbers, end, anchored) = (new List<int> { first.Number }, first.End, first.Anchored);
        var loose = tokens[start].Plain is "grades" or "grados" || IsDigits(tokens, start);
        while (end < tokens.Count)
        {
            if (loose && IsDigits(tokens, end) && One(tokens, end) is { Number: <= Highest } follower)
            {
                numbers.Add(follower.Number);
                end = follower.End;
                continue;
            }

            var range = Ranges.Contains(tokens[end].Plain);
            var hyphen = tokens[end].Plain == "-";
            if ((!range && !Lists.Contains(tokens[end].Plain)) || One(tokens, end + 1) is not { } next || Vocabulary.Both.Longest(tokens, end + 1) is { Length: > 1 }) break;
            if (range) for (var between = numbers[^1] + 1; between < Math.Min(next.Number, Highest + 1); between++) numbers.Add(between);
            numbers.Add(next.Number);
            (end, anchored) = (next.End, anchored || next.Anchored || hyphen || tokens[start].Plain == "k");
        }

        return (numbers, end, anchored);
    }

    // Numbers that could be anything are grades only by what stands around them: "in 10", "who is missing 10", "10 without a plan", "and 11?".
    private static bool IsMeant(IReadOnlyList<Token> tokens, int start, int end, IReadOnlyList<int> numbers, bool follows)
    {
        if (start > 0 && Before.Contains(tokens[start - 1].Plain)) return true;
        if (numbers.Any(number => number > Highest)) return false;
        var digits = IsDigits(tokens, start);
        var closes = start > 0 && end == tokens.Count && digits && numbers is [> 0];
        var limits = (digits || tokens[start].Plain == "k") && Vocabulary.Both.Longest(tokens, end) is { Term.Sense: Sense.Missing or Sense.Not or Sense.Who or Sense.Why or Sense.Only or Sense.Wish };
        return closes || limits || (follows && (start == 0 || BeforeMore.Contains(tokens[start - 1].Plain)));
    }

    // "Segundo de prepa": which grade that is in Utah is not said.
    private static bool IsElsewhere(IReadOnlyList<Token> tokens, int end, IReadOnlyList<int> numbers) =>
        end + 1 < tokens.Count && numbers is [<= 3] && tokens[end].Plain == "de" && tokens[end + 1].Plain is "prepa" or "preparatoria" or "secundaria" or "bachillerato";

    // "Grade 0": kindergarten is named, not numbered.
    private static bool IsZero(IReadOnlyList<Token> words, IReadOnlyList<int> numbers) =>
        numbers is [0] && !words.Any(token => token.Plain is "k" or "kg" || Names.ContainsKey(token.Plain));

    private static bool IsDigits(IReadOnlyList<Token> tokens, int at) => char.IsDigit(tokens[at].Plain[0]);

    // "Grade 10", "10th grade", "10th", "10", "K". Anchored: it can be nothing but a grade.
    private static (int Number, int End, bool Anchored)? One(IReadOnlyList<Token> tokens, int start)
    {
        if (start + 1 < tokens.Count && tokens[start].Plain is "ultimo" && tokens[start + 1].Plain is "ano") return (Highest, start + 2, true);
        var at = start;
        var noun = IsNoun(tokens, at);
        if (noun) at++;
        if (at >= tokens.Count || NumberAt(tokens[at].Plain) is not { } number) return null;
        at++;
        var nounAfter = !noun && IsNoun(tokens, at);
        if (nounAfter) at++;
        return (number.Value, at, noun || nounAfter || number.Anchored);
    }

    private static bool IsNoun(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && Nouns.Contains(tokens[at].Plain);

    // "First" and "second" alone may be conferences or students of a list.
    private static (int Value, bool Anchored)? NumberAt(string plain) =>
        Names.TryGetValue(plain, out var named) ? (named, true)
        : plain is "k" or "kg" ? (0, plain == "kg")
        : Numeral.Of(plain) is { } number ? (number.Value, number is { IsOrdinal: true } && (number.Value > 3 || char.IsDigit(plain[0])))
        : null;
}
