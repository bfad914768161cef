using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>What is on file for the students whose notes are being written: read once when the notes begin, not at every card. Who else changes it meanwhile is found out when the notes are filed.</summary>
/// <param name="store">Plans, conferences, goals.</param>
/// <param name="time">The school's clock.</param>
internal sealed class OpenRecords(IPlanStore store, SchoolTime time)
{
    private const int Most = 500;
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, Shelved> _shelf = [];

    /// <summary>The student's record, fresh from the lists; empty when they do not answer.</summary>
    /// <param name="notes">Key of the notes it is for.</param>
    /// <param name="student">The student.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(StudentRecord Record, bool Answered)> ReadAsync(string notes, Student student, CancellationToken cancellationToken)
    {
        var (record, answered) = await AskAsync(student, cancellationToken);
        lock (_shelf)
        {
            if (_shelf.Count >= Most) _shelf.Remove(_shelf.MinBy(shelved => shelved.Value.At).Key);
            _shelf[notes] = new Shelved(record, answered, time.Now);
        }

        return (record, answered);
    }

    /// <summary>The record as it was read when the notes began; read again after a restart, or half a minute after the lists did not answer.</summary>
    public async Task<StudentRecord> FindAsync(string notes, Student student, CancellationToken cancellationToken)
    {
        lock (_shelf)
        {
            if (_shelf.TryGetValue(notes, out var found) && (found.Answered || time.Now - found.At < TryAgainAfter)) return found.Record;
        }

        return (await ReadAsync(notes, student, cancellationToken)).Record;
    }

    /// <summary>The notes are closed.</summary>
    public void Forget(string notes)
    {
        lock (_shelf) _shelf.Remove(notes);
    }

    private async Task<(StudentRecord, bool)> AskAsync(Student student, CancellationToken cancellationToken)
    {
        try
        {
            return (await store.ReadAsync(student, cancellationToken), true);
        }
        catch (ListsUnavailableException)
        {
            return (new StudentRecord(student), false);
        }
    }

    private sealed record Shelved(StudentRecord Record, bool Answered, DateTimeOffset At);
}
