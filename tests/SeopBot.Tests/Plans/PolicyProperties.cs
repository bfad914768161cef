using FsCheck;
using FsCheck.Fluent;
using SeopBot.Plans;
using SeopBot.Plans.Rules;

namespace SeopBot.Tests.Plans;

/// <summary>What holds for every history, SEP and SEOP, whatever the settings. FsCheck makes the histories up and shrinks one that fails.</summary>
public sealed class PolicyProperties
{
    private static readonly string[] Evidence =
    [
        "progress", "accomplishments", "strengths", "needs \"none at this time\"", "test 10-01", "requirements", "profiler 10-02", "profiler 2025-05-01", "excused profiler 10-02",
        "cluster Health Science", "course in 10 for Health Science now", "course in 11 for Health & Science", "course in 12", "course in any for hlth", "course an11 in 11", "course an11 in 10 now", "courses", "education", "occupation",
        "invited 10-05", "invited father by phone 10-12 accepted", "invited by letter 2026-10-20 declined", "invited father 10-20 undeliverable",
        "met 10-15", "met 11-02", "met 11-02 by phone", "met 01-20 asked by parent", "met 02-21 with next step", "met 05-30", "met 2026-02-21", "met 2025-02-21",
        "met 10-16 in a group of 4", "met 02-21 in a group of 2 event e1", "met 02-21 event e1", "met 2026-03-01 in a group of 5", "met 2025-03-01 in a group of 3",
        "signed version 1",
    ];

    private static readonly string[] Anything =
    [
        .. Evidence, "early all 10-01", "row", "texts", "papers", "papers but cluster courses", "last year's plan", "last year's cluster", "last year's education elsewhere", "last year's occupation", "last year's early", "last year's grade 9",
        "strengths \"n/a\"", "education \"-\"", "cluster Finance on 12-01", "version 2", "early", "early term", "early no", "two households",
        "met 11-02 without parent", "met 11-03 without student", "met 02-21 for 0 minutes", "met 11-02 unrecorded", "met 2026-05-20", "met 06-15", "met 11-05 in a group of 1", "met 11-05 in a group of 6",
        "met 11-05 in a group of 4 without parent", "met 11-04 event e3 with others", "met 11-04 in a group of 3 event e3", "met 10-16 event e2", "met 10-16 in a group of 4 event e2", "cluster Undecided", "signed version 1 on 05-31", "scheduled 11-02", "no-show 02-21", "cancelled 02-21", "goals", "education goal", "education goal dropped", "career goal without date",
        "education goal watched by parent", "career goal reached", "checked 11-02", "checked 02-21 by parent", "cluster not dated", "course in 10 for Finance", "course in 9 earned", "invited aunt 10-01", "invited mother", "invited 04-01",
    ];

    // Open for what all of it together lacks.
    private static readonly PlanElement[] SumsUp =
        [PlanElement.Requirements, PlanElement.CoursePlan, PlanElement.PostSecondaryEducation, PlanElement.Monitoring, PlanElement.EarlyGraduation];

    private static readonly string[] Days =
        ["07-01", "10-02", "10-30", "11-02", "11-03", "11-04", "11-09", "11-10", "02-11", "02-21", "02-22", "02-23", "05-31", "06-01", "06-30"];

    private static readonly string[] Settings =
    [
        "rule band", "rule historic1997", "cluster due startOf10", "cluster due endOf10", "groups up to 8", "groups up to 0", "parent optional at group",
        "a test per band", "signature required", "grace 10", "grace -1", "attempts 1 on 1", "no approved tests", "no window", "offers AN11 for Health Science", "another offers AN11 for Finance", "framework national14",
    ];

    private static readonly Gen<Question> Questions =
        from school in Gen.Elements("Dixie", "Panguitch")
        from settings in Gen.SubListOf(Settings)
        from grade in Gen.Choose(0, 12)
        from person in Gen.Elements("", "", "", ", enrolled 10-20", ", enrolled 01-12", ", enrolled 05-10", ", enrolled 2024-08-20", ", left 02-01", ", born 2008-11-04", ", class of 2029")
        from asOf in Gen.Elements(Days)
        from history in Gen.ListOf(Gen.Elements(Anything))
        select new Question(string.Join(", ", [school, .. settings]), $"grade {(grade == 0 ? "K" : grade)}{person}", asOf, [.. history]);

