namespace SeopBot.Bot.Turns;

/// <summary>The record of turns that ran, and the lock that keeps two instances of the bot from running turns of one conversation or person at once.</summary>
public interface ITurnLedger
{
    /// <summary>Runs a turn and records its answer, unless it was answered already. A turn that throws is not recorded.</summary>
    /// <param name="keys">What the activity is known by.</param>
    /// <param name="turn">Runs the turn, and tells what it answered.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The recorded answer when it is a repeat; null when the turn ran.</returns>
    /// <exception cref="InvalidOperationException">The ledger cannot be reached; the turn did not run.</exception>
    Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken);

    /// <summary>Deletes the records whose time is over.</summary>
    Task SweepAsync(CancellationToken cancellationToken);
}
