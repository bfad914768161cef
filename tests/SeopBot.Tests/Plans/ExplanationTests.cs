using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>What is told of one student's plan, part by part: what was found, and where.</summary>
public sealed class ExplanationTests
{
    private static readonly DateOnly Asked = History.Day("02-23");

    [Fact]
    public void A_written_part_says_what_is_written_and_where()
    {
        var record = Senior("texts");
        record = record with { Plans = [record.Plans[0] with { Stamp = new RowStamp("7", "1", "https://school/plans/7") }] };

        var progress = Find(record, PlanElement.Progress);
        Assert.Equal(FindingState.Met, progress.State);
        Assert.Equal([new Evidence(EvidenceKind.Written, null, "reads well", "https://school/plans/7")], progress.Evidence);
    }

    [Fact]
    public void What_fills_nothing_is_shown_with_its_fault()
    {
        var strengths = Find(Senior("strengths \"n/a\""), PlanElement.Strengths);

        Assert.Equal((FindingState.Open, OpenReason.NothingWritten), (strengths.State, strengths.Open!.Reason));
        Assert.Equal(OpenReason.NothingWritten, Assert.Single(strengths.Evidence).Fault);
    }

    [Fact]
    public void Conferences_that_do_not_count_stand_by_those_that_do_the_latest_first()
    {
        var individual = Find(Senior("met 11-09 without parent, no-show 02-21, met 02-22, scheduled 03-01"), PlanElement.IndividualConference);

        Assert.Equal(
            [(EvidenceKind.NoShow, OpenReason.NotHeld), (EvidenceKind.Appointment, OpenReason.NotHeld), (EvidenceKind.Individual, null), (EvidenceKind.Individual, OpenReason.WithoutParent)],
            individual.Evidence.Select(found => (found.Kind, found.Fault)).OrderByDescending(found => found.Kind == EvidenceKind.NoShow));
        Assert.Equal(FindingState.Met, individual.State);
    }

    [Fact]
    public void One_event_recorded_both_ways_is_shown_to_count_as_one_of_them()
    {
        var record = Senior("met 11-09 event e1, met 11-09 in a group of 4 event e1");

        Assert.Equal(OpenReason.SameEvent, Find(record, PlanElement.IndividualConference).Open!.Reason);
        Assert.Equal([OpenReason.SameEvent], Find(record, PlanElement.IndividualConference).Evidence.Select(found => found.Fault));
        Assert.Equal([null], Find(record, PlanElement.GroupConference).Evidence.Select(found => found.Fault));

        record = SeopHistory.Add(record, "met 11-10 in a group of 4");
        Assert.Equal([null], Find(record, PlanElement.IndividualConference).Evidence.Select(found => found.Fault));
        Assert.Equal([null, OpenReason.SameEvent], Find(record, PlanElement.GroupConference).Evidence.Select(found => found.Fault));
    }

    [Fact]
    public void Two_rows_of_one_conference_are_shown_once() =>
        Assert.Single(Find(Senior("met 11-09 event e1, met 11-09 event e1"), PlanElement.IndividualConference).Evidence);

    [Fact]
    public void Undecided_is_shown_and_why_it_does_not_count() =>
        Assert.Equal([("Undecided", OpenReason.NothingWritten)], Find(Senior("cluster Undecided"), PlanElement.CareerCluster).Evidence.Select(found => (found.Text!, found.Fault!.Value)));

    [Fact]
    public void A_signature_of_a_later_day_is_shown_and_does_not_count() =>
        Assert.Equal(OpenReason.NotAcknowledged, Assert.Single(Find(Senior("row, signed version 1 on 02-24"), PlanElement.Acknowledgment).Evidence).Fault);

    [Fact]
    public void A_first_SEP_conference_shows_the_earliest_and_a_second_the_next()
    {
        var record = SeopHistory.Read("met 02-21, met 11-02, met 11-03 without parent", SeopHistory.Student("grade 3"));

        Assert.Equal([History.Day("11-02")], Find(record, PlanElement.FirstConference).Evidence.Select(found => found.On));
        Assert.Equal([History.Day("02-21")], Find(record, PlanElement.SecondConference).Evidence.Select(found => found.On));
    }

    [Fact]
    public void What_is_carried_names_its_year()
    {
        var occupation = Find(Senior("row, last year's occupation"), PlanElement.Occupation);

        Assert.Equal((FindingState.Carried, new SchoolYear(2025)), (occupation.State, occupation.CarriedFrom!.Value));
        Assert.Equal("nurse", Assert.Single(occupation.Evidence).Text);
    }

    [Fact]
    public void An_excused_test_says_so() =>
        Assert.Equal(FindingState.Excused, Find(Senior("excused profiler 10-01"), PlanElement.ApprovedTest).State);

    [Fact]
    public void A_test_says_what_it_was_and_how_it_went() =>
        Assert.Equal("Acadience · Reading · 312", Assert.Single(Find(Senior("test 10-01"), PlanElement.Progress).Evidence).Text);

