using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Grades as student information systems spell them: <c>K</c>, <c>KG</c>, <c>Kindergarten</c>, <c>00</c>, <c>04</c>, <c>4th</c>, <c>Grade 4</c>.</summary>
internal static partial class GradeName
{
    /// <summary>Reads a grade; false for a preschool or any other word.</summary>
    public static bool TryParse(string text, out Grade grade)
    {
        var match = Spelling().Match(text);
        grade = default;
        return match.Success && (match.Groups["K"].Success || Grade.TryParse(match.Groups["number"].Value, out grade));
    }

    [GeneratedRegex(@"^\s*(grade|gr\.?)?\s*((?<K>K|KG|KF|KDG|Kinder(garten)?)|(?<number>\d{1,2})(st|nd|rd|th)?)(\s+grade)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spelling();
}