    [Fact]
    public void Evidence_never_makes_a_plan_less_complete() => Check(
        from question in Questions
        from evidence in Gen.Elements(Evidence)
        where !evidence.StartsWith("met 2025", StringComparison.Ordinal) // a record from before grade 7 tells who was here and was not begun
        where !evidence.StartsWith("cluster", StringComparison.Ordinal) || !question.History.Any(said => said.StartsWith("cluster Finance", StringComparison.Ordinal)) // another choice is no more evidence
        select (question, evidence),
        pair =>
        {
            var before = pair.question.Ask();
            var after = (pair.question with { History = [.. pair.question.History, pair.evidence] }).Ask();
            // One event recorded both ways counts once, so the conference that is open may change with it, and never be one more.
            return after.State <= before.State && Parts(after).IsSubsetOf(Parts(before)) && after.Open.Count <= before.Open.Count && after.Due == before.Due
                && after.HeldIndividual + after.HeldGroup >= before.HeldIndividual + before.HeldGroup;
        });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Check(Questions, question =>
    {
        var record = question.Record;
        var turned = record with
        {
            Plans = [.. record.Plans.Reverse()],
            Conferences = [.. record.Conferences.Reverse()],
            Goals = [.. record.Goals.Reverse()],
            Checks = [.. record.Checks.Reverse()],
            Assessments = [.. record.Assessments.Reverse()],
            Courses = [.. record.Courses.Reverse()],
            Invitations = [.. record.Invitations.Reverse()],
            Contacts = [.. record.Contacts.Reverse()],
        };
        return Told(question.Ask(record)) == Told(question.Ask(turned));
    });

    [Fact]
    public void The_state_agrees_with_what_is_open() => Check(Questions, question =>
    {
        var standing = question.Ask();
        var late = standing.DueBy(History.Day(question.AsOf)).ToList();
        var lateConference = late.Exists(part => part.Element is PlanElement.FirstConference or PlanElement.SecondConference or PlanElement.IndividualConference or PlanElement.GroupConference);
        return standing.State switch
        {
            PlanState.NotApplicable => standing is { Open.Count: 0, Due: 0, HeldIndividual: 0, Parts: 0 },
            PlanState.Complete => standing.Open.Count == 0,
            PlanState.OnTrack => standing.Open.Count > 0 && late.Count == 0,
            PlanState.Incomplete => late.Count > 0 && !lateConference,
            PlanState.MissingConference => lateConference && standing.Due > 0,
            PlanState.NotStarted => standing is { HeldIndividual: 0, HeldGroup: 0, Open.Count: > 0 } && late.Count == 0,
            PlanState.NoPlan => standing is { HeldIndividual: 0, HeldGroup: 0, Open.Count: > 0 },
            _ => false,
        };
    });

    [Fact]
    public void Every_student_is_counted_once_in_one_row_and_one_state() => Check(Gen.ListOf(Questions), questions =>
    {
        var rows = questions.Select(question => new PlanRow(question.Record.Student, new School(question.School.Split(',')[0], ""), question.Ask())).ToList();
        var counts = RollUp.Of(rows, new DateOnly(2026, 11, 9)).Select(row => row.Counts).ToList();
        return counts.Sum(count => count.Total.Number) == rows.Count(row => row.Standing.State != PlanState.NotApplicable)
            && counts.All(count => count.ByState.Values.Sum(tally => tally.Number) == count.Total.Number)
            && Enum.GetValues<PlanState>().Where(state => state != PlanState.NotApplicable)
                .All(state => counts.Sum(count => count[state].Number) == rows.Count(row => row.Standing.State == state));
    });

    [Fact]
    public void A_later_day_never_uncounts_a_held_conference_or_a_due_one() => Check(
        from question in Questions where !question.Student.Contains("left") select question,
        question =>
        {
            var standings = Days.Select(day => (question with { AsOf = day }).Ask()).Where(standing => standing.State != PlanState.NotApplicable).ToList();
            return standings.Zip(standings.Skip(1)).All(pair =>
                pair.Second.HeldIndividual + pair.Second.HeldGroup >= pair.First.HeldIndividual + pair.First.HeldGroup && pair.Second.Due >= pair.First.Due);
        });

    [Fact]
    public void Who_just_arrived_owes_nothing() => Check(Questions, question =>
    {
        var standing = question.Ask();
        return !standing.JustArrived || (standing.State is not (PlanState.NoPlan or PlanState.MissingConference or PlanState.Incomplete) && !standing.DueBy(History.Day(question.AsOf)).Any());
    });

