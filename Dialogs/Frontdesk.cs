using Microsoft.Bot.Builder;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>What the bot does beside conversations: names while a person types, the log of refusals, and where people are reached.</summary>
/// <param name="store">Keeps the log.</param>
/// <param name="addresses">Where people are reached.</param>
/// <param name="time">The school's clock.</param>
public sealed class Frontdesk(IPlanStore store, StaffAddresses addresses, SchoolTime time)
{
    /// <summary>Where people are reached.</summary>
    public StaffAddresses Addresses => addresses;

    /// <summary>Most names shown while typing. Source: platform.md §5.3.</summary>
    public const int MostNames = 15;

    /// <summary>Students the member of staff may record a conference with, whose names begin with or come near what was typed.</summary>
    public IReadOnlyList<(string Key, string Line)> Search(StaffMember staff, Roster roster, string? typed)
    {
        var mine = Access.StudentsOf(staff, roster, time.Today).Where(student => Access.MayRecord(staff, student)).ToList();
        var found = string.IsNullOrWhiteSpace(typed) ? mine : NameSearch.Near(typed, mine);
        return [.. found.Take(MostNames).Select(student => (student.Key, StudentChoiceCard.LineOf(student, roster.SchoolOf(student.SchoolKey), Words.English)))];
    }

    /// <summary>A sentence with what can be asked instead, in place of the card tapped; and a row in the log where somebody's right was at stake.</summary>
    public async Task RefuseAsync(ITurnContext context, Refusal refusal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(refusal);
        var turn = SchoolTurn.Of(context);
        if (refusal.IsOfRight) await store.LogDisclosureAsync(refusal.ToDisclosure(turn.Staff, time.Now), cancellationToken);
        var instead = refusal.Instead.Select(question => ((CardReply)new AnswerCard.Reply { Question = question }, QuestionText.Of(question, turn.Roster, time.Today, turn.Words)));
        var card = GuessCard.Draw(RefusalText.Of(refusal, turn.Roster, turn.Words), "AskInstead", [.. instead], turn.Words, turn.Surface);
        await turn.ShowAnswerAsync(context, card, cancellationToken);
    }

    /// <summary>Keeps a row of the disclosure log: somebody was refused. Source: 34 CFR 99.32; domain.md §5.</summary>
    public Task LogRefusalAsync(StaffMember staff, string? studentKey, CancellationToken cancellationToken) =>
        store.LogDisclosureAsync(new Disclosure(studentKey ?? "", time.Now, staff.Key, staff.Role.ToString().ToLowerInvariant(), "plan", "refused: not on the roster"), cancellationToken);
}
