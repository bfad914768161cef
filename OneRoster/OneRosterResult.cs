using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>What came of reading the files of a student information system.</summary>
/// <param name="Import">The rows to take into the lists; null when any file is unreadable.</param>
/// <param name="Problems">What was refused, in the order it was met.</param>
public sealed record OneRosterResult(RosterImport? Import, IReadOnlyList<ImportProblem> Problems);

/// <summary>One thing that was refused, and where it stands.</summary>
/// <param name="File">The file's name, as <c>users.csv</c>.</param>
/// <param name="Line">The line in the file, counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column; null for the whole row.</param>
/// <param name="Text">A sentence that says what is wrong and what to do.</param>
/// <param name="Fatal">The file cannot be read, so nothing is imported; otherwise only this row or link is left out.</param>
public sealed record ImportProblem(string File, int Line, string? Column, string Text, bool Fatal)
{
    /// <summary>The sentence with its place: <c>users.csv line 12, column grades: 'XX' is not a grade; use K or 1 to 12.</c></summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? $" line {Line}" : "")}{(Column is null ? "" : $", column {Column}")}: {Text}";
}

/// <summary>A file cannot be read; the import stops.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line; 0 for the whole file.</param>
/// <param name="text">What is wrong and what to do.</param>
internal sealed class UnreadableFileException(string file, int line, string text) : Exception(text)
{
    /// <summary>The same as a problem to report.</summary>
    public ImportProblem Problem { get; } = new(file, line, null, text, Fatal: true);
}

/// <summary>A row cannot be taken; the other rows go on.</summary>
/// <param name="column">The column at fault; null for the whole row.</param>
/// <param name="text">What is wrong and what to do.</param>
internal sealed class RefusedRowException(string? column, string text) : Exception(text)
{
    /// <summary>The column at fault; null for the whole row.</summary>
    public string? Column { get; } = column;
}
