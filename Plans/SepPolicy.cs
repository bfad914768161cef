namespace SeopBot.Plans;

/// <summary>When a SEP is complete, and what is missing. Source: Policy 4030, 3.1; domain.md §9.1 and §9.6.</summary>
/// <param name="school">The school and its settings.</param>
/// <param name="windows">The school's SEP windows of the year, the earliest first.</param>
/// <param name="year">The school year asked about.</param>
public sealed class SepPolicy(School school, IReadOnlyList<ConferenceWindow> windows, SchoolYear year)
{
    /// <summary>Individual conferences a year. Source: Policy 4030, 3.1.1.</summary>
    public const int ConferencesAYear = 2;

    /// <summary>Parts of a plan. Source: domain.md §9.1, E1 to E9.</summary>
    public const int Parts = 9;

    /// <summary>Days after enrollment in which nothing is due. Source: domain.md §9 (setting, default 30).</summary>
    public const int GraceDays = 30;

    /// <summary>Where the student's plan stands on that day.</summary>
    public PlanStanding Evaluate(StudentRecord record, DateOnly asOf)
    {
        var student = record.Student;
        if (!student.IsEnrolled(asOf) || !school.ElementaryGrades.Contains(student.Grade))
            return new PlanStanding(PlanState.NotApplicable, []);

        var dueDays = DueDaysFor(student);
        var held = HeldDays(record, asOf);
        var open = OpenElements(record, asOf, dueDays, held).ToList();
        var due = dueDays.Count(day => day < asOf);
        return new PlanStanding(StateOf(record, asOf, open, due, held.Count), open)
        {
            HeldIndividual = held.Count,
            Due = due,
            Remarks = JustArrived(student, asOf) ? PlanRemarks.JustArrived : PlanRemarks.None,
        };
    }

    private PlanState StateOf(StudentRecord record, DateOnly asOf, List<OpenElement> open, int due, int held)
    {
        // Conferences and goals are a record even without a row in Plans. Source: domain.md §9.6 (8).
        var begun = record.PlanOf(year) is not null || record.Conferences.Any(conference => conference.Year == year) || record.GoalsOf(year).Any();
        if (!begun) return HasOpened(asOf) && !JustArrived(record.Student, asOf) ? PlanState.NoPlan : PlanState.NotStarted;
        if (open.Count == 0) return PlanState.Complete;
        if (due > held) return PlanState.MissingConference;
        return open.Any(element => element.DueOn < asOf) ? PlanState.Incomplete : PlanState.OnTrack;
    }

    private bool HasOpened(DateOnly asOf) => windows.Count > 0 ? asOf >= windows[0].StartsOn : asOf > year.EndOfMay;

    private static bool JustArrived(Student student, DateOnly asOf) =>
        student.EnrolledOn is { } enrolled && asOf < enrolled.AddDays(GraceDays);

    // Each closed window makes one conference due, at most two; what no window covers is due on 31 May.
    // For a late enrollee only what ends after enrollment and the grace days counts. Source: domain.md §9.1, §9.6 (1, 2).
    private List<DateOnly> DueDaysFor(Student student)
    {
        var days = windows.Select(window => window.EndsOn).ToList();
        while (days.Count < ConferencesAYear) days.Add(year.EndOfMay);
        if (student.EnrolledOn is { } enrolled && enrolled > year.FirstDay)
            days.RemoveAll(day => day <= enrolled.AddDays(GraceDays));
        return [.. days.Take(ConferencesAYear)];
    }

    private List<DateOnly> HeldDays(StudentRecord record, DateOnly asOf) =>
        [.. HeldConferences(record, asOf).Where(held => Fault(held) is null).Select(held => held.HeldOn!.Value).Distinct().Order()];

    private IEnumerable<Conference> HeldConferences(StudentRecord record, DateOnly asOf) => record.Conferences.Where(conference =>
        conference is { Status: ConferenceStatus.Held, Kind: ConferenceKind.Individual, HeldOn: { } heldOn } && year.Contains(heldOn) && heldOn <= asOf);

    // A valid SEP conference. Source: domain.md §9, common definitions.
    private OpenReason? Fault(Conference held) => held switch
    {
        { Length.Ticks: <= 0 } or { StaffKeys.Count: 0 } or { RecordedBy: null or "" } => OpenReason.RecordIncomplete,
        { ParentPresent: false } => OpenReason.WithoutParent,
        { StudentPresent: false } when school.StudentMustAttendSep => OpenReason.WithoutStudent,
        _ => null,
    };

