using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.Tests.SharePoint;

/// <summary>What two hundred thousand rows say alike is in memory once.</summary>
public sealed class RecordReaderTests
{
    private static readonly MirroredList CoursePlan = MirroredList.Of(ListPlan.CoursePlan);

    private readonly FaultBook _faults = new();
    private readonly RecordReader _reader;

    public RecordReaderTests() => _reader = new RecordReader(CoursePlan, new SharedTexts(), _faults);

    [Fact]
    public void The_same_course_of_two_students_is_one_record_that_names_neither()
    {
        var (ana, ben) = (Read("c-1", "s-1", "1"), Read("c-2", "s-2", "1"));
        Assert.Same(ana, ben);
        Assert.Equal(("", "", "Welding", 1m), (ana!.Key, ana.StudentKey, ana.Name, ana.Credits));
    }

    [Fact]
    public void Another_course_is_another_record() => Assert.NotEqual(Read("c-1", "s-1", "1"), Read("c-2", "s-2", "0.5"));

    [Fact]
    public void Each_row_with_the_same_unreadable_cell_is_named()
    {
        Read("c-1", "s-1", "one");
        Read("c-2", "s-2", "one");
        Assert.Equal(["c-1", "c-2"], _faults.All.Select(fault => fault.Key));
    }

    [Theory]
    [InlineData(null, "s-2", "Key")]
    [InlineData("c-2", null, "StudentKey")]
    public void A_row_without_a_key_is_left_out_however_well_known_the_course_is(string? key, string? student, string column)
    {
        Read("c-1", "s-1", "1");
        Assert.Null(Read(key, student, "1"));
        Assert.Equal(column, Assert.Single(_faults.All).Column);
    }

    private PlannedCourse? Read(string? key, string? student, string credits)
    {
        var fields = new Dictionary<string, string?> { ["Key"] = key, ["StudentKey"] = student, ["Name"] = "Welding", ["Credits"] = credits, ["Status"] = "planned" };
        return (PlannedCourse?)_reader.Read(new PackedRow(1, student, CoursePlan.Pack(fields).AsMemory()));
    }
}
