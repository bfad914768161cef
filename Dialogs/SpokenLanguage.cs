using System.Text.RegularExpressions;

namespace SeopBot.Dialogs;

/// <summary>English or Spanish, as the person writes.</summary>
public static partial class SpokenLanguage
{
    /// <summary>The language of a sentence: <c>en</c> or <c>es</c>; null when it could be either, as a name alone.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var spanish = SpanishPattern().Count(text);
        var english = EnglishPattern().Count(text);
        return spanish == english ? null : spanish > english ? "es" : "en";
    }

    // "de la Torre" is a name: such a word says something only before a word in small letters.
    [GeneratedRegex(@"[¿¡]|\b(?>de\s+l(?:as?|os)|del?|la|el|los|las|con|y)\b(?!\s+(?-i:\p{Lu}))|\b(?:hola|gracias|ayuda|ay[uú]dame|notas?|para|por|su|un|una|es|est[aá]|que|qu[eé]|c[oó]mo|qui[eé]n(?:es)?|faltan?|sin|grado|cancelar?|guardar|atr[aá]s|saltar|d[oó]nde|meta|vino|vinieron|mam[aá]|pap[aá]s?|lee|muy|bien|necesit[ao]|quiero|s[ií]|buen(?:[oa]s?)?|hoy|siguiente|seguir|continuar|familia|lista|informe|reporte|alumn[oa]s?|estudiantes?|desde|hasta|exporta|muestra|por\s+qu[eé]|cambi[oó]|solo|maestr[oa]s?|eso|ya|cu[aá]nt[oa]s?|qui[eé]n|termin[oó]|terminaron|list[oa]s?|qued[oó]|est[aá]n|escuelas?|cu[aá]l(?:es)?|conferencias?|metas|ning[uú]n|mis?|nom[aá]s|b[aá]jame|p[aá]salo|ponlo|resumen|porfa|en\s+blanco|completos|incompletos|atrasad[oa]s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SpanishPattern();

    [GeneratedRegex(@"\b(?:hi|hello|hey|thanks?|help|notes?|the|for|with|who|which|is|are|has|have|missing|without|grade|cancel|save|back|skip|where|was|goal|report|students?|kids|changed|since|export|show|only|summary|by|due|late|overdue|go|open|done|completed?|finished|why|teachers?|graders?|not|no\s+(?:plan|goals|answer)|came|mom|dad|reads?|well|needs?|yes|good|morning|next|resume|continue|family|list|and|of|i|just|met|what|how|can|you|do|she|he|her|his|please)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EnglishPattern();
}
