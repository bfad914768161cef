using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The students' plans, one row a school year.</summary>
internal sealed class PlansList() : SchoolList<Plan>("Plans")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("StudentKey", plan => plan.StudentKey),
        Indexed("SchoolKey", plan => plan.SchoolKey),
        Indexed("SchoolYear", plan => plan.Year.ToString()),
        Choice<PlanKind>("Kind", plan => plan.Kind),
        Text("Grade", plan => plan.Grade.ToString()),
        LongText("Progress", plan => plan.Progress),
        LongText("Accomplishments", plan => plan.Accomplishments),
        LongText("Strengths", plan => plan.Strengths),
        LongText("NeedsAttention", plan => plan.NeedsAttention),
        LongText("RequirementsStatus"),
        Choice("ClusterFramework", "utah13", "national16", "national14"),
        Text("ClusterCode"),
        Text("ClusterName"),
        Text("ClusterOn"),
        Text("ClusterBy"),
        Text("PostSecondaryEducation"),
        Text("Occupation"),
        Choice("EarlyGraduation", "yes", "no"),
        Text("EarlyGraduationTerm"),
        LongText("EarlyGraduationCredits"),
        Text("PrincipalToldOn"),
        Text("EarlyApprovals"),
        Number("Version", plan => plan.Version) with { LastWins = true },
        Number("AcknowledgedVersion"),
        Text("AcknowledgedBy"),
        Text("AcknowledgedOn"),
        Text("EditedBy", plan => plan.EditedBy) with { LastWins = true },
    ];

    public override string KeyOf(Plan record) => record.Key;

    protected override string TitleOf(Plan record) => $"{FieldText.Of(record.Kind)} {record.StudentKey} {record.Year}";

    public override Plan Read(ListRow row) =>
        new(row.Required("StudentKey"), row.Text("SchoolKey") ?? "", row.Year("SchoolYear"), row.Choice<PlanKind>("Kind") ?? PlanKind.Sep, row.Grade("Grade"))
        {
            Progress = row.Text("Progress"),
            Accomplishments = row.Text("Accomplishments"),
            Strengths = row.Text("Strengths"),
            NeedsAttention = row.Text("NeedsAttention"),
            Version = row.Whole("Version") ?? 1,
            EditedBy = row.Text("EditedBy"),
            Stamp = row.Stamp,
        };
}