    [Fact]
    public void The_explanation_agrees_with_the_standing() => Check(Questions, question =>
    {
        var (standing, findings) = (question.Ask(), question.Explain());
        return standing.Open.SequenceEqual(findings.Where(finding => finding.State == FindingState.Open).Select(finding => finding.Open!))
            && standing.Optional.SequenceEqual(findings.Where(finding => finding.State == FindingState.Optional).Select(finding => finding.Open!))
            && standing.Remarks.HasFlag(PlanRemarks.CarriedForward) == findings.Any(finding => finding.CarriedFrom is not null)
            && findings.Where(finding => finding.State is FindingState.Met or FindingState.Carried or FindingState.Excused)
                .All(finding => finding.Element is PlanElement.Monitoring || finding.Evidence.Any(found => found.Fault is null));
    });

    [Fact]
    public void A_part_is_open_exactly_when_nothing_that_is_shown_for_it_counts() => Check(Questions, question => question.Explain()
        .Where(finding => finding.State != FindingState.NotAsked && !SumsUp.Contains(finding.Element))
        .All(finding => finding.State is FindingState.Open or FindingState.Optional != finding.Evidence.Any(found => found.Fault is null)));

    [Fact]
    public void As_many_conferences_are_shown_to_count_as_are_counted() => Check(Questions, question =>
    {
        var (standing, findings) = (question.Ask(), question.Explain());
        var counted = findings.Where(finding => Rule.IsConferencePart(finding.Element)).SelectMany(finding => finding.Evidence)
            .Where(found => found is { Fault: null, On: { } on } && History.Year.Contains(on)).CountBy(found => found.Kind).ToDictionary();
        return findings.Count == 0 || (IsCounted(PlanElement.IndividualConference, EvidenceKind.Individual, standing.HeldIndividual) && IsCounted(PlanElement.GroupConference, EvidenceKind.Group, standing.HeldGroup));

        // What no rule asks for is not explained.
        bool IsCounted(PlanElement element, EvidenceKind kind, int held) => findings.Any(finding => finding.Element == element && finding.State == FindingState.NotAsked) || counted.GetValueOrDefault(kind) == held;
    });

    [Fact]
    public void Of_texts_it_is_enough_to_know_whether_they_are_filled() => Check(Questions, question =>
    {
        var record = question.Record;
        var lean = record with
        {
            Plans = [.. record.Plans.Select(plan => plan with
            {
                Progress = Lean(plan.Progress), Accomplishments = Lean(plan.Accomplishments), Strengths = Lean(plan.Strengths), NeedsAttention = Lean(plan.NeedsAttention),
                RequirementsStatus = Lean(plan.RequirementsStatus), PostSecondaryEducation = Lean(plan.PostSecondaryEducation), Occupation = Lean(plan.Occupation),
            })],
            Goals = [.. record.Goals.Select(goal => goal with { Text = Lean(goal.Text)! })],
            Conferences = [.. record.Conferences.Select(conference => conference with { NextSteps = Lean(conference.NextSteps) })],
        };
        return Told(question.Ask(lean)) == Told(question.Ask(record));
    });

    private static string? Lean(string? text) => PlanText.IsFilled(text) ? "(filled)" : text;

    private static void Check<T>(Gen<T> made, Func<T, bool> holds) =>
        Prop.ForAll(made.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static HashSet<PlanElement> Parts(PlanStanding standing) =>
        [.. standing.Open.Select(part => part.Element == PlanElement.GroupConference ? PlanElement.IndividualConference : part.Element)];

    private static string Told(PlanStanding standing) =>
        $"{standing.State} {standing.HeldIndividual}+{standing.HeldGroup}/{standing.Due} {standing.Remarks} {string.Join(", ", standing.Open)} {string.Join(", ", standing.Optional)}";

    internal sealed record Question(string School, string Student, string AsOf, IReadOnlyList<string> History)
    {
        public StudentRecord Record => History.Aggregate(SeopHistory.Read("-", SeopHistory.Student(Student)), SeopHistory.Add);

        public PlanStanding Ask() => Ask(Record);

        public PlanStanding Ask(StudentRecord record) => SeopHistory.School(School).Evaluate(record, Plans.History.Day(AsOf));

        public IReadOnlyList<Finding> Explain() => SeopHistory.School(School).Explain(Record, Plans.History.Day(AsOf));

        public override string ToString() => $"{School}; {Student}; asked {AsOf}: {string.Join(", ", History)}";
    }
}
