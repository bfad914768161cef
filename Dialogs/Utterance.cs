using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>What a sentence asks for.</summary>
public enum Intent
{
    /// <summary>Nothing the bot knows.</summary>
    Unknown,

    /// <summary>Write the notes of a conference.</summary>
    Notes,

    /// <summary>See who is missing a plan.</summary>
    Missing,

    /// <summary>Go on with what was begun.</summary>
    Resume,

    /// <summary>What can you do?</summary>
    Help,

    /// <summary>A greeting.</summary>
    Hello,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Give up what was begun.</summary>
    Cancel,

    /// <summary>To the card before.</summary>
    Back,

    /// <summary>On without this card.</summary>
    Skip,

    /// <summary>Save.</summary>
    Save,
}

/// <summary>A sentence and what it asks for. Understanding is a table of patterns, tried from the top; English and Spanish.</summary>
/// <param name="Text">As written.</param>
/// <param name="Intent">What it asks for.</param>
public sealed partial record Utterance(string Text, Intent Intent)
{
    /// <summary>The student's name, as written; null when none was said.</summary>
    public string? Name { get; init; }

    /// <summary>The name is a family's.</summary>
    public bool IsFamily { get; init; }

    /// <summary>What was said about the conference after the name; null when nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>The grade asked about; null for all.</summary>
    public Grade? Grade { get; init; }

    private static readonly (Regex Pattern, Intent Intent)[] Table =
    [
        (NotesPattern(), Intent.Notes),
        (MetWithPattern(), Intent.Notes),
        (MissingPattern(), Intent.Missing),
        (ResumePattern(), Intent.Resume),
        (HelpPattern(), Intent.Help),
        (CancelPattern(), Intent.Cancel),
        (BackPattern(), Intent.Back),
        (SkipPattern(), Intent.Skip),
        (SavePattern(), Intent.Save),
        (ThanksPattern(), Intent.Thanks),
        (HelloPattern(), Intent.Hello),
    ];

