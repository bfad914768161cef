using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The conferences, one row per student who took part.</summary>
internal sealed class ConferencesList() : SchoolList<Conference>("Conferences")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, conference => conference.StudentKey),
        Indexed("SchoolKey", conference => conference.SchoolKey),
        Indexed("SchoolYear", conference => conference.Year.ToString()) with { Form = ColumnForm.SchoolYear },
        Choice<ConferenceKind>("Kind", conference => conference.Kind),
        Indexed("EventKey", conference => conference.EventKey),
        Number("Invited", conference => conference.Invited),
        Choice<ConferenceStatus>("Status", conference => conference.Status) with { Indexed = true },
        Day("HeldOn", conference => conference.HeldOn),
        Time("StartsAt", conference => conference.StartsAt),
        Minutes("Minutes", conference => conference.Length),
        Minutes("SchoolDayMinutes", conference => conference.SchoolDayLength),
        Choice<ConferenceMode>("Mode", conference => conference.Mode),
        Bool("StudentPresent", conference => conference.StudentPresent),
        Bool("ParentPresent", conference => conference.ParentPresent),
        Set("ContactKeys", conference => conference.ContactKeys),
        Set("StaffKeys", conference => conference.StaffKeys),
        Bool("RequestedByParent", conference => conference.RequestedByParent),
        LongText("DataReviewed", conference => conference.DataReviewed),
        LongText("BehaviorAndHomework", conference => conference.BehaviorAndHomework),
        LongText("ParentQuestions", conference => conference.ParentQuestions),
        LongText("NextSteps", conference => conference.NextSteps),
        Text("RecordedBy", conference => conference.RecordedBy) with { LastWins = true },
        Instant("RecordedAt", conference => conference.RecordedAt) with { LastWins = true },
    ];

    public override string KeyOf(Conference record) => record.Key;

    protected override string TitleOf(Conference record) => $"{record.StudentKey} {FieldText.Of(record.HeldOn) ?? FieldText.Of(record.Status)}";

    public override Conference Read(ListRow row) =>
        new(row.Key, row.Required(StudentColumn), row.Text("SchoolKey") ?? "", row.Year("SchoolYear"))
        {
            Kind = row.Choice<ConferenceKind>("Kind") ?? ConferenceKind.Individual,
            EventKey = row.Text("EventKey"),
            Invited = row.Whole("Invited"),
            Status = row.Choice<ConferenceStatus>("Status") ?? ConferenceStatus.Scheduled,
            HeldOn = row.Day("HeldOn"),
            StartsAt = row.Time("StartsAt"),
            Length = row.Minutes("Minutes") ?? TimeSpan.Zero,
            SchoolDayLength = row.Minutes("SchoolDayMinutes") ?? TimeSpan.Zero,
            Mode = row.Choice<ConferenceMode>("Mode") ?? ConferenceMode.InPerson,
            StudentPresent = row.Bool("StudentPresent"),
            ParentPresent = row.Bool("ParentPresent"),
            ContactKeys = row.Set("ContactKeys"),
            StaffKeys = row.Set("StaffKeys"),
            RequestedByParent = row.Bool("RequestedByParent"),
            DataReviewed = row.Text("DataReviewed"),
            BehaviorAndHomework = row.Text("BehaviorAndHomework"),
            ParentQuestions = row.Text("ParentQuestions"),
            NextSteps = row.Text("NextSteps"),
            RecordedBy = row.Text("RecordedBy"),
            RecordedAt = row.Instant("RecordedAt"),
            Stamp = row.Stamp,
        };
}
