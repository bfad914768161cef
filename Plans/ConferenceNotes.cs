using System.Runtime.Serialization;

namespace SeopBot.Plans;

/// <summary>Where the walk through a conference stands.</summary>
public enum ConferenceStep
{
    /// <summary>Who came, when, how long.</summary>
    Who,

    /// <summary>What was seen.</summary>
    Seen,

    /// <summary>The goals.</summary>
    Goals,

    /// <summary>Only what is still missing, on one card.</summary>
    Gaps,

    /// <summary>Everything once more, before it is saved.</summary>
    Review,
}

/// <summary>The notes of one conference while they are being written. Immutable; null = not asked yet.</summary>
/// <param name="Key">The conference's own id, chosen when the notes begin, so that saving twice is saving once.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="SchoolKey">The school.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Year">The school year.</param>
public sealed record ConferenceNotes(string Key, string StudentKey, string SchoolKey, Grade Grade, SchoolYear Year)
{
    /// <summary>Longest conference, in minutes; longer is taken for a slip.</summary>
    public const int LongestMinutes = 240;

    /// <summary>Longest text of one field, in characters: a card with all six fields stays under 28 KB. Source: platform.md §5.6.</summary>
    public const int LongestText = 2000;

    /// <summary>The step whose card is shown.</summary>
    public ConferenceStep Step { get; init; }

    /// <summary>Only who came is still asked; the review follows.</summary>
    public bool ReviewNext { get; init; }

    /// <summary>Rises with every card shown; an older card's buttons change nothing.</summary>
    public int Revision { get; init; }

    /// <summary>The id under which these notes are filed: filing twice is filing once. Editing a saved conference has an id of its own.</summary>
    public string FilingId { get; init; } = Key;

    /// <summary>The person typed or chose something.</summary>
    public bool Touched { get; init; }

    /// <summary>The day of the conference.</summary>
    public DateOnly HeldOn { get; init; }

    /// <summary>Whole minutes.</summary>
    public int Minutes { get; init; } = 15;

    /// <summary>It took place in the school day. Source: Policy 4030, 2.6.</summary>
    public bool InSchoolDay { get; init; } = true;

    /// <summary>How people met.</summary>
    public ConferenceMode Mode { get; init; }

    /// <summary>The student came.</summary>
    public bool StudentPresent { get; init; }

    /// <summary>Keys of the adults of the student who came.</summary>
    public IReadOnlyList<string> ContactKeys { get; init; } = [];

    /// <summary>A parent or guardian came who is not among the contacts.</summary>
    public bool OtherParent { get; init; }

    /// <summary>Staff who were there, the writer first.</summary>
    public IReadOnlyList<string> StaffKeys { get; init; } = [];

    /// <summary>See <see cref="Plan.Progress"/>.</summary>
    public string? Progress { get; init; }

    /// <summary>See <see cref="Plan.Accomplishments"/>.</summary>
    public string? Accomplishments { get; init; }

    /// <summary>See <see cref="Plan.Strengths"/>.</summary>
    public string? Strengths { get; init; }

    /// <summary>See <see cref="Plan.NeedsAttention"/>.</summary>
    public string? NeedsAttention { get; init; }

    /// <summary>See <see cref="Conference.BehaviorAndHomework"/>.</summary>
    public string? BehaviorAndHomework { get; init; }

    /// <summary>See <see cref="Conference.ParentQuestions"/>.</summary>
    public string? ParentQuestions { get; init; }

    /// <summary>The year's goals, those stored before first.</summary>
    public IReadOnlyList<GoalNote> Goals { get; init; } = [];

    /// <summary>The plan as stored; null when there is none yet.</summary>
    public Plan? PlanBefore { get; init; }

    /// <summary>The conference as stored; null for a new one.</summary>
    public Conference? ConferenceBefore { get; init; }

    /// <summary>Somebody is ticked among those who came.</summary>
    [IgnoreDataMember]
    public bool SomebodyCame => StudentPresent || OtherParent || ContactKeys.Count > 0;

    /// <summary>The goal of a kind that was set in this conference; null when none was.</summary>
    public GoalNote? OwnGoal(GoalKind kind) => Goals.FirstOrDefault(goal => goal.Kind == kind && IsOwn(goal) && goal.Status == GoalStatus.Open);

    /// <summary>The goals of other conferences that are still worked on.</summary>
    [IgnoreDataMember]
    public IEnumerable<GoalNote> EarlierGoals => Goals.Where(goal => goal.Before is { Status: GoalStatus.Open } && !IsOwn(goal));

    private bool IsOwn(GoalNote goal) => goal.Before is null || (ConferenceBefore is not null && goal.Before.ConferenceKey == Key);

    /// <summary>New notes of a conference with a student, on what is on file.</summary>
    /// <param name="key">A fresh id.</param>
    /// <param name="record">What is on file.</param>
    /// <param name="today">The school day.</param>
    /// <param name="by">Who writes.</param>
    public static ConferenceNotes Begin(string key, StudentRecord record, DateOnly today, StaffMember by)
    {
        var student = record.Student;
        var year = SchoolYear.Of(today);
        return new ConferenceNotes(key, student.Key, student.SchoolKey, student.Grade, year)
        {
            HeldOn = today,
            StaffKeys = [by.Key],
        }.On(record);
    }

