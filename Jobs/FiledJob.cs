using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Jobs;

/// <summary>Sends a card without having been asked.</summary>
public interface ICardSender
{
    /// <summary>Where a filing's answer goes; null when the address cannot be read.</summary>
    CardDestination? Read(string? replyTo);

    /// <summary>Changes the card that was shown, or sends a new one where that cannot be.</summary>
    /// <remarks>Throws only when the card surely was not sent, so that it may be sent again; one that perhaps arrived is not.</remarks>
    Task SendAsync(CardDestination destination, AdaptiveCard card, bool inPlace, CancellationToken cancellationToken);
}

/// <summary>Where a card goes, and about what.</summary>
/// <param name="Address">The address, as the sender understands it.</param>
/// <param name="Student">The student.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Words">The language.</param>
/// <param name="Surface">The place.</param>
public sealed record CardDestination(object Address, string Student, string Conference, Words Words, Surface Surface);

/// <summary>When what was only kept has reached the lists, or needs an answer: the person's card says so.</summary>
/// <param name="store">Plans, conferences, goals.</param>
/// <param name="roster">Who is at which school.</param>
/// <param name="sender">Sends the card.</param>
/// <param name="time">The school's clock.</param>
public sealed class FiledJob(IPlanStore store, IRosterSource roster, ICardSender sender, SchoolTime time) : IFilingListener
{
    /// <inheritdoc/>
    public async Task OnChangedAsync(FilingReceipt receipt, CancellationToken cancellationToken)
    {
        if (sender.Read(receipt.ReplyTo) is not { } destination) return;
        var people = await roster.ReadAsync(cancellationToken);
        if (people.FindStudent(destination.Student) is not { } student || people.FindStaff(receipt.By) is not { } by || !Access.MaySee(by, student)) return;
        var record = await store.ReadAsync(student, cancellationToken);
        if (record.Conferences.FirstOrDefault(conference => conference.Key == destination.Conference) is not { } conference) return;

        var sheet = NotesSheet.Of(ConferenceNotes.Edit(conference, record, conference.Key, NotesSheet.IsParent(people.ContactsOf(student.Key))), record, people, by, time);
        var asks = receipt.State == FilingState.NeedsAnswer;
        if (asks) await sender.SendAsync(destination, ConflictCard.Draw(student.FullName, receipt, key => people.FindStaff(key)?.Name, destination.Words, destination.Surface), inPlace: false, cancellationToken);
        try
        {
            await sender.SendAsync(destination, SavedCard.Draw(sheet, receipt, destination.Words, destination.Surface), inPlace: true, cancellationToken);
        }
        catch (Exception) when (asks && !cancellationToken.IsCancellationRequested)
        {
            // The question is there. To say all again would ask it twice; an old card does less harm.
        }
    }
}
