using System.Collections.Frozen;
using System.Globalization;

namespace SeopBot.Dialogs.Questions;

/// <summary>A number as people write it: 10, 10th, 10.º, ten, décimo.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsOrdinal">Whether it says a place in an order.</param>
internal readonly record struct Numeral(int Value, bool IsOrdinal)
{
    private static readonly FrozenDictionary<string, Numeral> Words = Table(
        "zero cero", "one uno una", "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete", "eight ocho", "nine nueve", "ten diez", "eleven once", "twelve doce")
        .Concat(Ordinals("", "first primer primero primera", "second segundo segunda", "third tercer tercero tercera", "fourth forth cuarto cuarta", "fifth quinto quinta",
            "sixth sexto sexta", "seventh septimo septima", "eighth eigth octavo octava", "ninth nineth noveno novena", "tenth decimo decima",
            "eleventh undecimo onceavo onceno decimoprimero", "twelfth twelth duodecimo doceavo decimosegundo"))
        .ToFrozenDictionary();

    private static readonly string[] Endings = ["st", "nd", "rd", "th", "mo", "vo", "no", "ro", "do", "er", "ero", "era", "ros", "mos", "vos", "tos", "to", "avo", "o", "a", "º", "ª", "ths", "s"];

    /// <summary>The number that a word says; null when it says none.</summary>
    public static Numeral? Of(string plain)
    {
        if (Words.TryGetValue(plain, out var word)) return word;
        if (plain.EndsWith('s') && Words.TryGetValue(plain[..^1], out var many) && many.IsOrdinal) return many;
        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 4) return null;
        var value = int.Parse(plain.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        return digits == plain.Length ? new Numeral(value, false) : Endings.Contains(plain[digits..]) ? new Numeral(value, true) : null;
    }

    private static IEnumerable<KeyValuePair<string, Numeral>> Table(params string[] words) => Numbered(words, false);

    private static IEnumerable<KeyValuePair<string, Numeral>> Ordinals(params string[] words) => Numbered(words, true);

    private static IEnumerable<KeyValuePair<string, Numeral>> Numbered(string[] words, bool ordinal) =>
        words.SelectMany((same, number) => same.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, new Numeral(number, ordinal))));
}