    /// <summary>Notes that edit a conference on file.</summary>
    /// <param name="conference">The conference.</param>
    /// <param name="record">What is on file.</param>
    /// <param name="filingId">A fresh id.</param>
    /// <param name="isParent">Whether a contact key is a parent's or guardian's.</param>
    public static ConferenceNotes Edit(Conference conference, StudentRecord record, string filingId, Func<string, bool> isParent)
    {
        var student = record.Student;
        return new ConferenceNotes(conference.Key, student.Key, conference.SchoolKey, student.Grade, conference.Year)
        {
            FilingId = filingId,
            HeldOn = conference.HeldOn ?? conference.Year.FirstDay,
            Minutes = (int)conference.Length.TotalMinutes,
            InSchoolDay = conference.SchoolDayLength > TimeSpan.Zero,
            Mode = conference.Mode,
            StudentPresent = conference.StudentPresent,
            ContactKeys = conference.ContactKeys,
            OtherParent = conference.ParentPresent && !conference.ContactKeys.Any(isParent),
            StaffKeys = conference.StaffKeys,
            BehaviorAndHomework = conference.BehaviorAndHomework,
            ParentQuestions = conference.ParentQuestions,
            ConferenceBefore = conference,
        }.On(record);
    }

    private ConferenceNotes On(StudentRecord record)
    {
        var plan = record.PlanOf(Year);
        return this with
        {
            PlanBefore = plan,
            Progress = plan?.Progress,
            Accomplishments = plan?.Accomplishments,
            Strengths = plan?.Strengths,
            NeedsAttention = plan?.NeedsAttention,
            Goals = [.. record.GoalsOf(Year).Select(GoalNote.Of)],
        };
    }

    /// <summary>These notes with the own goal of a kind changed; an empty text takes it away, and drops one that is on file.</summary>
    public ConferenceNotes WithGoal(GoalKind kind, Func<GoalNote, GoalNote> change)
    {
        var old = OwnGoal(kind);
        var goal = change(old ?? new GoalNote($"{FilingId}-{(kind == GoalKind.Education ? "e" : "c")}", kind) { Owner = Party.Student });
        var others = Goals.Where(other => other != old);
        if (!string.IsNullOrWhiteSpace(goal.Text)) return this with { Goals = [.. others, goal] };
        return this with { Goals = old?.Before is null ? [.. others] : [.. others, old with { Status = GoalStatus.Dropped }] };
    }

    /// <summary>The record as it will be once these notes are saved; what is still open is read off it.</summary>
    public StudentRecord ApplyTo(StudentRecord record, StaffMember by, DateTimeOffset now, Func<string, bool> isParent)
    {
        var filing = ToFiling(by, now, isParent, null);
        var goals = filing.Goals.ToDictionary(change => change.After.Key, change => change.After);
        return record with
        {
            Plans = filing.Plan is { } plan ? [.. record.Plans.Where(other => other.Key != plan.After.Key), plan.After] : record.Plans,
            Conferences = [.. record.Conferences.Where(other => other.Key != Key), filing.Conference!.After],
            Goals = [.. record.Goals.Where(other => !goals.ContainsKey(other.Key)), .. goals.Values],
            Checks = [.. record.Checks, .. filing.Checks],
        };
    }

    /// <summary>What is to be filed when the person saves.</summary>
    /// <param name="by">Who saves.</param>
    /// <param name="now">The instant, UTC.</param>
    /// <param name="isParent">Whether a contact key is a parent's or guardian's.</param>
    /// <param name="replyTo">Whom to tell when it arrives later.</param>
    public Filing ToFiling(StaffMember by, DateTimeOffset now, Func<string, bool> isParent, string? replyTo)
    {
        var plan = ToPlan(by);
        return new Filing(FilingId, by.Key)
        {
            Plan = plan == PlanBefore ? null : new(PlanBefore, plan with { EditedBy = by.Key }),
            Conference = new(ConferenceBefore, ToConference(by, now, isParent)),
            Goals = [.. Goals.Select(goal => new Change<Goal>(goal.Before, goal.ToGoal(this))).Where(change => change.Before != change.After)],
            Checks = [.. Goals.Where(goal => !string.IsNullOrWhiteSpace(goal.Check)).Select(goal => goal.ToCheck(this))],
            ReplyTo = replyTo,
        };
    }

    private Plan ToPlan(StaffMember by)
    {
        var before = PlanBefore ?? new Plan(StudentKey, SchoolKey, Year, PlanKind.Sep, Grade) { EditedBy = by.Key };
        var goalsChanged = Goals.Any(goal => goal.Before?.SaysTheSame(goal.ToGoal(this)) != true);
        return before with
        {
            Progress = Progress,
            Accomplishments = Accomplishments,
            Strengths = Strengths,
            NeedsAttention = NeedsAttention,
            Version = PlanBefore is not null && goalsChanged ? before.Version + 1 : before.Version,
        };
    }

    private Conference ToConference(StaffMember by, DateTimeOffset now, Func<string, bool> isParent) =>
        (ConferenceBefore ?? new Conference(Key, StudentKey, SchoolKey, Year) { RecordedBy = by.Key, RecordedAt = now }) with
        {
            Status = ConferenceStatus.Held,
            HeldOn = HeldOn,
            Length = TimeSpan.FromMinutes(Minutes),
            SchoolDayLength = SchoolDayLength(),
            Mode = Mode,
            StudentPresent = StudentPresent,
            ParentPresent = OtherParent || ContactKeys.Any(isParent),
            ContactKeys = ContactKeys,
            StaffKeys = StaffKeys,
            BehaviorAndHomework = BehaviorAndHomework,
            ParentQuestions = ParentQuestions,
        };

    // A length that somebody wrote into the list by hand stays while nothing about it is changed here.
    private TimeSpan SchoolDayLength()
    {
        var length = TimeSpan.FromMinutes(Minutes);
        return ConferenceBefore is { } before && before.Length == length && before.SchoolDayLength > TimeSpan.Zero == InSchoolDay ? before.SchoolDayLength
            : InSchoolDay ? length : TimeSpan.Zero;
    }
}
