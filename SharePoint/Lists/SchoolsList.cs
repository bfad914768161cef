using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The schools and how they read the policy. Their settings belong to the school's staff, not to an import.</summary>
internal sealed class SchoolsList() : SchoolList<School>("Schools")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Text("Name", school => school.Name),
        Setting(Text("TimeZone", school => school.TimeZone)) with { Form = ColumnForm.Zone },
        Setting(Set("ElementaryGrades", school => school.ElementaryGrades.Select(grade => grade.ToString()))),
        Setting(Set("SecondaryGrades", school => school.SecondaryGrades.Select(grade => grade.ToString()))),
        Setting(Bool("StudentMustAttendSep", school => school.StudentMustAttendSep)),
        Setting(Number("GroupMax", school => school.GroupMax)),
        Setting(Bool("ParentRequiredAtGroup", school => school.ParentRequiredAtGroup)),
        Setting(OpenChoice<CountingRule>("CountingRule", school => school.CountingRule)),
        Setting(OpenChoice<ClusterDue>("ClusterDue", school => school.ClusterDue)),
        Setting(OpenChoice<ClusterFramework>("ClusterFramework", school => school.ClusterFramework)),
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
        return (usual with
        {
            TimeZone = Zone(row) ?? usual.TimeZone,
            ElementaryGrades = row.Grades("ElementaryGrades"),
            SecondaryGrades = row.Grades("SecondaryGrades"),
            StudentMustAttendSep = row.Bool("StudentMustAttendSep", usual.StudentMustAttendSep),
            GroupMax = AtLeast(2, row, "GroupMax") ?? usual.GroupMax,
            ParentRequiredAtGroup = row.Bool("ParentRequiredAtGroup", usual.ParentRequiredAtGroup),
            CountingRule = row.Choice<CountingRule>("CountingRule") ?? usual.CountingRule,
            ClusterDue = row.Choice<ClusterDue>("ClusterDue") ?? usual.ClusterDue,
            ClusterFramework = row.Choice<ClusterFramework>("ClusterFramework") ?? usual.ClusterFramework,
            ApprovedTests = row.Set("ApprovedTests"),
            GraceDays = AtLeast(0, row, "GraceDays") ?? usual.GraceDays,
            AttemptsMinimum = AtLeast(1, row, "AttemptsMinimum") ?? usual.AttemptsMinimum,
            AttemptsChannels = AtLeast(1, row, "AttemptsChannels") ?? usual.AttemptsChannels,
            TestOncePerBand = row.Bool("TestOncePerBand", usual.TestOncePerBand),
            AcknowledgmentRequired = row.Bool("AcknowledgmentRequired", usual.AcknowledgmentRequired),
        }).WithGrades();
    }

    // A mistyped setting never breaks an answer: it is named by `check`, and the usual one holds. Source: decision 12.
    private static int? AtLeast(int least, ListRow row, string column)
    {
        if (row.Whole(column) is not { } number) return null;
        if (number >= least) return number;
        row.Unreadable(column);
        return null;
    }

    private static Column<School> Setting(Column<School> column) => column with { Import = ImportRule.WhenEmpty };

    private static string? Zone(ListRow row) => row.Text("TimeZone") is not { } text ? null
        : TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) ? text : row.Unreadable("TimeZone");
}
