using Microsoft.Graph.Models;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;
using SeopBot.Tests.LocalGraph;

namespace SeopBot.Tests.SharePoint;

public sealed class ProvisionTests : SharePointTest
{
    [Fact]
    public async Task Provisioning_again_changes_nothing()
    {
        var report = await Bot.Provisioner.RunAsync(default);

        Assert.Equal((0, 0, 0, 0), (report.CreatedLists.Count, report.AddedColumns.Count, report.ChangedColumns.Count, report.Differences.Count));
    }

    [Fact]
    public async Task Every_list_has_a_unique_key_and_at_most_twenty_indexes()
    {
        foreach (var list in ListPlan.All)
        {
            var columns = (await Site.Lists[list.Name].Columns.GetAsync())!.Value!;
            var key = columns.Single(column => column.Name == "Key");
            Assert.Equal((true, true), (key.Indexed, key.EnforceUniqueValues));
            Assert.InRange(columns.Count(column => column.Indexed == true), 1, 20);
            Assert.Empty(list.Columns.Select(column => column.Name).Except(columns.Select(column => column.Name)));
        }
    }

    [Fact]
    public async Task Missing_columns_and_indexes_are_mended_and_what_differs_is_named()
    {
        var goals = Site.Lists["Goals"].Columns;
        var columns = (await goals.GetAsync())!.Value!.ToDictionary(column => column.Name!);
        await goals[columns["DueOn"].Id].DeleteAsync();
        await goals[columns["Owner"].Id].DeleteAsync();
        await goals.PostAsync(new ColumnDefinition { Name = "Owner", Number = new NumberColumn() });
        await goals[columns["SchoolYear"].Id].PatchAsync(new ColumnDefinition { Indexed = false });

        var report = await Bot.Provisioner.RunAsync(default);

        Assert.Equal("Goals.DueOn", Assert.Single(report.AddedColumns));
        Assert.Equal("Goals.SchoolYear", Assert.Single(report.ChangedColumns));
        Assert.Contains("Goals.Owner should be a choice", Assert.Single(report.Differences));
    }

    [Fact]
    public async Task An_empty_site_has_all_lists_after_six_requests()
    {
        var server = await LocalGraph.LocalGraphServer.StartAsync();
        await using (var bot = await SharePointHost.StartAsync(server, Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), delivers: false))
        {
            var report = await bot.Provisioner.RunAsync(default);
            Assert.Equal(ListPlan.All.Count, report.CreatedLists.Count);
            Assert.Empty(report.Differences);
            Assert.InRange(server.Meter.Requests, 1, 6);
            Assert.Contains($"Lists: {ListPlan.All.Count} created", report.Lines.First());
        }
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Where_there_are_no_lists_yet_everybody_is_told_to_run_provision()
    {
        await using var empty = new LocalGraphServer();
        await empty.InitializeAsync();
        var folder = Directory.CreateTempSubdirectory("sharepoint-");
        await using (var bot = await SharePointHost.StartAsync(empty, folder.FullName, delivers: false))
        {
            var export = new Disclosure(Ana.Key, DateTimeOffset.UnixEpoch, "t-1", "teacher", "the whole record", "a parent asked");
            Func<Task>[] ways =
            [
                () => bot.Plans.ReadAsync(Ana, default),
                () => bot.Importer.ImportAsync(new RosterImport { Schools = [new School("lincoln", "Lincoln")] }, null, default),
                () => bot.Archive.ReadAsync(export, default),
                () => bot.District.RefreshAsync(default),
            ];
            foreach (var way in ways) Assert.Contains("provision", (await Assert.ThrowsAsync<ListsUnavailableException>(way)).Message, StringComparison.Ordinal);
        }
        folder.Delete(recursive: true);
    }
}
