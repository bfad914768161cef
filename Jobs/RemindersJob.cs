using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Jobs;

/// <summary>Where a member of staff is reached.</summary>
/// <param name="Address">The address, as the sender understands it.</param>
/// <param name="Words">The language spoken there.</param>
/// <param name="Surface">The place.</param>
public sealed record StaffDestination(object Address, Words Words, Surface Surface);

/// <summary>Sends a card to a member of staff who has not said anything.</summary>
public interface IStaffSender
{
    /// <summary>Where they are reached, by staff key; who never opened the bot is not in it.</summary>
    Task<IReadOnlyDictionary<string, StaffDestination>> FindAsync(IEnumerable<StaffMember> staff, CancellationToken cancellationToken);

    /// <summary>Sends it.</summary>
    /// <returns>Sent, unsure or not reached.</returns>
    /// <remarks>Throws only when the card surely was not sent, so that it may be sent again.</remarks>
    Task<ReminderState> SendAsync(StaffDestination destination, AdaptiveCard card, CancellationToken cancellationToken);
}

/// <summary>Reminds teachers and counselors of the plans of their own students, when somebody who may see these students asks for it.</summary>
/// <param name="desk">Answers about plans.</param>
/// <param name="roster">Who is at which school.</param>
/// <param name="store">Remembers the reminders.</param>
/// <param name="sender">Sends the cards.</param>
/// <param name="time">The school's clock.</param>
public sealed class RemindersJob(PlanDesk desk, IRosterSource roster, IReminderStore store, IStaffSender sender, SchoolTime time) : IReminders
{
    /// <summary>Longest own words of the sender.</summary>
    public const int LongestText = 1000;

    // Who could not be sent to for a day hears it from somebody else.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Within this time a second reminder about the same student warns.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromDays(3);

