using System.Globalization;

namespace SeopBot.Samples;

/// <summary>One conference of one student, as a row of Conferences.</summary>
/// <param name="Pupil">The student.</param>
/// <param name="Number">Tells the student's conferences apart.</param>
/// <param name="Status">scheduled, held, noShow or cancelled.</param>
internal sealed record Meeting(Pupil Pupil, string Number, string Status)
{
    public string Year { get; init; } = HistorySchool.Year;
    public string? EventKey { get; init; }
    public int? Invited { get; init; }
    public DateOnly? HeldOn { get; init; }
    public int Minutes { get; init; }
    public bool InSchoolDay { get; init; } = true;
    public string Mode { get; init; } = "inPerson";
    public bool StudentPresent { get; init; }
    public bool ParentPresent { get; init; }
    public bool RequestedByParent { get; init; }
    public bool IsRecorded { get; init; } = true;
    public int Talk { get; init; }

    public string Key => $"c-{Pupil.Key}-{Year}-{Number}";

    private bool IsHeld => Status == "held";

    public ListRow Row() => ListText.Row("Conferences", $"{Pupil.Key} {ListText.Of(HeldOn) ?? Status}", Key,
        ("StudentKey", Pupil.Key), ("SchoolKey", Pupil.Student.School.Key), ("SchoolYear", Year), ("Kind", EventKey is null ? "individual" : "group"),
        ("EventKey", EventKey), ("Invited", Invited?.ToString(CultureInfo.InvariantCulture)), ("Status", Status), ("HeldOn", ListText.Of(HeldOn)),
        ("StartsAt", IsHeld ? $"{(InSchoolDay ? 9 + Talk % 6 : 16 + Talk % 3)}:{Talk % 4 * 15:00}".PadLeft(5, '0') : null),
        ("Minutes", IsHeld ? $"{Minutes}" : null), ("SchoolDayMinutes", IsHeld ? $"{(InSchoolDay ? Minutes : 0)}" : null), ("Mode", IsHeld ? Mode : null),
        ("StudentPresent", ListText.Of(StudentPresent)), ("ParentPresent", ListText.Of(ParentPresent)),
        ("ContactKeys", ParentPresent ? Pupil.Parent?.Key : null), ("StaffKeys", Pupil.Adviser.Key), ("RequestedByParent", ListText.Of(RequestedByParent)),
        ("BehaviorAndHomework", Said(PlanTexts.Behavior, 2)), ("ParentQuestions", ParentPresent ? Said(PlanTexts.Questions, 3) : null),
        ("NextSteps", Said(PlanTexts.NextSteps, 2)), ("RecordedBy", IsHeld && IsRecorded ? Pupil.Adviser.Key : null),
        ("RecordedAt", IsHeld && IsRecorded ? ListText.Afternoon(HeldOn!.Value, Talk % 60) : null));

    // One of so many conferences says something there.
    private string? Said(string[] texts, int oneOf) => IsHeld && EventKey is null && Talk % oneOf == 0 ? texts[Talk / oneOf % texts.Length] : null;
}
