using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.SharePoint;

public sealed class FilingTests : SharePointTest
{
    [Fact]
    public async Task A_conference_with_two_goals_is_one_request_and_is_read_with_one()
    {
        var receipt = await Bot.Plans.FileAsync(Conference(), default);

        Assert.Equal(FilingState.Filed, receipt.State);
        Assert.NotNull(receipt.RowUrl);
        Assert.Equal(1, Server.Meter.Requests);
        var record = await Bot.Plans.ReadAsync(Ana, default);
        Assert.Equal(2, Server.Meter.Requests);
        Assert.Equal(ListPlan.Conferences.Write(NewConference()), ListPlan.Conferences.Write(record.Conferences.Single()));
        Assert.Equal(ListPlan.Goals.Write(NewGoal("g-1")), ListPlan.Goals.Write(record.Goals.Single(goal => goal.Key == "g-1")));
        Assert.Equal("Reads well", record.PlanOf(Year)!.Progress);
        Assert.Empty(Bot.Logged.All);
    }
}