    /// <inheritdoc/>
    public async Task<ReminderDrafts> DraftAsync(StaffMember asker, PlanQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        var answer = await desk.AskAsync(asker, question, cancellationToken);
        if (answer.Refusal is { } refusal) return new ReminderDrafts([], []) { Refusal = refusal };
        var people = await roster.ReadAsync(cancellationToken);
        var rows = answer.Rows.Where(row => answer.Named(row).Count > 0).Select(row => (Row: row, Teachers: TeachersOf(row, asker, people))).ToList();
        var byTeacher = rows.SelectMany(found => found.Teachers.Select(teacher => (teacher, found.Row))).Where(pair => pair.teacher.Key != asker.Key).ToLookup(pair => pair.teacher.Key);
        var teachers = byTeacher.Select(pairs => pairs.First().teacher).OrderBy(teacher => teacher.Name, NameOrder.Names).ThenBy(teacher => teacher.Key, StringComparer.Ordinal).ToList();
        var reached = await sender.FindAsync(teachers.Where(teacher => !people.SharesEntraId(teacher)), cancellationToken);
        var before = teachers.Count == 0 ? [] : await store.ReadAsync([.. rows.Select(found => found.Row.School.Key).Distinct()], cancellationToken);
        var drafts = teachers.Select(teacher => Draft(teacher, [.. byTeacher[teacher.Key].Select(pair => pair.Row)], reached.ContainsKey(teacher.Key), before));
        return new ReminderDrafts([.. drafts], [.. rows.Where(found => found.Teachers.Count == 0).Select(found => found.Row.Student)]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reminder>> SendAsync(StaffMember asker, ReminderOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var drafts = await DraftAsync(asker, order.Question, cancellationToken);
        var reminders = drafts.Drafts.Where(draft => draft.IsReachable && order.TeacherKeys.Contains(draft.Teacher.Key)).Select(draft => Confirmed(asker, order, draft)).ToList();
        store.Keep(reminders);
        return reminders;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Reminder>> SentAsync(StaffMember asker, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        var schools = asker.Role == StaffRole.District ? (await roster.ReadAsync(cancellationToken)).Schools.Select(school => school.Key) : asker.SchoolKeys;
        var (year, known) = (time.Year, await store.ReadAsync([.. schools], cancellationToken));
        return [.. known.Where(reminder => reminder.By == asker.Key && year.Contains(time.DayOf(reminder.At))).OrderByDescending(reminder => reminder.At)];
    }

    /// <summary>Sends the oldest reminder that waits.</summary>
    /// <returns>False when none waits.</returns>
    /// <remarks>Throws when it could not be sent now; it then waits behind the others.</remarks>
    public async Task<bool> SendNextAsync(CancellationToken cancellationToken)
    {
        if (store.Take() is not { } reminder) return false;
        ReminderState state;
        try
        {
            state = time.Now - reminder.At > Longest ? ReminderState.NotReached : await SendAsync(reminder, cancellationToken);
        }
        catch (Exception)
        {
            store.PutBack(reminder);
            throw;
        }

        store.Settle(reminder with { State = state });
        return true;
    }

    private async Task<ReminderState> SendAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        var people = await roster.ReadAsync(cancellationToken);
        if (people.FindStaff(reminder.TeacherKey) is not { } teacher) return ReminderState.NotNeeded;
        if (!(await sender.FindAsync([teacher], cancellationToken)).TryGetValue(teacher.Key, out var destination)) return ReminderState.NotReached;
        var answer = await desk.AskAsync(teacher, new PlanQuestion { Own = true, States = PlanCounts.States, Elements = reminder.Elements }, cancellationToken);
        var rows = answer.Rows.Where(row => reminder.StudentKeys.Contains(row.Student.Key) && answer.Named(row).Count > 0).ToList();
        if (rows.Count == 0) return ReminderState.NotNeeded;
        var by = people.FindStaff(reminder.By)?.Name ?? reminder.By;
        return await sender.SendAsync(destination, RemindedCard.Draw(answer with { Rows = rows }, by, reminder.Text, destination.Words, destination.Surface), cancellationToken);
    }

    private ReminderDraft Draft(StaffMember teacher, IReadOnlyList<PlanRow> rows, bool isReachable, IReadOnlyList<Reminder> before)
    {
        var year = time.Year;
        var last = before.Where(reminder => reminder.TeacherKey == teacher.Key && reminder.State is ReminderState.Kept or ReminderState.Sent or ReminderState.Unsure
                && year.Contains(time.DayOf(reminder.At)) && rows.Any(row => reminder.StudentKeys.Contains(row.Student.Key)))
            .MaxBy(reminder => reminder.At);
        return new ReminderDraft(teacher, rows) { IsReachable = isReachable, LastOn = last is null ? null : time.DayOf(last.At), IsSoon = last is not null && time.Now - last.At < Pause };
    }

    private Reminder Confirmed(StaffMember asker, ReminderOrder order, ReminderDraft draft)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{asker.Key}\n{order.Id}\n{draft.Teacher.Key}")))[..32];
        var open = draft.Students.SelectMany(row => row.Standing.Open).Where(part => order.Question.Elements.Count == 0 || order.Question.Elements.Contains(part.Element));
        return new Reminder(key, draft.Teacher.Key, asker.Key, draft.Students[0].School.Key, time.Now)
        {
            StudentKeys = [.. draft.Students.Select(row => row.Student.Key)],
            Clauses = [.. open.Select(part => part.Clause).Distinct().Order(StringComparer.Ordinal)],
            Elements = order.Question.Elements,
            Text = RemindedCard.OwnWords(order.Text) is { } text ? string.Concat(text.EnumerateRunes().Take(LongestText)) : null,
        };
    }

    // Of a SEP the class teachers; of a SEOP the counselor, or one teacher where there is no counselor or the counselor asks.
    private static List<StaffMember> TeachersOf(PlanRow row, StaffMember asker, Roster people)
    {
        var teachers = row.Student.TeacherKeys.Select(people.FindStaff).OfType<StaffMember>().Where(teacher => Access.MaySee(teacher, row.Student));
        if (row.Standing.Kind == PlanKind.Sep) return [.. teachers];
        var counselor = people.FindStaff(row.Student.CounselorKey);
        return counselor is not null && counselor.Key != asker.Key && Access.MaySee(counselor, row.Student) ? [counselor] : [.. teachers.Take(1)];
    }
}
