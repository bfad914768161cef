using System.Globalization;

namespace SeopBot.Samples;

/// <summary>A row of Plans.</summary>
internal static class PlanRow
{
    /// <summary>The row of a year with what that plan says beside its first columns.</summary>
    public static ListRow Of(Pupil pupil, string year, params (string Column, string? Value)[] own)
    {
        var isLastYear = year != HistorySchool.Year;
        var kind = pupil.Student.School.IsElementary ? "SEP" : "SEOP";
        return ListText.Row("Plans", $"{kind} {pupil.Key} {year}", $"{pupil.Key}:{year}",
            [("StudentKey", pupil.Key), ("SchoolKey", pupil.Student.School.Key), ("SchoolYear", year), ("Kind", kind),
                ("Grade", ListText.Grade(pupil.Grade - (isLastYear ? 1 : 0))), .. own, ("EditedBy", pupil.Adviser.Key)]);
    }

    /// <summary>Progress, accomplishments, strengths and what needs attention.</summary>
    public static (string, string?)[] Words(Prospect prospect, double share) =>
    [
        ("Progress", prospect.Write(share, PlanTexts.Progress)), ("Accomplishments", prospect.Write(share, PlanTexts.Accomplishments)),
        ("Strengths", prospect.Write(share, PlanTexts.Strengths)), ("NeedsAttention", prospect.Write(share, PlanTexts.NeedsAttention)),
    ];

    /// <summary>The version, and which of them a parent acknowledged.</summary>
    public static (string, string?)[] Versions(Prospect prospect, DateOnly on)
    {
        var version = 1 + prospect.Chance.Next(3);
        var acknowledged = prospect.Has(0.5) ? version : prospect.Chance.Happens(0.4) ? version - 1 : 0;
        return
        [
            ("Version", version.ToString(CultureInfo.InvariantCulture)),
            .. acknowledged == 0 || prospect.Pupil.Parent is not { } parent ? ((string, string?)[])[] :
            [
                ("AcknowledgedVersion", acknowledged.ToString(CultureInfo.InvariantCulture)),
                ("AcknowledgedBy", parent.Key), ("AcknowledgedOn", ListText.Of(on)),
            ],
        ];
    }
}
