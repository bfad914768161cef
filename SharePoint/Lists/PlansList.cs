using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The students' plans, one row a school year.</summary>
internal sealed class PlansList() : SchoolList<Plan>("Plans")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed(StudentColumn, plan => plan.StudentKey),
        Indexed("SchoolKey", plan => plan.SchoolKey),
        Indexed("SchoolYear", plan => plan.Year.ToString()) with { Form = ColumnForm.SchoolYear },
        Choice<PlanKind>("Kind", plan => plan.Kind),
        Text("Grade", plan => plan.Grade?.ToString()) with { Form = ColumnForm.Grade },
        LongText("Progress", plan => plan.Progress),
        LongText("Accomplishments", plan => plan.Accomplishments),
        LongText("Strengths", plan => plan.Strengths),
        LongText("NeedsAttention", plan => plan.NeedsAttention),
        LongText("RequirementsStatus", plan => plan.RequirementsStatus),
        OpenChoice("ClusterFramework", plan => plan.Cluster?.Framework, "utah13", "national16", "national14"),
        Text("ClusterCode", plan => plan.Cluster?.Code),
        Text("ClusterName", plan => plan.Cluster?.Name),
        Day("ClusterOn", plan => plan.Cluster?.On),
        Text("ClusterBy", plan => plan.Cluster?.By),
        Text("PostSecondaryEducation", plan => plan.PostSecondaryEducation),
        Text("Occupation", plan => plan.Occupation),
        Choice<YesNo>("EarlyGraduation", plan => plan.EarlyGraduation is { } early ? early.Intended ? YesNo.Yes : YesNo.No : null),
        Text("EarlyGraduationTerm", plan => plan.EarlyGraduation?.Term),
        LongText("EarlyGraduationCredits", plan => plan.EarlyGraduation?.Credits),
        Day("PrincipalToldOn", plan => plan.EarlyGraduation?.PrincipalToldOn),
        Text("EarlyApprovals", plan => FieldText.Of(plan.EarlyGraduation?.Approvals ?? [])),
        Number("Version", plan => plan.Version) with { LastWins = true },
        Number("AcknowledgedVersion", plan => plan.Acknowledgment?.Version),
        Text("AcknowledgedBy", plan => plan.Acknowledgment?.By),
        Day("AcknowledgedOn", plan => plan.Acknowledgment?.On),
        Text("EditedBy", plan => plan.EditedBy) with { LastWins = true },
    ];

    public override string KeyOf(Plan record) => record.Key;

    protected override string TitleOf(Plan record) => $"{FieldText.Of(record.Kind)} {record.StudentKey} {record.Year}";

    public override Plan Read(ListRow row) =>
        new(row.Required(StudentColumn), row.Text("SchoolKey") ?? "", row.Year("SchoolYear"), row.Choice<PlanKind>("Kind") ?? PlanKind.Sep, row.GradeOrNone("Grade"))
        {
            Progress = row.Text("Progress"),
            Accomplishments = row.Text("Accomplishments"),
            Strengths = row.Text("Strengths"),
            NeedsAttention = row.Text("NeedsAttention"),
            RequirementsStatus = row.Text("RequirementsStatus"),
            Cluster = row.Text("ClusterName") is { } name
                ? new ClusterChoice(row.Text("ClusterFramework") ?? "utah13", row.Text("ClusterCode"), name, row.Day("ClusterOn"), row.Text("ClusterBy"))
                : null,
            PostSecondaryEducation = row.Text("PostSecondaryEducation"),
            Occupation = row.Text("Occupation"),
            EarlyGraduation = row.Choice<YesNo>("EarlyGraduation") is { } early
                ? new EarlyGraduation(early == YesNo.Yes)
                {
                    Term = row.Text("EarlyGraduationTerm"),
                    Credits = row.Text("EarlyGraduationCredits"),
                    PrincipalToldOn = row.Day("PrincipalToldOn"),
                    Approvals = row.Set("EarlyApprovals"),
                }
                : null,
            Acknowledgment = row.Whole("AcknowledgedVersion") is { } version
                ? new Acknowledgment(version, row.Text("AcknowledgedBy"), row.Day("AcknowledgedOn"))
                : null,
            Version = row.Whole("Version") ?? 1,
            EditedBy = row.Text("EditedBy"),
            Stamp = row.Stamp,
        };
}

/// <summary>An answer of yes or no that may also be missing.</summary>
internal enum YesNo
{
    No,
    Yes,
}
