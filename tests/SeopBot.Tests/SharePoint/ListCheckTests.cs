using SeopBot.Plans;

namespace SeopBot.Tests.SharePoint;

public sealed class ListCheckTests : SharePointTest
{
    [Fact]
    public async Task What_was_mistyped_by_hand_is_named_by_item_and_column_and_never_told()
    {
        await Bot.Importer.ImportAsync(new RosterImport { Schools = [new School("lincoln", "Lincoln")], Students = [Ana] }, null, default);
        await WriteByHandAsync("Schools", "1", "CountingRule", "yearley");
        await WriteByHandAsync("Schools", "1", "TimeZone", "Utah");
        await WriteByHandAsync("Students", "1", "Grade", null);
        await Site.Lists["Goals"].Items.PostAsync(new() { Fields = new() { AdditionalData = new Dictionary<string, object> { ["Title"] = "By hand", ["StudentKey"] = "s-1" } } });

        var records = await Bot.District.RefreshAsync(default);

        Assert.Equal((CountingRule.Yearly, "America/Denver"), (records.Roster.SchoolOf("lincoln").CountingRule, records.Roster.SchoolOf("lincoln").TimeZone));
        Assert.Equal(
        [
            "List Goals, item 1: Key is empty; fill it. Until then the row is left out.",
            "List Schools, item 1: TimeZone holds 4 characters that cannot be read; write a zone as America/Denver. Until then the cell counts as empty.",
            "List Schools, item 1: CountingRule holds 7 characters that cannot be read; choose one of yearly, band, historic1997. Until then the cell counts as empty.",
            "List Students, item 1: Grade is empty; write K or 1 to 12. Until then the row is left out.",
        ], Bot.Check.Findings);
    }

    [Fact]
    public async Task A_list_that_is_missing_is_named_once()
    {
        await Site.Lists["Windows"].DeleteAsync();
        var fresh = await StartAsync("fresh");

        await fresh.District.RefreshAsync(default);

        Assert.Equal(["The site has no list Windows: run provision."], fresh.Check.Findings);
    }

    [Fact]
    public async Task What_has_not_reached_the_lists_is_named()
    {
        var bot = await StartAsync("still", options => options.FilingWait = TimeSpan.FromSeconds(0.1), delivers: false);
        await bot.Plans.FileAsync(Conference(), default);
        await bot.District.RefreshAsync(default);

        Assert.Equal(["4 rows are on their way to the lists: they arrive while the bot runs and the lists answer."], bot.Check.Findings);
    }
}
