using System.Text.RegularExpressions;
using SeopBot.Dialogs.Questions;

namespace SeopBot.Dialogs;

/// <summary>What a sentence asks for.</summary>
public enum Intent
{
    /// <summary>Nothing the bot knows.</summary>
    Unknown,

    /// <summary>Write the notes of a conference.</summary>
    Notes,

    /// <summary>A question about plans, as who is missing one; what exactly is read with the names of the roster.</summary>
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

    private static readonly (Regex Pattern, Intent Intent)[] Table =
    [
        (NotesPattern(), Intent.Notes),
        (MetWithPattern(), Intent.Notes),
        (ResumePattern(), Intent.Resume),
        (HelpPattern(), Intent.Help),
        (CancelPattern(), Intent.Cancel),
        (BackPattern(), Intent.Back),
        (SkipPattern(), Intent.Skip),
        (SavePattern(), Intent.Save),
        (ThanksPattern(), Intent.Thanks),
        (HelloPattern(), Intent.Hello),
    ];

    /// <summary>Understands a sentence; first without what is only polite.</summary>
    public static Utterance Understand(string? text)
    {
        var said = text?.Trim() ?? "";
        var whole = said.TrimStart('¿', '¡');
        var bare = PleasePattern().Replace(PolitePattern().Replace(whole, ""), "");
        return (Match(bare) ?? Ask(bare)) is { } understood ? understood with { Text = said }
            : Match(whole) is { } polite ? polite with { Text = said }
            : NamedPattern().Match(bare) is { Success: true } named ? new Utterance(said, Intent.Unknown) { Name = Group(named, "name"), Notes = Group(named, "notes") }
            : new Utterance(said, Intent.Unknown);
    }

    private static Utterance? Match(string said)
    {
        foreach (var (pattern, intent) in Table)
        {
            if (pattern.Match(said) is not { Success: true } match) continue;
            return new Utterance(said, intent)
            {
                Name = Group(match, "name") ?? Group(match, "family"),
                IsFamily = match.Groups["family"].Success,
                Notes = match.Groups["with"].Success ? WithCompany(said, match) : Group(match, "notes"),
            };
        }

        return null;
    }

    // "I just met with Emma and her mom: reads well" says who came, too.
    private static string WithCompany(string said, Match match) => Group(match, "notes") is { } notes
        ? $"{said[..match.Groups["notes"].Index].TrimEnd(' ', ':', ',', '.', '\n')}. {notes}"
        : said;

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    // Questions about plans are read elsewhere; names do not matter here.
    private static Utterance? Ask(string said) => QuestionReader.Read(said) switch
    {
        QuestionReading.NotAboutPlans => null,
        _ => new Utterance(said, Intent.Missing),
    };

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // "hi, can you please", "ok,", "quiero" say nothing of their own.
    [GeneratedRegex(@"^(?:(?:hi|hello|hey|hola|ok(?:ay)?|great|looks\s+good|yes|s[ií]|listo|please|por\s+favor|thanks|gracias|(?:can|could|would)\s+you|i(?:'d|\s+would)?\s+(?:want|need|like)\s+to|let'?s|quiero|necesito|(?:me\s+)?puedes?)[\s,.!]+[¿¡]?)+(?=\S)", Loose, 2000)]
    private static partial Regex PolitePattern();

    [GeneratedRegex(@"[\s,]+(?:please|por\s+favor)\W*$", Loose, 2000)]
    private static partial Regex PleasePattern();

    // "notes for Emma", "conference notes", "record a conference with Emma", "notas de la conferencia con Emma: …"
    [GeneratedRegex(@"^(?:(?:write|take|add|make|start|begin|do|record|new|escribir|tomar|hacer|agregar|nuevas?)\s+)*(?:(?:the|my|some|an?|las|unas?)\s+)?(?:(?:sep\s+)?(?:conference\s+)?notes?|(?:sep|conference)(?=\s+(?:for|with)\b)|notas?(?:\s+de\s+(?:la|una)\s+conferencia)?|conferencia(?=\s+con\b))(?:\s+(?:for|about|on|with|de|para|sobre|con)\s+(?:(?:the|la\s+familia)\s+(?<family>[^:\n]+?)(?:\s+family)?|(?<name>[^:\n]+?)))?\s*[.!?]?(?:(?:\s*[:\n]|\s[-–—]\s)\s*(?<notes>.+))?$", Loose, 2000)]
    private static partial Regex NotesPattern();

