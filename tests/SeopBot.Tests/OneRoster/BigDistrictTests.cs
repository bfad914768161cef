using SeopBot.Samples;

namespace SeopBot.Tests.OneRoster;

public sealed class BigDistrictTests
{
    private const int Students = 3600;
    private static readonly Lazy<ILookup<string, Dictionary<string, string?>>> District = new(() => Read(BigDistrict.Rows(Students)));

    [Theory]
    [InlineData("Students", 1, 1)]
    [InlineData("Contacts", 1.95, 2.1)]
    [InlineData("Plans", 0.98, 1.05)]
    [InlineData("Conferences", 1.9, 2.15)]
    [InlineData("Goals", 2.75, 3)]
    [InlineData("GoalChecks", 1.6, 1.9)]
    [InlineData("Invitations", 1.3, 1.7)]
    [InlineData("CoursePlan", 6.5, 7.5)]
    [InlineData("Assessments", 2.3, 2.7)]
    public void It_has_so_many_rows_a_student(string list, double least, double most) =>
        Assert.InRange(District.Value[list].Count() / (double)Students, least, most);

    [Fact]
    public void At_full_size_it_is_the_district_that_questions_are_measured_on()
    {
        var counts = BigDistrict.Rows(36_000).CountBy(row => row.List).ToDictionary();
        Assert.Equal((36_000, 60), (counts["Students"], counts["Schools"]));
        foreach (var (list, least) in (ReadOnlySpan<(string, int)>)[("Staff", 2_000), ("Contacts", 72_000), ("Plans", 36_000), ("Conferences", 72_000), ("Goals", 100_000), ("GoalChecks", 60_000)])
            Assert.InRange(counts[list], least, least * 1.05);
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_one_others()
    {
        Assert.Equal(Text(BigDistrict.Rows(400)), Text(BigDistrict.Rows(400)));
        Assert.NotEqual(Text(BigDistrict.Rows(400)), Text(BigDistrict.Rows(400, seed: 7)));
        Assert.True(BigDistrict.Rows(400, coursesAYear: 2).Count(row => row.List == "CoursePlan") < BigDistrict.Rows(400).Count(row => row.List == "CoursePlan") / 2);

        static IEnumerable<string> Text(IEnumerable<(string List, (string Column, string? Value)[] Fields)> rows) => rows.Select(row => row.List + string.Join('|', row.Fields));
    }

    [Fact]
    public void Every_key_is_there_once_and_every_reference_is_there()
    {
        var keys = District.Value.ToDictionary(list => list.Key, list => list.Select(row => row["Key"]!).ToList());
        Assert.All(keys.Values, list => Assert.Equal(list.Count, list.Distinct().Count()));
        var sets = keys.ToDictionary(list => list.Key, list => list.Value.ToHashSet());
        foreach (var (column, list) in (ReadOnlySpan<(string, string)>)[("StudentKey", "Students"), ("SchoolKey", "Schools"), ("GoalKey", "Goals"), ("WindowKey", "Windows"), ("CounselorKey", "Staff")])
            Assert.All(District.Value.SelectMany(rows => rows).Select(row => row.GetValueOrDefault(column)).OfType<string>().Distinct(), key => Assert.Contains(key, sets[list]));
    }

    [Fact]
    public void Nothing_was_held_or_looked_at_after_the_last_day()
    {
        var today = BigDistrict.Today.ToString("yyyy-MM-dd");
        Assert.All(District.Value["Conferences"].Select(row => row["HeldOn"]).Concat(District.Value["GoalChecks"].Select(row => row["CheckedOn"])).OfType<string>(),
            day => Assert.True(string.CompareOrdinal(day, today) <= 0, day));
    }

    [Fact]
    public void Small_groups_are_of_one_school_grade_and_counselor()
    {
        var grades = District.Value["Students"].ToDictionary(row => row["Key"]!, row => (row["SchoolKey"], row["Grade"], row["CounselorKey"]));
        var groups = District.Value["Conferences"].Where(row => row["Kind"] == "group").GroupBy(row => row["EventKey"]).ToList();
        Assert.All(groups, group => Assert.Single(group.Select(row => grades[row["StudentKey"]!]).Distinct()));
        Assert.All(groups, group => Assert.All(group, row => Assert.Equal(group.Count(), int.Parse(row["Invited"]!))));
        Assert.InRange(groups.Count(group => group.Count() is >= 2 and <= 5) / (double)groups.Count, 0.9, 0.99);
    }

    private static ILookup<string, Dictionary<string, string?>> Read(IEnumerable<(string List, (string Column, string? Value)[] Fields)> rows) =>
        rows.ToLookup(row => row.List, row => row.Fields.ToDictionary(field => field.Column, field => field.Value));
}
