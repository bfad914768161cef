using System.Text.RegularExpressions;

namespace SeopBot.Plans;

/// <summary>What counts as an answer in a field of the plan. Source: domain.md §9, common definitions.</summary>
public static partial class PlanText
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "n/a", "na", "none", "nothing", "no", "nada", "ninguno", "ninguna", "tbd", "?",
    };

    private static readonly HashSet<string> NothingNow = new(StringComparer.OrdinalIgnoreCase)
    {
        "none at this time", "none right now", "none at the moment", "ninguna por ahora", "ninguno por ahora", "nada por ahora",
    };

    /// <summary>Whether a required field is filled: blank, "n/a", "none", "none at this time" or a dash does not fill it.</summary>
    public static bool IsFilled(string? text) => Core(text) is { Length: > 0 } core && !Empty.Contains(core) && !NotApplicable().IsMatch(core) && !NothingNow.Contains(core);

    /// <summary>Whether "areas needing attention" is filled; there "none at this time" is a real answer.</summary>
    public static bool IsAttentionFilled(string? text) => IsFilled(text) || (Core(text) is { } core && NothingNow.Contains(core));

    // "n.a", "N / A", "n. a".
    [GeneratedRegex(@"^n\s*[./\\]\s*a$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotApplicable();

    private static string? Core(string? text) => text?.Trim().Trim(' ', '-', '–', '—', '.', '*', '_');
}