    // "I just met with the Sandoval family", "just talked to Emma's mom", "acabo de reunirme con la familia Sandoval"
    [GeneratedRegex(@"^(?:(?:i|we)(?:['’]ve|\s+have)?\s+)?(?:just\s+)?(?:acabo\s+de\s+)?(?:met|spoke|talked|meet|finished|had\s+(?:an?|my|the|our)\s+conference|me\s+reun[ií]|reunirme|habl[eé]|hablar|tuve\s+(?:una|la)\s+conferencia)\s+(?:with|to|con)\s+(?:(?:the|la\s+familia)\s+(?<family>[^:,.\n]+?)(?:\s+family)?|(?<name>[^:,.\n]+?)(?<with>['’]s\s+(?:mom|mother|dad|father|parents?|family|grand\p{L}+)|\s+(?:and|y|&)\s+[^:.\n]+?)?)\s*[.!]?(?:\s*[:,.\n]\s*(?<notes>.+))?$", Loose, 2000)]
    private static partial Regex MetWithPattern();

    [GeneratedRegex(@"^(?:(?:go\s+)?back\s+to\s+(?:the|my)\s+notes|(?:volver|regresar)\s+a\s+(?:las|mis)\s+notas|where\s+(?:was\s+i|were\s+we|did\s+(?:i|we)\s+(?:leave\s+off|stop))|(?:continue|resume|go\s+on|pick\s+up|seguir|continuar|contin[uú]a)(?:\s+(?:where|d[oó]nde)\s[^:]{1,25})?|(?:en\s+)?(?:d[oó]nde|qu[eé])\s+(?:iba|estaba|me\s+qued[eé]))\W*$", Loose, 2000)]
    private static partial Regex ResumePattern();

    [GeneratedRegex(@"^(?:(?:i\s+need\s+)?help(?:\s+me)?|\?+|menu|men[uú]|what\s+can\s+(?:you|i)\s+do|how\s+(?:does\s+(?:this|it)\s+work|do\s+i\s+(?:start|begin))|ayuda|ay[uú]dame|qu[eé]\s+(?:puedes?|sabe[ns]?)\s+hacer|c[oó]mo\s+(?:funciona(?:\s+esto)?|empiezo))\W*$", Loose, 2000)]
    private static partial Regex HelpPattern();

    [GeneratedRegex(@"^(?:cancel(?:\s+(?:it|that|this))?|stop|never\s*mind|forget\s+(?:it|that)|start\s+over|new\s+question|clear|cancelar|cancela|olv[ií]d[ae]lo|d[eé]j[ae]lo|(?:empezar|empieza|empecemos)\s+de\s+nuevo|otra\s+pregunta)\W*$", Loose, 2000)]
    private static partial Regex CancelPattern();

    [GeneratedRegex(@"^(?:go\s+|ir\s+)?(?:back|atr[aá]s|volver|vuelve|vuelva|regresar|regresa|previous|anterior)(?:\s+(?:to\s+the\s+(?:list|answer)|a\s+la\s+(?:lista|respuesta)))?\W*$", Loose, 2000)]
    private static partial Regex BackPattern();

    [GeneratedRegex(@"^(?:skip(?:\s+(?:it|this))?|saltar|omitir|next|siguiente)\W*$", Loose, 2000)]
    private static partial Regex SkipPattern();

    [GeneratedRegex(@"^(?:save(?:\s+(?:it|this))?|guardar|gu[aá]rdalo)\W*$", Loose, 2000)]
    private static partial Regex SavePattern();

    [GeneratedRegex(@"^(?:(?:many\s+)?thanks?(?:\s+(?:you|a\s+lot))?(?:\s+(?:so|very)\s+much)?|thx|ty|(?:muchas\s+)?gracias)\b[^:]{0,30}$", Loose, 2000)]
    private static partial Regex ThanksPattern();

    [GeneratedRegex(@"^(?:hi|hello|hey|good\s+(?:morning|afternoon|evening)|howdy|hola|buen(?:os|as)\s+(?:d[ií]as|tardes|noches)|qu[eé]\s+tal)\b[^:]{0,30}$", Loose, 2000)]
    private static partial Regex HelloPattern();

    // "Emma: reads well" – only taken for notes when a student has that name.
    [GeneratedRegex(@"^(?<name>[\p{L}'’. -]{2,70})\s*:\s*(?<notes>.+)$", Loose, 2000)]
    private static partial Regex NamedPattern();
}
