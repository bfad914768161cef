namespace SeopBot.Plans;

/// <summary>How far a reminder has come.</summary>
public enum ReminderState
{
    /// <summary>Confirmed and on durable storage; not sent yet.</summary>
    Kept,

    /// <summary>Teams took it.</summary>
    Sent,

    /// <summary>It may have arrived: the bot stopped, or Teams did not answer, just then. It is never sent again by itself.</summary>
    Unsure,

    /// <summary>The person never opened the bot, removed it, or Teams refused.</summary>
    NotReached,

    /// <summary>When its turn came nothing was open any more, or the person may no longer see the students.</summary>
    NotNeeded,
}

/// <summary>One message that asked a teacher or counselor to see to the plans of their own students. A row of the list Reminders.</summary>
/// <param name="Key">Our own id: the confirmation's and the teacher's; the same twice is sent once.</param>
/// <param name="TeacherKey">Who was reminded.</param>
/// <param name="By">Key of the member of staff who had it sent.</param>
/// <param name="SchoolKey">The school of the students.</param>
/// <param name="At">When it was confirmed.</param>
public sealed record Reminder(string Key, string TeacherKey, string By, string SchoolKey, DateTimeOffset At)
{
    /// <summary>The students it was about; never empty.</summary>
    public IReadOnlyList<string> StudentKeys { get; init; } = [];

    /// <summary>The clauses that were open, each once.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Parts asked about; empty for all.</summary>
    public IReadOnlyList<PlanElement> Elements { get; init; } = [];

    /// <summary>The sender's own words, shown before the students; null for the usual ones.</summary>
    public string? Text { get; init; }

    /// <summary>How far it has come.</summary>
    public ReminderState State { get; init; }
}

/// <summary>A message to one teacher or counselor, not sent yet.</summary>
/// <param name="Teacher">Who would get it: of a SEP the class teachers; of a SEOP the counselor, or the first class's teacher where there is no counselor or the counselor asks.</param>
/// <param name="Students">Their students among those of the answer, in its order.</param>
public sealed record ReminderDraft(StaffMember Teacher, IReadOnlyList<PlanRow> Students)
{
    /// <summary>False when the bot has no conversation with them: they have never opened it. They can only be told in person.</summary>
    public bool IsReachable { get; init; }

    /// <summary>The school day on which they were last reminded of any of these students; null when never this school year.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>That was only a few days ago: a warning, no refusal.</summary>
    public bool IsSoon { get; init; }
}

/// <summary>The messages that "remind their teachers" would send.</summary>
/// <param name="Drafts">One a teacher, by name; never the asker themself.</param>
/// <param name="WithoutTeacher">Students of the answer for whom there is nobody to remind.</param>
public sealed record ReminderDrafts(IReadOnlyList<ReminderDraft> Drafts, IReadOnlyList<Student> WithoutTeacher)
{
    /// <summary>Why nobody may be reminded about these students by the asker; null when they may.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>What somebody confirmed to be sent.</summary>
/// <param name="Id">An id of the confirmation, made when the draft was drawn: a second tap sends nothing twice.</param>
/// <param name="Question">As the draft's.</param>
/// <param name="TeacherKeys">Whom to remind, of the drafts.</param>
public sealed record ReminderOrder(string Id, PlanQuestion Question, IReadOnlyList<string> TeacherKeys)
{
    /// <summary>Own words to show before the students; null or blank for the usual ones.</summary>
    public string? Text { get; init; }
}

/// <summary>Reminds the teachers of the students of an answer.</summary>
public interface IReminders
{
    /// <summary>Drafts one message a teacher about the students that the question names and the asker may see. Sends nothing.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    Task<ReminderDrafts> DraftAsync(StaffMember asker, PlanQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps the messages on durable storage and sends them right after the turn, each at most once. Each teacher is told only of own students for
    /// whom something is still open then. Drafted anew from the question, so that a card from yesterday tells nothing old.
    /// </summary>
    /// <param name="asker">Who confirmed.</param>
    /// <param name="order">What.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>What was kept, by teacher; those that cannot be reached are not in it.</returns>
    /// <exception cref="ListsUnavailableException">The lists do not answer; nothing is sent.</exception>
    Task<IReadOnlyList<Reminder>> SendAsync(StaffMember asker, ReminderOrder order, CancellationToken cancellationToken);

    /// <summary>What the member of staff had sent this school year, the latest first.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    Task<IReadOnlyList<Reminder>> SentAsync(StaffMember asker, CancellationToken cancellationToken);
}

/// <summary>Remembers reminders: first on durable storage here, and once they are settled in the list Reminders.</summary>
public interface IReminderStore
{
    /// <summary>Keeps what was confirmed; one whose key is known already stays as it is.</summary>
    void Keep(IEnumerable<Reminder> reminders);

    /// <summary>Takes the oldest one that is kept, to send it. Until it is settled or put back, a crash leaves it <see cref="ReminderState.Unsure"/>.</summary>
    /// <returns>Null when none waits.</returns>
    Reminder? Take();

    /// <summary>Keeps one again that was taken and surely not sent; it then waits behind the others.</summary>
    void PutBack(Reminder reminder);

    /// <summary>Writes down how it ended.</summary>
    void Settle(Reminder reminder);

    /// <summary>At the start: what was taken before the bot stopped may or may not have been sent. It is settled as unsure, never sent again.</summary>
    void Recover();

    /// <summary>The reminders about students of these schools, in no order: of the last month those kept here, older ones from the list where it answers.</summary>
    Task<IReadOnlyList<Reminder>> ReadAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken);
}
