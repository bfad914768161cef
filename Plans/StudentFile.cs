namespace SeopBot.Plans;

/// <summary>Everything the lists hold about one student, as it stands there: for the parents who ask for it, for another school, for an auditor. Source: 34 CFR 99.10; docs/lists.md.</summary>
/// <param name="StudentKey">The student.</param>
/// <param name="At">When it was read.</param>
/// <param name="Lists">The rows by list, in the order of the contract; a list without a row is there too, empty.</param>
public sealed record StudentFile(string StudentKey, DateTimeOffset At, IReadOnlyList<ListedRows> Lists);

/// <summary>A student's rows of one list.</summary>
/// <param name="List">The list's name.</param>
/// <param name="Rows">The columns that are filled, in the order of the contract: text, a number, or true or false.</param>
public sealed record ListedRows(string List, IReadOnlyList<IReadOnlyDictionary<string, object>> Rows);

/// <summary>Gives out whole records.</summary>
public interface IStudentArchive
{
    /// <summary>The student's whole record. That it was given out is a line of the disclosure log, of this very record, before anything is given.</summary>
    /// <param name="disclosure">To whom and why.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the lists have no such student; then nothing is logged.</returns>
    /// <exception cref="ListsUnavailableException">The lists do not answer, or do not take the line; nothing is given out.</exception>
    Task<StudentFile?> ReadAsync(Disclosure disclosure, CancellationToken cancellationToken);
}
