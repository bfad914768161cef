using System.Globalization;

namespace SeopBot.Plans.Rules;

/// <summary>Finds what is on file for a part of a plan, what does not count included.</summary>
internal static class EvidenceSearch
{
    /// <summary>The evidence, the latest first; what has no day comes before.</summary>
    public static IReadOnlyList<Evidence> For(PlanElement element, PlanCase plan) =>
        [.. Search(element, plan).OrderByDescending(found => found.On ?? DateOnly.MaxValue)];

    private static IEnumerable<Evidence> Search(PlanElement element, PlanCase plan) => element switch
    {
        PlanElement.Progress => Written(plan.Plan, plan.Plan?.Progress).Concat(Tests(plan, result => WrittenRules.IsProgress(result, plan))),
        PlanElement.Accomplishments => Written(plan.Plan, plan.Plan?.Accomplishments),
        PlanElement.Strengths => Written(plan.Plan, plan.Plan?.Strengths),
        PlanElement.NeedsAttention => Written(plan.Plan, plan.Plan?.NeedsAttention, PlanText.IsAttentionFilled(plan.Plan?.NeedsAttention)),
        PlanElement.FirstConference or PlanElement.SecondConference => SepConferences(element, plan),
        PlanElement.EducationGoal => Goals(plan, GoalKind.Education),
        PlanElement.CareerGoal => Goals(plan, GoalKind.Career),
        PlanElement.Monitoring => Checks(plan),
        PlanElement.Requirements => Written(plan.Plan, plan.Plan?.RequirementsStatus).Concat(Credits(plan)),
        PlanElement.ApprovedTest => Tests(plan, result => TestRules.Counts(result, plan)),
        PlanElement.CareerCluster => Cluster(plan),
        PlanElement.CoursePlan => Courses(plan),
        PlanElement.PostSecondaryEducation => Latest(plan, one => one.PostSecondaryEducation),
        PlanElement.Occupation => Latest(plan, one => one.Occupation),
        PlanElement.ParentOpportunity => Invitations(plan).Concat(plan.Record.Conferences.Where(conference => conference.ParentPresent && ConferenceRules.WasHeld(conference, plan)).Select(conference => Found(new(conference, null)))),
        PlanElement.IndividualConference => SeopConferences(plan, ConferenceKind.Individual),
        PlanElement.GroupConference => SeopConferences(plan, ConferenceKind.Group),
        PlanElement.EarlyGraduation => EarlyGraduation(plan),
        _ => Acknowledgment(plan),
    };

    private static IEnumerable<Evidence> Written(Plan? from, string? text) => Written(from, text, PlanText.IsFilled(text));

    private static IEnumerable<Evidence> Written(Plan? from, string? text, bool fills) => string.IsNullOrWhiteSpace(text)
        ? []
        : [new Evidence(EvidenceKind.Written, null, text, from?.Stamp?.WebUrl) { Fault = fills ? null : OpenReason.NothingWritten }];

    private static IEnumerable<Evidence> Latest(PlanCase plan, Func<Plan, string?> text) =>
        plan.Latest((one, _) => PlanText.IsFilled(text(one))) is { } latest ? Written(latest, text(latest)) : Written(plan.Plan, plan.Plan is { } row ? text(row) : null);

    private static IEnumerable<Evidence> Tests(PlanCase plan, Func<Assessment, bool> counts) => plan.Record.Assessments.Where(counts).Select(result =>
        new Evidence(EvidenceKind.Test, result.TakenOn, Joined(result.Instrument, result.Subject, result.Level ?? result.Score?.ToString(CultureInfo.InvariantCulture))));

    // The first conference shows the earliest that counts, the second the others; what does not count stands by the first that is open.
    private static IEnumerable<Evidence> SepConferences(PlanElement element, PlanCase plan)
    {
        var all = plan.Held.Of(ConferenceKind.Individual, plan.Year).ToList();
        var valid = all.Where(held => held.Fault is null).OrderBy(held => held.Conference.HeldOn).ToList();
        var first = element == PlanElement.FirstConference;
        foreach (var held in first ? valid.Take(1) : valid.Skip(1)) yield return Found(held);
        if (valid.Count != (first ? 0 : 1)) yield break;
        foreach (var held in all.Where(held => held.Fault is not null)) yield return Found(held);
        foreach (var planned in NotHeld(plan, ConferenceKind.Individual)) yield return planned;
    }

    private static IEnumerable<Evidence> SeopConferences(PlanCase plan, ConferenceKind kind) =>
        plan.Held.Of(kind, ConferenceRules.FirstYear(plan, kind)).Select(Found).Concat(NotHeld(plan, kind));

    private static IEnumerable<Evidence> NotHeld(PlanCase plan, ConferenceKind kind) => plan.Record.Conferences
        .Where(conference => conference.Kind == kind && conference.Year == plan.Year && conference.Status is ConferenceStatus.Scheduled or ConferenceStatus.NoShow)
        .Select(conference => new Evidence(conference.Status == ConferenceStatus.NoShow ? EvidenceKind.NoShow : EvidenceKind.Appointment, conference.HeldOn, null, conference.Stamp?.WebUrl) { Fault = OpenReason.NotHeld });

