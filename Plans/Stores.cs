namespace SeopBot.Plans;

/// <summary>The lists cannot be read just now; trying again later may help.</summary>
public sealed class ListsUnavailableException : Exception
{
    /// <summary>The lists cannot be read just now.</summary>
    public ListsUnavailableException() : base("The school's lists do not answer just now; try again in a minute.") { }

    /// <summary>The lists cannot be read, and waiting does not help.</summary>
    /// <param name="message">What to do.</param>
    public ListsUnavailableException(string message) : base(message) { }

    /// <summary>The lists cannot be read just now.</summary>
    /// <param name="inner">What the lists said.</param>
    public ListsUnavailableException(Exception inner) : base("The school's lists do not answer just now; try again in a minute.", inner) { }
}

/// <summary>Who is at which school: students, their adults, staff, schools, windows.</summary>
public interface IRosterSource
{
    /// <summary>The roster as last read from the lists; read again when it is older than the setting says.</summary>
    /// <exception cref="ListsUnavailableException">It was never read and the lists do not answer.</exception>
    ValueTask<Roster> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The students' plans, conferences, goals and results in the lists.</summary>
public interface IPlanStore
{
    /// <summary>Everything on file for one student, what is still on its way included.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    Task<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken);

    /// <summary>Keeps what was confirmed on durable storage, then tries to file it in the lists for a short while.</summary>
    /// <returns>Filed; Kept when the lists are slow or down; NeedsAnswer when somebody else changed the same field.</returns>
    Task<FilingReceipt> FileAsync(Filing filing, CancellationToken cancellationToken);

    /// <summary>Answers a conflict and tries again to file it.</summary>
    Task<FilingReceipt> AnswerAsync(string filingId, ConflictAnswer answer, CancellationToken cancellationToken);

    /// <summary>What became of a filing; null when there is none with that id.</summary>
    Task<FilingReceipt?> FindAsync(string filingId, CancellationToken cancellationToken);

    /// <summary>Keeps and files a line of the disclosure log; never waits for the lists.</summary>
    Task LogDisclosureAsync(Disclosure disclosure, CancellationToken cancellationToken);
}

/// <summary>Hears when a filing that was only kept has been filed, or needs an answer.</summary>
public interface IFilingListener
{
    /// <summary>A filing's state changed after the person had been answered.</summary>
    Task OnChangedAsync(FilingReceipt receipt, CancellationToken cancellationToken);
}
