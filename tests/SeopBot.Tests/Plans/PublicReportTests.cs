using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>The yearly report for families: no small number is in it, and none follows from the others.</summary>
public sealed class PublicReportTests
{
    private static readonly AprilRow Panguitch = new(Town.Panguitch, PlanKind.Sep, Counted((PlanState.Complete, 40), (PlanState.OnTrack, 30), (PlanState.NoPlan, 3)))
    {
        Held = new ConferenceCounts { Individual = 60, Length = TimeSpan.FromMinutes(900), SchoolDayLength = TimeSpan.FromMinutes(300), Attended = 60, WithParent = 58, WithStudent = 40 },
        Invitations = new InvitationCounts { Sent = 80, Accepted = 50, Declined = 0, NoAnswer = 30 },
        StaffTrained = 4,
    };

    private static readonly AprilRow Boulder = new(Town.Boulder, PlanKind.Sep, Counted((PlanState.Complete, 20), (PlanState.OnTrack, 20)))
    {
        Held = new ConferenceCounts { Individual = 5, Length = TimeSpan.FromMinutes(75), SchoolDayLength = TimeSpan.FromMinutes(75), Attended = 5, WithParent = 5, WithStudent = 0 },
        StaffTrained = 1,
    };

    [Fact]
    public void Small_numbers_are_withheld_with_those_they_follow_from()
    {
        var row = Assert.Single(Open(Panguitch).Rows);
        Assert.Equal((40, null, null, 73), (row.Counts[PlanState.Complete].Number, row.Counts[PlanState.OnTrack].Number, row.Counts[PlanState.NoPlan].Number, row.Counts.Total.Number));
        Assert.Equal(Tally.Withheld, row.WithParent);
        Assert.Equal((60, 40), (row.Attended.Number, row.WithStudent.Number));
        Assert.Equal((50, 0, 30, 0, 80), (row.Accepted.Number, row.Declined.Number, row.NoAnswer.Number, row.Undeliverable.Number, row.Sent.Number));
        Assert.Equal((900, 4), (row.Length!.Value.TotalMinutes, row.StaffTrained));
    }

    [Fact]
    public void What_is_withheld_of_one_school_does_not_follow_from_the_others_and_the_sum()
    {
        var rows = Open(Panguitch, Boulder).Rows;
        Assert.Equal(["pes", "bes", null], rows.Select(row => row.School?.Key));
        Assert.Equal(Tally.Withheld, rows[1].Individual);
        Assert.Null(rows[1].Length);
        Assert.True(rows[0].Individual.Number is null || rows[2].Individual.Number is null);
        Assert.True(rows[0].Length is null || rows[2].Length is null);
        // Of SEPs each student's conference is an individual one: the same number stands in two lines.
        Assert.All(rows, row => Assert.Equal(row.Individual, row.Attended));
    }

    [Fact]
    public void A_school_s_page_withholds_what_the_district_s_does()
    {
        var small = new AprilRow(Town.Boulder, PlanKind.Seop, Counted((PlanState.Complete, 60), (PlanState.Incomplete, 5)));
        var large = new AprilRow(Town.Panguitch, PlanKind.Seop, Counted((PlanState.Complete, 40), (PlanState.Incomplete, 12)));
        var district = ReportOf(large, small) with { Totals = [new AprilRow(null, PlanKind.Seop, Counted((PlanState.Complete, 100), (PlanState.Incomplete, 17)))] };

        var open = PublicReport.Of(district, 10).Rows;
        var alone = Assert.Single(PublicReport.Of(ReportOf(large) with { District = district }, 10).Rows);

        Assert.Equal(17, open[2].Counts[PlanState.Incomplete].Number);
        Assert.Equal(Tally.Withheld, open[0].Counts[PlanState.Incomplete]);
        Assert.All(PlanCounts.States, state => Assert.Equal(open[0].Counts[state], alone.Counts[state]));
    }

    [Fact]
    public void A_number_of_nobody_is_shown() => Assert.Equal((0, 0), (Open(Panguitch).Rows[0].Groups.Number, Open(Boulder).Rows[0].Counts[PlanState.NoPlan].Number));

    [Fact]
    public void All_is_shown_where_the_district_withholds_nothing()
    {
        var row = PublicReport.Of(ReportOf(Panguitch), 1).Rows.Single();
        Assert.Equal((3, 58, 60), (row.Counts[PlanState.NoPlan].Number, row.WithParent.Number, row.Individual.Number));
    }

    [Fact]
    public void A_report_of_nobody_has_no_rows() => Assert.Empty(PublicReport.Of(ReportOf(), 10).Rows);

    private static PublicReport Open(params AprilRow[] rows) => PublicReport.Of(ReportOf(rows), 10);

    private static AprilReport ReportOf(params AprilRow[] rows) => new(new SchoolYear(2026), new DateOnly(2027, 4, 15), rows) { Totals = rows.Length == 0 ? [] : [rows[0] with { School = null, Held = rows.Length == 1 ? rows[0].Held : new() { Individual = 65, Length = TimeSpan.FromMinutes(975) } }] };

    private static PlanCounts Counted(params (PlanState State, int Students)[] states) =>
        new(states.ToDictionary(state => state.State, state => (Tally)state.Students)) { Total = states.Sum(state => state.Students) };
}
