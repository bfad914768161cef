using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.Conversations;

/// <summary>Transcripts that somebody has read and found good, as text files beside the tests. <c>APPROVE=1 dotnet test</c> takes the new ones.</summary>
internal static partial class Approved
{
    /// <summary>Fails when a transcript differs from the approved one.</summary>
    public static void Check(string transcript, [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(source)!, Path.GetFileNameWithoutExtension(source));
        var (approved, received) = (Path.Combine(folder, $"{test}.approved.txt"), Path.Combine(folder, $"{test}.received.txt"));
        var known = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        var said = ReadPattern().Replace(transcript, match => match.Value.StartsWith("lists", StringComparison.Ordinal) ? "lists read just now" : "listas leídas ahora mismo").TrimEnd() + "\n";
        Directory.CreateDirectory(folder);
        File.Delete(received);
        if (said == known) return;

        var takes = Environment.GetEnvironmentVariable("APPROVE") == "1";
        File.WriteAllText(takes ? approved : received, said);
        if (!takes) Assert.Fail($"The conversation is not the approved one ({received}).\n{Difference(known, said)}");
    }

    // The first line that differs, and what stands around it.
    private static string Difference(string known, string said)
    {
        var (before, after) = (known.Split('\n'), said.Split('\n'));
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var context = before.Take(first).TakeLast(3).Select(line => $"  {line}");
        var gone = before.Skip(first).Take(6).Select(line => $"- {line}");
        var come = after.Skip(first).Take(6).Select(line => $"+ {line}");
        return string.Join('\n', [$"line {first + 1}:", .. context, .. gone, .. come]);
    }

    // How long ago depends on the machine.
    [GeneratedRegex(@"lists read \d+ (?:min|h) ago|listas leídas hace \d+ (?:min|h)")]
    private static partial Regex ReadPattern();
}
