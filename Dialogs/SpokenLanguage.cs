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

    [GeneratedRegex(@"[¿¡]|\b(?:hola|gracias|ayuda|ay[uú]dame|notas?|de|la|el|los|las|con|para|qui[eé]n(?:es)?|faltan?|sin|grado|cancelar?|guardar|atr[aá]s|saltar|d[oó]nde|meta|vino|vinieron|mam[aá]|pap[aá]|lee|muy|bien|necesita|s[ií]|buen[oa]s|siguiente|seguir|continuar|familia|lista|y)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex SpanishPattern();

    [GeneratedRegex(@"\b(?:hi|hello|hey|thanks?|thank|help|notes?|the|for|with|who|which|is|are|missing|without|grade|cancel|save|back|skip|where|was|goal|came|mom|dad|reads?|well|needs?|yes|good|next|resume|continue|family|list|and|of|i|just|met|what|can|you|do)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex EnglishPattern();
}
