using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.SharePoint;

public sealed class SchoolSettingsTests
{
    private static readonly School Usual = new("phs", "Panguitch High");

    [Fact]
    public void A_mistyped_setting_is_named_and_read_as_the_usual_one()
    {
        List<string> faults = [];
        var school = Read(faults, ("CountingRule", "yearli"), ("ClusterDue", "soon"), ("ClusterFramework", "utah"), ("GroupMax", "1"), ("GraceDays", "-1"), ("AttemptsMinimum", "0"), ("AttemptsChannels", "none"));

        Assert.Equal(["GroupMax", "CountingRule", "ClusterDue", "ClusterFramework", "GraceDays", "AttemptsMinimum", "AttemptsChannels"], faults);
        Assert.Equal(Usual with { ElementaryGrades = school.ElementaryGrades, SecondaryGrades = school.SecondaryGrades, ApprovedTests = school.ApprovedTests }, school);
    }

    [Fact]
    public void A_school_that_says_no_grades_has_the_usual_ones_and_one_that_says_some_has_only_those()
    {
        var school = Read([]);
        Assert.Equal("K,1,2,3,4,5 6,7,8,9,10,11,12", $"{string.Join(',', school.ElementaryGrades)} {string.Join(',', school.SecondaryGrades)}");
        Assert.Empty(Read([], ("SecondaryGrades", "7;8")).ElementaryGrades);
    }

    [Fact]
    public void A_setting_may_be_written_in_capitals()
    {
        List<string> faults = [];

        Assert.Equal(CountingRule.Band, Read(faults, ("CountingRule", " BAND ")).CountingRule);
        Assert.Empty(faults);
    }

    [Fact]
    public void Settings_come_back_as_they_were_written()
    {
        var school = Usual with
        {
            SecondaryGrades = [new(7), new(12)], CountingRule = CountingRule.Band, ClusterDue = ClusterDue.EndOf10, ClusterFramework = ClusterFramework.National14, GroupMax = 8, ParentRequiredAtGroup = false, ApprovedTests = ["YouScience"],
            GraceDays = 10, AttemptsMinimum = 2, AttemptsChannels = 1, TestOncePerBand = true, AcknowledgmentRequired = true,
        };
        List<string> faults = [];
        var read = Read(faults, [.. ListPlan.Schools.Columns.OfType<Column<School>>().Select(column => (column.Name, column.Value(school))).Where(cell => cell.Item2 is not null).Select(cell => (cell.Name, cell.Item2!))]);

        Assert.Empty(faults);
        Assert.Equal(school, read with { ElementaryGrades = school.ElementaryGrades, SecondaryGrades = school.SecondaryGrades, ApprovedTests = school.ApprovedTests });
        Assert.Equal(school.SecondaryGrades, read.SecondaryGrades);
        Assert.Equal(school.ApprovedTests, read.ApprovedTests);
    }

    private static School Read(ICollection<string> faults, params (string Column, string Text)[] cells)
    {
        var fields = cells.ToDictionary(cell => cell.Column, cell => (string?)cell.Text);
        fields["Key"] = Usual.Key;
        fields["Name"] = Usual.Name;
        return ListPlan.Schools.Read(new ListRow("1", "", null, fields) { Faults = faults });
    }
}
