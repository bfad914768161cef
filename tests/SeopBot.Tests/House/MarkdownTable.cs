namespace SeopBot.Tests.House;

/// <summary>Tables that people read and tests run.</summary>
internal static class MarkdownTable
{
    /// <summary>The rows of all tables of a text, without their heads.</summary>
    public static IEnumerable<string[]> Rows(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines.Zip(lines.Skip(1).Append("")).Where(pair => pair.First.StartsWith('|') && !IsRule(pair.First) && !IsRule(pair.Second))
            .Select(pair => pair.First.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries));
    }

    private static bool IsRule(string line) => line.StartsWith("| ---", StringComparison.Ordinal);
}
