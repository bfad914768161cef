using System.Globalization;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class AprilReportTests
{
    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task The_report_counts_students_conferences_time_and_parents_of_each_school()
    {
        _town.With("s1", "texts, met 11-02, met 11-03, goals, checked 11-03").With("s2", "row, met 11-02 without parent").With("s3", "scheduled 11-02, met 11-03 for 0 minutes")
            .With("s5", "met 10-01 asked by parent by phone, met 12-01");
        var report = (await _town.AskAsync("d1", new() { Kind = QuestionKind.AprilReport })).April!;

        Assert.Equal((new SchoolYear(2026), Town.Today), (report.Year, report.AsOf));
        Assert.Equal(["bes Sep 2", "pes Sep 4"], report.Rows.Select(row => $"{row.School!.Key} {row.Kind} {row.Counts.Total.Number}"));
        var (boulder, panguitch) = (report.Rows[0], report.Rows[1]);
        Assert.Equal((1, 2, 3), (panguitch.StudentsMet, panguitch.ValidIndividual, panguitch.Held.Individual));
        Assert.Equal((3, 2, 2.0 / 3), (panguitch.Held.Attended, panguitch.Held.WithParent, panguitch.Held.ParentShare));
        Assert.Equal(TimeSpan.FromMinutes(45), panguitch.Held.Length);
        Assert.Equal((1, 1, 1), (boulder.Held.Individual, boulder.Held.AskedByParent, boulder.Held.Remote));
        var total = Assert.Single(report.Totals);
        Assert.Equal((null, 6, 4), (total.School, total.Counts.Total.Number, total.Held.Individual));
    }

    [Theory]
    [InlineData("2026-11-04", 1)] // the second one is not due yet
    [InlineData("2027-02-23", 0)]
    public async Task Met_are_those_with_the_individual_conferences_due_by_now(string day, int met)
    {
        _town.With("s1", "met 11-02");
        _town.GoTo(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(met, (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport })).April!.Rows.Single().StudentsMet);
    }

    [Fact]
    public async Task A_missing_group_keeps_nobody_from_being_met()
    {
        _town.Schools = [Town.Panguitch with { ElementaryGrades = [], SecondaryGrades = Town.Panguitch.ElementaryGrades }];
        _town.Windows = [.. _town.Windows.Select(window => window with { Kind = PlanKind.Seop })];
        _town.New();
        _town.With("s1", "row, met 11-02");
        _town.GoTo(new(2027, 2, 23));

        var row = (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport })).April!.Rows.Single();
        Assert.Equal((1, 4), (row.StudentsMet, row.Counts.Total.Number));
    }

    [Fact]
    public async Task A_group_takes_its_time_once_and_each_of_its_students_attends()
    {
        var group = new Conference("g1", "s1", "pes", new(2026))
        {
            Kind = ConferenceKind.Group, EventKey = "e1", Invited = 2, Status = ConferenceStatus.Held, HeldOn = new(2026, 11, 2), Length = TimeSpan.FromMinutes(40),
            SchoolDayLength = TimeSpan.FromMinutes(30), StaffKeys = ["c1"], RecordedBy = "c1", StudentPresent = true,
        };
        Give("s1", record => record with { Conferences = [group] });
        Give("s2", record => record with { Conferences = [group with { Key = "g2", StudentKey = "s2", ParentPresent = true }] });

        var held = (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport })).April!.Rows.Single().Held;
        Assert.Equal((0, 1, 2, 1, 2), (held.Individual, held.Groups, held.Attended, held.WithParent, held.WithStudent));
        Assert.Equal((40, 30), (held.Length.TotalMinutes, held.SchoolDayLength.TotalMinutes));
    }

    [Fact]
    public async Task Groups_that_are_numbered_alike_on_two_days_are_two()
    {
        var group = new Conference("g1", "s1", "pes", new(2026)) { Kind = ConferenceKind.Group, EventKey = "1", Status = ConferenceStatus.Held, HeldOn = new(2026, 11, 2), Length = TimeSpan.FromMinutes(40) };
        Give("s1", record => record with { Conferences = [group, group with { Key = "g2", HeldOn = new(2026, 10, 5) }] });

        var held = (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport })).April!.Rows.Single().Held;
        Assert.Equal((2, 80), (held.Groups, held.Length.TotalMinutes));
    }

    [Fact]
    public async Task Invitations_of_the_year_are_counted_by_what_became_of_them()
    {
        Give("s1", record => record with { Invitations = [Sent("i1", "s1", new(2026, 10, 1), InvitationAnswer.Accepted), Sent("i2", "s1", new(2026, 10, 2), InvitationAnswer.NoAnswer), Sent("i3", "s1", new(2025, 10, 2), InvitationAnswer.NoAnswer)] });
        Give("s2", record => record with { Invitations = [Sent("i4", "s2", new(2026, 10, 1), InvitationAnswer.Undeliverable), Sent("i5", "s2", null, InvitationAnswer.Accepted), Sent("i6", "s2", new(2026, 11, 20), InvitationAnswer.Declined)] });

        var invited = (await _town.AskAsync("p1", new() { Kind = QuestionKind.AprilReport })).April!.Rows.Single().Invitations;
        Assert.Equal(new InvitationCounts { Sent = 3, Accepted = 1, NoAnswer = 1, Undeliverable = 1, StudentsInvited = 1 }, invited);
    }

    [Fact]
    public async Task A_student_who_moved_was_met_at_the_school_before()
    {
        _town.With("s1", "met 11-02");
        _town.Students = [.. Town.SixStudents.Select(student => student.Key == "s1" ? student with { SchoolKey = "bes" } : student)];
        _town.New();
        var report = (await _town.AskAsync("d1", new() { Kind = QuestionKind.AprilReport })).April!;
        Assert.Equal(["bes 3 0", "pes 3 1"], report.Rows.Select(row => $"{row.School!.Key} {row.Counts.Total.Number} {row.Held.Individual}"));
    }

    [Fact]
    public async Task Several_schools_are_counted_by_school_and_grade()
    {
        var report = (await _town.AskAsync("d1", new() { Kind = QuestionKind.AprilReport })).April!;
        Assert.Equal(["bes 4: 2", "pes K: 1", "pes 2: 2", "pes 6: 1"], report.Grades.Select(row => $"{row.School.Key} {row.Grade}: {row.Counts.Total.Number}"));
    }

    [Fact]
    public async Task Staff_trained_in_the_year_count_once_at_each_of_their_schools()
    {
        Train(("t1", PlanKind.Sep, new(2026, 8, 13)), ("t1", PlanKind.Sep, new(2026, 10, 1)), ("t3", PlanKind.Sep, new(2026, 8, 13)), ("t2", PlanKind.Seop, new(2026, 8, 13)),
            ("c1", PlanKind.Sep, new(2026, 6, 30)), ("c2", PlanKind.Sep, Town.Today.AddDays(1)), ("nobody", PlanKind.Sep, new(2026, 8, 13)));
        var report = (await _town.AskAsync("d1", new() { Kind = QuestionKind.AprilReport })).April!;
        Assert.Equal(["bes 1", "pes 1"], report.Rows.Select(row => $"{row.School!.Key} {row.StaffTrained}"));
        Assert.Equal(2, report.Totals.Single().StaffTrained);
    }

    [Fact]
    public async Task Where_no_training_is_on_file_it_is_not_said_to_be_none()
    {
        var report = (await _town.AskAsync("d1", new() { Kind = QuestionKind.AprilReport })).April!;
        Assert.All(report.Rows.Concat(report.Totals), row => Assert.Null(row.StaffTrained));
    }

    private void Train(params (string Staff, PlanKind Kind, DateOnly On)[] sessions) => _town.Picture = _town.Picture with
    {
        Roster = new Roster(_town.Schools, _town.Staff, _town.Students, [], _town.Windows) { Training = [.. sessions.Select((session, i) => new TrainingSession($"r{i}", session.Staff, session.Kind, session.On))] },
    };

    private static Invitation Sent(string key, string student, DateOnly? on, InvitationAnswer answer) => new(key, student, "a1", on, answer);

    private void Give(string student, Func<StudentRecord, StudentRecord> change) => _town.Picture = _town.Picture with
    {
        Records = new Dictionary<string, StudentRecord>(_town.Picture.Records) { [student] = change(_town.Picture.RecordOf(Town.SixStudents.Single(one => one.Key == student))) },
    };
}
