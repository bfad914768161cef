using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>An individual conference belongs to one student; one event serves several only as a small group. Source: domain.md §9, common definitions.</summary>
public sealed class SharedEventsTests
{
    [Theory]
    [InlineData("met 11-02 event e1", "met 11-02 event e1", true, true)]
    [InlineData("met 11-02 event e1", "met 11-02 in a group of 2 event e1", true, false)]
    [InlineData("met 11-02 event e1", "met 11-03 event e1", false, false)] // event keys of hand-made lists begin anew
    [InlineData("met 11-02 event e1", "met 11-02 event e2", false, false)]
    [InlineData("met 11-02 event e1", "no-show 11-02 event e1", false, false)]
    [InlineData("met 11-02", "met 11-02", false, false)]
    [InlineData("met 11-02 event e1, met 11-02 event e1", "-", false, false)]
    [InlineData("met 11-02 in a group of 2 event e1", "met 11-02 in a group of 2 event e1", false, false)]
    public void An_event_is_of_several_students_where_both_were_in_it(string ana, string ben, bool anas, bool bens)
    {
        var records = Records(ana, ben);
        SharedEvents.Mark(records);

        Assert.Equal((anas, bens), (records["ana"].Conferences.Any(one => one.IsOfSeveral), records["ben"].Conferences.Any(one => one.IsOfSeveral)));
    }

    [Fact]
    public void Two_schools_that_number_their_events_alike_share_none()
    {
        var records = Records("met 11-02 event 1", "met 11-02 event 1");
        records["ben"] = records["ben"] with { Conferences = [.. records["ben"].Conferences.Select(one => one with { SchoolKey = "another" })] };
        SharedEvents.Mark(records);

        Assert.All(records.Values, record => Assert.False(record.Conferences[0].IsOfSeveral));
    }

    [Fact]
    public void It_is_one_students_again_when_the_other_row_is_mended()
    {
        var records = Records("met 11-02 event e1, met 11-09", "met 11-02 event e1");
        SharedEvents.Mark(records);
        Assert.Equal([true, false], records["ana"].Conferences.Select(one => one.IsOfSeveral));

        records["ben"] = Records("-", "met 11-02 event e2")["ben"];
        SharedEvents.Mark(records);
        Assert.Equal([false, false], records["ana"].Conferences.Select(one => one.IsOfSeveral));
    }

    [Fact]
    public void A_record_in_which_nothing_changes_stays_the_same_object()
    {
        var records = Records("met 11-02 event e1", "met 11-02 event e1");
        SharedEvents.Mark(records);
        var before = records.Values.ToList();
        SharedEvents.Mark(records);

        Assert.All(before, record => Assert.Same(record, records[record.Student.Key]));
    }

    private static Dictionary<string, StudentRecord> Records(string ana, string ben) => new() { ["ana"] = Of("ana", ana), ["ben"] = Of("ben", ben) };

    private static StudentRecord Of(string key, string history)
    {
        var record = History.Read(history, History.Student("grade 3", "Washington") with { Key = key });
        return record with { Conferences = [.. record.Conferences.Select(one => one.Status == ConferenceStatus.NoShow ? one with { HeldOn = History.Day("11-02") } : one)] };
    }
}