    [Fact]
    public void Credits_are_summed_by_area_against_the_table_of_the_class() => Assert.Equal(
        ["Language arts: 0 + 0 / 4", "Science: 1 + 1 / 3"],
        Find(Senior("course in 9 earned, course in 11 now, course in 12"), PlanElement.Requirements).Evidence.Where(found => found.Kind == EvidenceKind.Credits).Select(found => found.Text));

    [Theory]
    [InlineData("Dixie, offers AN11 for Health Science, offers FI11 for Finance, another offers AN12 for Health Science", "cluster, course in 11 for Finance", "Anatomy")]
    [InlineData("Dixie, offers AN11 for Health Science", "cluster, courses", "")]
    [InlineData("Dixie, offers AN11 for Health Science", "course in 11 for Finance", "")]
    [InlineData("Dixie, offers FI11 for Finance", "cluster, course in 11 for Finance", "")]
    public void Where_no_course_fits_the_cluster_those_on_offer_are_named(string school, string history, string offered) => Assert.Equal(
        offered, string.Join(", ", SeopHistory.School(school).Explain(Senior(history), Asked).Single(finding => finding.Element == PlanElement.CoursePlan).Offered));

    [Fact]
    public void Invitations_name_the_adult_and_why_one_does_not_count() => Assert.Equal(
        [("father", OpenReason.Undeliverable), ("aunt", OpenReason.NotInvited), ("mother", (OpenReason?)null)],
        Find(Senior("invited 10-01, invited aunt 10-05, invited father 10-09 undeliverable"), PlanElement.ParentOpportunity).Evidence.Select(found => (found.Text!, found.Fault)));

    [Fact]
    public void Goals_that_are_not_looked_at_are_named()
    {
        var monitoring = Find(SeopHistory.Read("education goal, career goal watched by student", SeopHistory.Student("grade 3")), PlanElement.Monitoring);

        Assert.Equal([OpenReason.NotChecked, OpenReason.MonitorsMissing], monitoring.Evidence.Select(found => found.Fault!.Value));
    }

    [Fact]
    public void A_part_that_is_not_asked_says_only_that()
    {
        var early = Find(Senior("early no"), PlanElement.EarlyGraduation);

        Assert.Equal((FindingState.NotAsked, null, 0), (early.State, early.Open, early.Evidence.Count));
    }

    [Fact]
    public void Who_has_left_has_nothing_to_explain() =>
        Assert.Empty(SeopHistory.School("Dixie").Explain(new StudentRecord(SeopHistory.Student("grade 11, left 12-01")), Asked));

    [Fact]
    public void Every_part_reason_and_remark_can_be_said_in_both_languages() => Assert.All(Words.All, words =>
    {
        foreach (var element in Enum.GetValues<PlanElement>())
        {
            Assert.NotEmpty(OpenParts.Asks(element, words));
            foreach (var reason in Reasons(element))
            {
                var open = new OpenElement(element, "3.2", reason, Asked);
                Assert.All([OpenParts.Text(open, words), OpenParts.Name(open, words), OpenParts.Closes(open, words)], Assert.NotEmpty);
            }
        }
        Assert.Equal(Enum.GetValues<PlanRemarks>().Length - 1, OpenParts.Remarks((PlanRemarks)~0, words).Count());
    });

    // Every way in which the rules can find a part open.
    private static IEnumerable<OpenReason> Reasons(PlanElement element) => element switch
    {
        PlanElement.FirstConference or PlanElement.SecondConference or PlanElement.IndividualConference or PlanElement.GroupConference =>
            [OpenReason.NotHeld, OpenReason.WithoutParent, OpenReason.WithoutStudent, OpenReason.WithoutCounselor, OpenReason.RecordIncomplete, OpenReason.SameDay, OpenReason.SameEvent, OpenReason.SeveralStudents, OpenReason.GroupSize],
        PlanElement.EducationGoal or PlanElement.CareerGoal => [OpenReason.NoGoal, OpenReason.GoalWithoutOwnerOrDate],
        PlanElement.Monitoring => [OpenReason.NoGoal, OpenReason.MonitorsMissing, OpenReason.NotChecked],
        PlanElement.CoursePlan => [OpenReason.NothingWritten, OpenReason.NoFittingCourse, OpenReason.YearsNotCovered],
        PlanElement.PostSecondaryEducation => [OpenReason.NothingWritten, OpenReason.NextStepMissing],
        PlanElement.ParentOpportunity => [OpenReason.NotInvited, OpenReason.Undeliverable],
        PlanElement.EarlyGraduation => [OpenReason.TermMissing, OpenReason.CreditsMissing, OpenReason.ApprovalsMissing, OpenReason.PrincipalNotTold],
        PlanElement.Acknowledgment => [OpenReason.NotAcknowledged],
        _ => [OpenReason.NothingWritten],
    };

    private static StudentRecord Senior(string history) => SeopHistory.Read(history, SeopHistory.Student("grade 11, class of 2029"));

    private static Finding Find(StudentRecord record, PlanElement element) =>
        SeopHistory.School("Dixie").Explain(record, Asked).Single(finding => finding.Element == element);
}
