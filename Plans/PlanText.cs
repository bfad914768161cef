using System.Text.RegularExpressions;

namespace SeopBot.Plans;

/// <summary>What counts as an answer in a field of the plan. Source: domain.md §9, common definitions.</summary>
public static partial class PlanText
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a", "na", "none", "nothing", "no", "nada", "ninguno", "ninguna", "tbd", "?", "not applicable", "no aplica",
    };

    private static readonly HashSet<string> NothingNow = new(
    [
        .. from nothing in new[] { "none", "nothing" } from now in new[] { "at this time", "right now", "at the moment", "at present", "for now", "yet" } select $"{nothing} {now}",
        .. from nothing in new[] { "nada", "ninguno", "ninguna" } from now in new[] { "por ahora", "por el momento", "de momento", "en este momento", "todavía" } select $"{nothing} {now}",
    ], StringComparer.OrdinalIgnoreCase);

    // No text that fills nothing is longer, spaces and dashes around it apart.
    private static readonly int Longest = Empty.Concat(NothingNow).Max(text => text.Length);

    /// <summary>Whether a required field is filled: blank, "n/a", "none", "none at this time" or a dash does not fill it.</summary>
    public static bool IsFilled(ReadOnlySpan<char> text)
    {
        var core = Core(text);
        return core.Length > Longest
            || (core.Length > 0 && !Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core) && !NotApplicable().IsMatch(core) && !IsNothingNow(core));
    }

    /// <summary>Whether "areas needing attention" is filled; there "none at this time" is a real answer.</summary>
    public static bool IsAttentionFilled(ReadOnlySpan<char> text) => IsFilled(text) || IsNothingNow(Core(text));

    private static bool IsNothingNow(ReadOnlySpan<char> core) => NothingNow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(core);

    // "n.a", "N / A", "n. a".
    [GeneratedRegex(@"^n\s*[./\\]\s*a$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotApplicable();

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> text) => text.Trim().Trim(" -–—.*_");
}
