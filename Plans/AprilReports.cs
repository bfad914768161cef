using SeopBot.Plans.Rules;

namespace SeopBot.Plans;

/// <summary>Adds up the yearly report. Source: domain.md §1.4, §1.5; Policy 4030, 2.5, 2.6, 3.2.3.5.</summary>
internal static class AprilReports
{
    private static readonly PlanElement[] Individual = [PlanElement.FirstConference, PlanElement.SecondConference, PlanElement.IndividualConference];

    /// <summary>The report on some schools.</summary>
    /// <param name="asked">The students of the schools asked about.</param>
    /// <param name="all">The students of the district: one who has moved was met at the school before.</param>
    /// <param name="picture">The records.</param>
    /// <param name="asOf">The day.</param>
    public static AprilReport Of(IReadOnlyCollection<PlanRow> asked, IReadOnlyCollection<PlanRow> all, DistrictRecords picture, DateOnly asOf)
    {
        var year = SchoolYear.Of(asOf);
        var held = all.SelectMany(row => picture.RecordOf(row.Student).Conferences.Where(conference => IsHeld(conference, year, asOf)).Select(conference => (row.Standing.Kind, Conference: conference)))
            .ToLookup(pair => (pair.Conference.SchoolKey, pair.Kind), pair => pair.Conference);
        var trained = picture.Roster.Training.Where(session => year.Contains(session.TrainedOn) && session.TrainedOn <= asOf).ToList();
        var groups = asked.Where(row => row.Standing.State != PlanState.NotApplicable)
            .GroupBy(row => (School: row.School.Key, Kind: row.Standing.Kind!.Value)).OrderBy(group => group.Key.School, StringComparer.Ordinal).ThenBy(group => group.Key.Kind).ToList();
        return new AprilReport(year, asOf, [.. groups.Select(group => Row([group]) with { School = group.First().School })])
        {
            Totals = [.. groups.GroupBy(group => group.Key.Kind).OrderBy(kind => kind.Key).Select(kind => Row([.. kind]))],
            District = asked.Count == all.Count ? null : Of(all, all, picture, asOf),
            Grades = RollUp.Of(asked, asOf, byGrade: true),
        };

        AprilRow Row(IReadOnlyList<IGrouping<(string School, PlanKind Kind), PlanRow>> schools) =>
            RowOf(schools[0].Key.Kind, [.. schools.SelectMany(school => school)], schools.SelectMany(school => held[school.Key]), picture, asOf) with
            {
                StaffTrained = trained.Count == 0 ? null : CountTrained(trained.Where(session => session.Kind == schools[0].Key.Kind), [.. schools.Select(school => school.Key.School)], picture.Roster),
            };
    }

    private static int CountTrained(IEnumerable<TrainingSession> sessions, HashSet<string> schools, Roster roster) =>
        sessions.Select(session => session.StaffKey).Distinct().Count(key => roster.FindStaff(key)?.SchoolKeys.Any(schools.Contains) == true);

    // One without a length is a record to complete, not yet a conference to report.
    private static bool IsHeld(Conference conference, SchoolYear year, DateOnly asOf) =>
        conference.Length > TimeSpan.Zero && ConferenceRules.WasHeld(conference, year, year, asOf);

    private static AprilRow RowOf(PlanKind kind, IReadOnlyCollection<PlanRow> rows, IEnumerable<Conference> held, DistrictRecords picture, DateOnly asOf) =>
        new(null, kind, RollUp.Count(rows, asOf))
        {
            StudentsMet = rows.Count(row => !row.Standing.DueBy(asOf).Any(open => Individual.Contains(open.Element))),
            ValidIndividual = rows.Sum(row => row.Standing.HeldIndividual),
            ValidGroup = rows.Sum(row => row.Standing.HeldGroup),
            Held = Add([.. held]),
            Invitations = Add(rows.Select(row => picture.RecordOf(row.Student)), SchoolYear.Of(asOf), asOf),
        };

    private static ConferenceCounts Add(IReadOnlyCollection<Conference> held)
    {
        // A small group has a row for each of its students, and took its time once.
        var events = held.DistinctBy(conference => (conference.SchoolKey, conference.HeldOn, conference.Kind == ConferenceKind.Group ? conference.EventKey ?? conference.Key : conference.Key)).ToList();
        return new ConferenceCounts
        {
            Individual = events.Count(conference => conference.Kind == ConferenceKind.Individual),
            Groups = events.Count(conference => conference.Kind == ConferenceKind.Group),
            AskedByParent = events.Count(conference => conference.RequestedByParent),
            Length = events.Aggregate(TimeSpan.Zero, (sum, conference) => sum + conference.Length),
            SchoolDayLength = events.Aggregate(TimeSpan.Zero, (sum, conference) => sum + conference.SchoolDayLength),
            Attended = held.Count,
            WithParent = held.Count(conference => conference.ParentPresent),
            WithStudent = held.Count(conference => conference.StudentPresent),
            Remote = held.Count(conference => conference.Mode != ConferenceMode.InPerson),
        };
    }

    private static InvitationCounts Add(IEnumerable<StudentRecord> records, SchoolYear year, DateOnly asOf)
    {
        var sent = records.SelectMany(record => record.Invitations).Where(invitation => invitation.SentOn is { } sentOn && year.Contains(sentOn) && sentOn <= asOf).ToList();
        var answers = sent.CountBy(invitation => invitation.Answer).ToDictionary();
        return new InvitationCounts
        {
            Sent = sent.Count,
            Accepted = answers.GetValueOrDefault(InvitationAnswer.Accepted),
            Declined = answers.GetValueOrDefault(InvitationAnswer.Declined),
            NoAnswer = answers.GetValueOrDefault(InvitationAnswer.NoAnswer),
            Undeliverable = answers.GetValueOrDefault(InvitationAnswer.Undeliverable),
            StudentsInvited = sent.Where(invitation => invitation.Answer != InvitationAnswer.Undeliverable).Select(invitation => invitation.StudentKey).Distinct().Count(),
        };
    }
}