    private IEnumerable<OpenElement> OpenElements(StudentRecord record, DateOnly asOf, List<DateOnly> dueDays, List<DateOnly> held)
    {
        // What no day asks of a late enrollee is open until the year ends, and never late.
        var firstDue = dueDays.FirstOrDefault(year.LastDay);
        var lastDue = dueDays.LastOrDefault(year.LastDay);
        var plan = record.PlanOf(year);
        var tested = record.Assessments.Any(result => year.Contains(result.TakenOn) && result.TakenOn <= asOf && !result.Excused);

        if (!tested && !PlanText.IsFilled(plan?.Progress)) yield return Written(PlanElement.Progress, firstDue);
        if (!PlanText.IsFilled(plan?.Accomplishments)) yield return Written(PlanElement.Accomplishments, firstDue);
        if (!PlanText.IsFilled(plan?.Strengths)) yield return Written(PlanElement.Strengths, firstDue);
        if (!PlanText.IsAttentionFilled(plan?.NeedsAttention)) yield return Written(PlanElement.NeedsAttention, firstDue);

        foreach (var conference in OpenConferences(record, asOf, dueDays, held)) yield return conference;

        if (GoalFault(record, GoalKind.Education) is { } education) yield return new(PlanElement.EducationGoal, "3.1.3.3", education, firstDue);
        if (GoalFault(record, GoalKind.Career) is { } career) yield return new(PlanElement.CareerGoal, "3.1.3.3", career, firstDue);
        if (MonitoringFault(record, asOf) is { } monitoring) yield return new(PlanElement.Monitoring, "3.1.3.3", monitoring, lastDue);
    }

    private static OpenElement Written(PlanElement element, DateOnly due) => new(element, "3.1.3.1", OpenReason.NothingWritten, due);

    private IEnumerable<OpenElement> OpenConferences(StudentRecord record, DateOnly asOf, List<DateOnly> dueDays, List<DateOnly> held)
    {
        for (var nth = held.Count; nth < ConferencesAYear; nth++)
        {
            var element = nth == 0 ? PlanElement.FirstConference : PlanElement.SecondConference;
            var reason = nth == held.Count ? WhyNotHeld(record, asOf, held) : OpenReason.NotHeld;
            yield return new(element, "3.1.3.2", reason, nth < dueDays.Count ? dueDays[nth] : year.LastDay);
        }
    }

    // The reason names what was held but does not count; it is the nearest to being put right.
    private OpenReason WhyNotHeld(StudentRecord record, DateOnly asOf, List<DateOnly> held)
    {
        var faults = HeldConferences(record, asOf).Select(Fault).ToList();
        if (faults.OfType<OpenReason>().Order().FirstOrDefault(OpenReason.NotHeld) is var fault and not OpenReason.NotHeld) return fault;
        return faults.Count > held.Count ? OpenReason.SameDay : OpenReason.NotHeld;
    }

    private OpenReason? GoalFault(StudentRecord record, GoalKind kind)
    {
        var goals = GoalsOf(record).Where(goal => goal.Kind == kind).ToList();
        if (goals.Count == 0) return OpenReason.NoGoal;
        return goals.Any(goal => goal is { Owner: not null, DueOn: not null }) ? null : OpenReason.GoalWithoutOwnerOrDate;
    }

    // Every open goal names all three monitors and has at least one check. Source: domain.md §9.6 (4).
    private OpenReason? MonitoringFault(StudentRecord record, DateOnly asOf)
    {
        var goals = GoalsOf(record).ToList();
        if (goals.Count == 0) return OpenReason.NoGoal;
        var watched = goals.Where(goal => goal.Status == GoalStatus.Open).ToList();
        if (watched.Any(goal => goal.Monitors.Distinct().Count() < 3)) return OpenReason.MonitorsMissing;
        return watched.All(goal => record.Checks.Any(check => check.GoalKey == goal.Key && check.CheckedOn <= asOf)) ? null : OpenReason.NotChecked;
    }

    private IEnumerable<Goal> GoalsOf(StudentRecord record) =>
        record.GoalsOf(year).Where(goal => goal.Status != GoalStatus.Dropped && PlanText.IsFilled(goal.Text));
}