    /// <summary>Understands a sentence.</summary>
    public static Utterance Understand(string? text)
    {
        var said = text?.Trim() ?? "";
        foreach (var (pattern, intent) in Table)
        {
            if (pattern.Match(said) is not { Success: true } match) continue;
            return new Utterance(said, intent)
            {
                Name = Group(match, "name") ?? Group(match, "family"),
                IsFamily = match.Groups["family"].Success,
                Notes = Group(match, "notes"),
                Grade = intent == Intent.Missing ? GradeIn(said) : null,
            };
        }

        return NamedPattern().Match(said) is { Success: true } named
            ? new Utterance(said, Intent.Unknown) { Name = Group(named, "name"), Notes = Group(named, "notes") }
            : new Utterance(said, Intent.Unknown);
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static Grade? GradeIn(string text)
    {
        if (KindergartenPattern().IsMatch(text)) return new Grade(0);
        if (GradePattern().Match(text) is not { Success: true } match) return null;
        var word = match.Groups["grade"].Value;
        var ordinal = Array.FindIndex(Ordinals, names => names.Contains(word.ToLowerInvariant()));
        return ordinal >= 0 ? new Grade(ordinal + 1) : Plans.Grade.TryParse(word, out var grade) ? grade : null;
    }

    private static readonly string[][] Ordinals =
    [
        ["first", "primer", "primero"], ["second", "segundo"], ["third", "tercer", "tercero"], ["fourth", "cuarto"], ["fifth", "quinto"], ["sixth", "sexto"],
        ["seventh", "séptimo"], ["eighth", "octavo"], ["ninth", "noveno"], ["tenth", "décimo"], ["eleventh", "undécimo"], ["twelfth", "duodécimo"],
    ];

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // "notes for Emma", "conference notes", "notas de la conferencia con Emma: …"
    [GeneratedRegex(@"^(?:(?:please|por favor),?\s+)?(?:write\s+|escribir\s+)?(?:(?:sep\s+)?(?:conference\s+)?notes?|notas?(?:\s+de\s+(?:la|una)\s+conferencia)?)(?:\s+(?:for|about|on|with|de|para|sobre|con)\s+(?:(?:the|la\s+familia)\s+(?<family>[^:\n]+?)(?:\s+family)?|(?<name>[^:\n]+?)))?\s*[.!?]?(?:\s*[:\n]\s*(?<notes>.+))?$", Loose, 200)]
    private static partial Regex NotesPattern();

    // "I just met with the Sandoval family", "acabo de reunirme con la familia Sandoval"
    [GeneratedRegex(@"^(?:i(?:'ve)?\s+)?(?:just\s+)?(?:acabo\s+de\s+)?(?:met|spoke|talked|meet|me\s+reun[ií]|reunirme|habl[eé]|hablar)\s+(?:with|to|con)\s+(?:the\s+(?<family>[^:,.\n]+?)\s+family|la\s+familia\s+(?<family>[^:,.\n]+?)|(?<name>[^:,.\n]+?))\s*[.!]?(?:\s*[:\n,]\s*(?<notes>.+))?$", Loose, 200)]
    private static partial Regex MetWithPattern();

    [GeneratedRegex(@"^(?:missing(?:\s+plans?)?|my\s+list|mi\s+lista|faltantes)\W*$|\b(?:who|which|whose|list|show|qui[eé]n(?:es)?|cu[aá]les|lista|mu[eé]strame)\b.*(?:\bmissing\b|\black|\bwithout\b|\bno\s+plans?\b|\bfaltan?\b|\bsin\s+plan|\bno\s+tienen?\b|\bneeds?\s+a\s+plan)|\bmissing\s+(?:a\s+)?(?:plan|sep)", Loose, 200)]
    private static partial Regex MissingPattern();

    [GeneratedRegex(@"^(?:where\s+(?:was\s+i|were\s+we)|continue|resume|go\s+on|¿?d[oó]nde\s+(?:iba|estaba|me\s+qued[eé])|seguir|continuar|contin[uú]a)\W*$", Loose, 200)]
    private static partial Regex ResumePattern();

    [GeneratedRegex(@"^(?:help(?:\s+me)?|\?+|menu|men[uú]|what\s+can\s+(?:you|i)\s+do|how\s+does\s+(?:this|it)\s+work|ayuda|ay[uú]dame|¿?qu[eé]\s+(?:puedes?|sabe[ns]?)\s+hacer|¿?c[oó]mo\s+funciona(?:\s+esto)?)\W*$", Loose, 200)]
    private static partial Regex HelpPattern();

    [GeneratedRegex(@"^(?:cancel(?:\s+(?:it|that|this))?|stop|never\s*mind|forget\s+it|cancelar|cancela|olv[ií]dalo|d[eé]jalo)\W*$", Loose, 200)]
    private static partial Regex CancelPattern();

    [GeneratedRegex(@"^(?:go\s+)?(?:back|atr[aá]s|volver|regresar|previous|anterior)\W*$", Loose, 200)]
    private static partial Regex BackPattern();

    [GeneratedRegex(@"^(?:skip(?:\s+(?:it|this))?|saltar|omitir|next|siguiente)\W*$", Loose, 200)]
    private static partial Regex SkipPattern();

    [GeneratedRegex(@"^(?:save(?:\s+(?:it|this))?|guardar|gu[aá]rdalo)\W*$", Loose, 200)]
    private static partial Regex SavePattern();

    [GeneratedRegex(@"^(?:(?:many\s+)?thanks?(?:\s+(?:you|a\s+lot))?(?:\s+(?:so|very)\s+much)?|thx|ty|(?:muchas\s+)?gracias)\b[^:]{0,30}$", Loose, 200)]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(@"^(?:hi|hello|hey|good\s+(?:morning|afternoon|evening)|howdy|hola|buen(?:os|as)\s+(?:d[ií]as|tardes|noches)|qu[eé]\s+tal)\b[^:]{0,30}$", Loose, 200)]
    private static partial Regex HelloPattern();

    // "Emma: reads well" – only taken for notes when a student has that name.
    [GeneratedRegex(@"^(?<name>[\p{L}'’. -]{2,70})\s*:\s*(?<notes>.+)$", Loose, 200)]
    private static partial Regex NamedPattern();

    [GeneratedRegex(@"\b(?:kindergarten|kinder|k[ií]nder|grade\s+k)\b", Loose, 200)]
    private static partial Regex KindergartenPattern();

    [GeneratedRegex(@"\b(?:grade|grado)\s+(?<grade>\d{1,2})\b|\b(?<grade>\d{1,2})(?:st|nd|rd|th)\b|\b(?<grade>\d{1,2})\.?[ºo°]?\s*(?:grade|grado)\b|\b(?<grade>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|primero?|segundo|tercero?|cuarto|quinto|sexto|s[eé]ptimo|octavo|noveno|d[eé]cimo|und[eé]cimo|duod[eé]cimo)\s+(?:grade|graders?|grado)\b", Loose, 200)]
    private static partial Regex GradePattern();
}