    private static Evidence Found(HeldConference held) => new(
        held.Conference.Kind == ConferenceKind.Group ? EvidenceKind.Group : EvidenceKind.Individual, held.Conference.HeldOn, held.Conference.NextSteps, held.Conference.Stamp?.WebUrl) { Fault = held.Fault };

    private static IEnumerable<Evidence> Goals(PlanCase plan, GoalKind kind) => plan.Record.Goals.Where(goal => goal.Kind == kind && GoalRules.Counts(goal, plan)).Select(goal =>
        new Evidence(EvidenceKind.Goal, goal.DueOn, goal.Text, goal.Stamp?.WebUrl) { Fault = goal is { Owner: not null, DueOn: not null } ? null : OpenReason.GoalWithoutOwnerOrDate });

    private static IEnumerable<Evidence> Checks(PlanCase plan)
    {
        foreach (var goal in plan.Record.Goals.Where(goal => GoalRules.Counts(goal, plan)))
        {
            if (GoalRules.FaultOf(goal, plan) is { } fault) yield return new Evidence(EvidenceKind.Goal, goal.DueOn, goal.Text, goal.Stamp?.WebUrl) { Fault = fault };
            foreach (var check in plan.Record.Checks.Where(check => check.GoalKey == goal.Key && plan.IsThisYear(check.CheckedOn)))
                yield return new Evidence(EvidenceKind.GoalCheck, check.CheckedOn, check.Note, goal.Stamp?.WebUrl);
        }
    }

    // Earned + being earned / needed, by area of the class's table, the largest first. Source: R277-700; domain.md §1.6.
    private static IEnumerable<Evidence> Credits(PlanCase plan)
    {
        var all = plan.Record.Courses.Select(plan.Reading.Courses.Complete).ToList();
        foreach (var rule in plan.Reading.CreditRules.Where(rule => rule.GraduationYear == plan.Student.GraduationYear).OrderByDescending(rule => rule.Credits).ThenBy(rule => rule.Area, StringComparer.Ordinal))
        {
            var courses = all.Where(course => string.Equals(course.Area, rule.Area, StringComparison.OrdinalIgnoreCase)).ToList();
            var earned = courses.Where(course => course.Status == CourseStatus.Earned).Sum(course => course.Credits ?? 0);
            var earning = courses.Where(course => course.Status == CourseStatus.InProgress).Sum(course => course.Credits ?? 0);
            yield return new Evidence(EvidenceKind.Credits, null, string.Create(CultureInfo.InvariantCulture, $"{rule.Area}: {earned:0.##} + {earning:0.##} / {rule.Credits:0.##}"));
        }
        foreach (var course in all.Where(course => CourseRules.IsStatus(course, plan))) yield return new Evidence(EvidenceKind.Course, null, course.Name);
    }

    private static IEnumerable<Evidence> Cluster(PlanCase plan) => ClusterRules.LatestPlan(plan) is not { Cluster: { } choice } from
        ? []
        : [new Evidence(EvidenceKind.Cluster, choice.On, choice.Name, from.Stamp?.WebUrl) { Fault = plan.ClusterPlan is null ? OpenReason.NothingWritten : null }];

    private static IEnumerable<Evidence> Courses(PlanCase plan) => plan.ClusterPlan?.Cluster is not { } cluster
        ? []
        : plan.Record.Courses.Select(plan.Reading.Courses.Complete).Where(course => CourseRules.Fits(course, cluster, plan)).Select(course => new Evidence(EvidenceKind.Course, null, course.Name));

    private static IEnumerable<Evidence> Invitations(PlanCase plan) => plan.Record.Invitations
        .Where(invitation => invitation.SentOn is not { } sent || plan.IsThisYear(sent))
        .Select(invitation => new Evidence(EvidenceKind.Invitation, invitation.SentOn, plan.Record.NameOfContact(invitation.ContactKey))
        {
            Fault = ParentRules.FaultOf(invitation, plan),
        });

    private static IEnumerable<Evidence> EarlyGraduation(PlanCase plan) => EarlyGraduationRules.AnswerOf(plan) is not { } answer
        ? []
        : [new Evidence(EvidenceKind.Written, answer.PrincipalToldOn, Joined(answer.Term, answer.Credits, string.Join(", ", answer.Approvals)))];

    private static IEnumerable<Evidence> Acknowledgment(PlanCase plan) => plan.Plan is not { Acknowledgment: { } given } row
        ? []
        : [new Evidence(EvidenceKind.Acknowledgment, given.On, plan.Record.NameOfContact(given.By) ?? given.By, row.Stamp?.WebUrl) { Fault = ParentRules.Acknowledgment(plan).Reason }];

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
