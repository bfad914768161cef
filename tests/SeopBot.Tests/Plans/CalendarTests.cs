using SeopBot.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Plans;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2026-06-30", "2025-26")]
    [InlineData("2026-07-01", "2026-27")]
    [InlineData("2027-01-01", "2026-27")]
    [InlineData("1999-09-01", "1999-00")]
    public void A_school_year_begins_on_the_first_of_July(string day, string year) => Assert.Equal(year, SchoolYear.Of(DateOnly.Parse(day)).ToString());

    [Fact]
    public void A_school_year_holds_its_first_and_last_day_and_no_other()
    {
        var year = new SchoolYear(2026);
        Assert.True(year.Contains(new(2026, 7, 1)) && year.Contains(new(2027, 6, 30)));
        Assert.False(year.Contains(new(2026, 6, 30)) || year.Contains(new(2027, 7, 1)));
        Assert.Equal(new DateOnly(2027, 5, 31), year.EndOfMay);
    }

    [Theory]
    [InlineData("2026-27", true)]
    [InlineData("1999-00", true)]
    [InlineData("2026-28", false)]
    [InlineData("2026/27", false)]
    [InlineData("2026-2027", false)]
    [InlineData(" 026-27", false)]
    [InlineData(null, false)]
    public void A_school_year_is_read_as_the_lists_write_it(string? text, bool readable)
    {
        Assert.Equal(readable, SchoolYear.TryParse(text, out var year));
        if (readable) Assert.Equal(text, year.ToString());
    }

    [Theory]
    [InlineData("K", "K")]
    [InlineData("kg", "K")]
    [InlineData("0", "K")]
    [InlineData("00", "K")]
    [InlineData(" 04 ", "4")]
    [InlineData("12", "12")]
    [InlineData("13", null)]
    [InlineData("-1", null)]
    [InlineData("PK", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_grade_is_read_as_student_systems_write_it(string? text, string? grade) =>
        Assert.Equal(grade, Grade.TryParse(text, out var parsed) ? parsed.ToString() : null);

    [Fact]
    public void Grades_stand_from_kindergarten_up()
    {
        Grade[] grades = [new(10), new(0), new(2)];
        Assert.Equal("K 2 10", string.Join(' ', grades.Order()));
    }

    [Theory]
    [InlineData("2026-11-03T06:59:59Z", "2026-11-02")] // 23:59:59 on the evening before; winter time, UTC-7
    [InlineData("2026-11-03T07:00:00Z", "2026-11-03")]
    [InlineData("2026-07-01T05:59:59Z", "2026-06-30")] // summer time, UTC-6: still the old school year
    [InlineData("2026-07-01T06:00:00Z", "2026-07-01")]
    [InlineData("2026-11-01T05:59:59Z", "2026-10-31")] // the day on which summer time ends begins in summer time
    [InlineData("2026-11-02T06:59:59Z", "2026-11-01")] // and ends in winter time: it has 25 hours
    [InlineData("2027-03-14T06:59:59Z", "2027-03-13")] // the day on which summer time begins has 23
    [InlineData("2027-03-15T05:59:59Z", "2027-03-14")]
    [InlineData("2027-03-15T06:00:00Z", "2027-03-15")]
    public void A_school_day_changes_at_midnight_in_Utah(string instant, string day)
    {
        var time = new SchoolTime(new HandClock { Now = DateTimeOffset.Parse(instant) });
        Assert.Equal(DateOnly.Parse(day), time.Today);
        Assert.Equal(SchoolYear.Of(time.Today), time.Year);
    }

    [Fact]
    public void Another_district_has_its_own_midnight()
    {
        var time = new SchoolTime(new HandClock { Now = DateTimeOffset.Parse("2026-11-03T07:30:00Z") }, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));
        Assert.Equal(new DateOnly(2026, 11, 2), time.Today);
    }

    [Fact]
    public void An_instant_is_taken_to_the_second()
    {
        var time = new SchoolTime(new HandClock { Now = DateTimeOffset.Parse("2026-11-03T07:30:15.987Z") });
        Assert.Equal(DateTimeOffset.Parse("2026-11-03T07:30:15Z"), time.Now);
    }
}
