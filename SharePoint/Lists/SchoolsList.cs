using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The schools and how they read the policy. Their settings belong to the school's staff, not to an import.</summary>
internal sealed class SchoolsList() : SchoolList<School>("Schools")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Text("Name", school => school.Name),
        Setting(Text("TimeZone", school => school.TimeZone)),
        Setting(Set("ElementaryGrades", school => school.ElementaryGrades.Select(grade => grade.ToString()))),
        Setting(Set("SecondaryGrades", school => school.SecondaryGrades.Select(grade => grade.ToString()))),
        Setting(Bool("StudentMustAttendSep", school => school.StudentMustAttendSep)),
        Setting(Number("GroupMax", school => school.GroupMax)),
        Setting(Bool("ParentRequiredAtGroup", school => school.ParentRequiredAtGroup)),
        Setting(OpenChoice("CountingRule", school => school.CountingRule, "yearly", "band", "historic1997")),
        Setting(OpenChoice("ClusterDue", school => school.ClusterDue, "startOf10", "windowOf10", "endOf10")),
        Setting(OpenChoice("ClusterFramework", school => school.ClusterFramework, "utah13", "national16", "national14")),
        Setting(Set("ApprovedTests", school => school.ApprovedTests)),
        Setting(Number("GraceDays", school => school.GraceDays)),
        Setting(Number("AttemptsMinimum", school => school.AttemptsMinimum)),
        Setting(Number("AttemptsChannels", school => school.AttemptsChannels)),
        Setting(Bool("TestOncePerBand", school => school.TestOncePerBand)),
        Setting(Bool("AcknowledgmentRequired", school => school.AcknowledgmentRequired)),
    ];

    public override string KeyOf(School record) => record.Key;

    protected override string TitleOf(School record) => record.Name;

    public override School Read(ListRow row)
    {
        var usual = new School(row.Key, row.Text("Name") ?? row.Key);
        return usual with
        {
            TimeZone = row.Text("TimeZone") ?? usual.TimeZone,
            ElementaryGrades = row.Grades("ElementaryGrades"),
            SecondaryGrades = row.Grades("SecondaryGrades"),
            StudentMustAttendSep = row.Bool("StudentMustAttendSep", usual.StudentMustAttendSep),
            GroupMax = row.Whole("GroupMax") ?? usual.GroupMax,
            ParentRequiredAtGroup = row.Bool("ParentRequiredAtGroup", usual.ParentRequiredAtGroup),
            CountingRule = row.Text("CountingRule") ?? usual.CountingRule,
            ClusterDue = row.Text("ClusterDue") ?? usual.ClusterDue,
            ClusterFramework = row.Text("ClusterFramework") ?? usual.ClusterFramework,
            ApprovedTests = row.Set("ApprovedTests"),
            GraceDays = row.Whole("GraceDays") ?? usual.GraceDays,
            AttemptsMinimum = row.Whole("AttemptsMinimum") ?? usual.AttemptsMinimum,
            AttemptsChannels = row.Whole("AttemptsChannels") ?? usual.AttemptsChannels,
            TestOncePerBand = row.Bool("TestOncePerBand", usual.TestOncePerBand),
            AcknowledgmentRequired = row.Bool("AcknowledgmentRequired", usual.AcknowledgmentRequired),
        };
    }

    private static Column<School> Setting(Column<School> column) => column with { Import = ImportRule.WhenEmpty };
}
