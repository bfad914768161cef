using Microsoft.Graph.Models;
using SeopBot.LocalGraph;
using SeopBot.SharePoint.Mirror;
using SeopBot.Tests.LocalGraph;

namespace SeopBot.Tests.SharePoint;

/// <summary>The lists tell the bot that they changed: one subscription a mirrored list, kept alive.</summary>
public sealed class SubscriptionKeeperTests : SharePointTest
{
    private static readonly Uri Address = new("https://bot.example.org/api/lists/notifications");
    private static readonly int Lists = MirroredList.All.Count;

    private readonly Subscriber _graphsView = new();

    public SubscriptionKeeperTests() => Server = new LocalGraphServer { Subscribers = _graphsView };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Server.Options.NotificationDelay = TimeSpan.FromMilliseconds(20);
    }

    [Fact]
    public async Task Each_mirrored_list_has_one_subscription_with_a_secret_of_its_own()
    {
        var bot = await SubscribedAsync();
        var all = await AllAsync();
        Assert.All(all, subscription => Assert.Equal((Address.AbsoluteUri, Address.AbsoluteUri), (subscription.NotificationUrl, subscription.LifecycleNotificationUrl)));
        Assert.Equal(Lists, all.Select(subscription => subscription.Resource).Distinct().Count());
        Assert.Equal(Lists, all.Select(subscription => subscription.ClientState).Distinct().Count());
        Assert.All(all, subscription => Assert.Equal(64, subscription.ClientState!.Length));
        Assert.Empty(bot.Logged.All);
    }

    [Fact]
    public async Task Without_a_public_address_nobody_is_asked_for_anything()
    {
        await Bot.Keeper;
        Assert.Empty(await AllAsync());
        Assert.Empty(_graphsView.Asked);
    }

    [Fact]
    public async Task A_restart_finds_its_subscriptions_again_without_asking()
    {
        var before = await StopAsync(await SubscribedAsync());
        var bot = await StartAsync("told", options => options.NotificationAddress = Address);
        // Once it has renewed what is asked for, it has looked at the others.
        var students = bot.Subscriptions.Find("Students")!;
        Assert.True(bot.Subscriptions.Take(students.Id, students.Secret, "reauthorizationRequired"));
        await EventuallyAsync(() => Task.FromResult(bot.Subscriptions.Find("Students")!.RenewAt > bot.Clock.GetUtcNow()));
        Assert.Equal(before, await IdsAsync());
        Assert.Equal(Lists, _graphsView.Asked.Count);
    }

    [Fact]
    public async Task At_half_of_its_life_a_subscription_is_renewed_with_one_call()
    {
        var before = await StopAsync(await SubscribedAsync());
        Server.Meter.Reset();
        var bot = await LaterAsync(TimeSpan.FromHours(37));
        await EventuallyAsync(() => Task.FromResult(bot.Subscriptions.Find("Students")!.RenewAt > bot.Clock.GetUtcNow() + TimeSpan.FromHours(35)));
        Assert.Equal(before, await IdsAsync());
        Assert.Equal(Lists, _graphsView.Asked.Count);
    }

    [Fact]
    public async Task What_vanished_is_made_again_and_what_is_not_ours_stays()
    {
        var foreign = await Server.Graph.Subscriptions.PostAsync(new Subscription
        {
            ChangeType = "updated",
            NotificationUrl = "https://other.example.org/",
            Resource = $"sites/{LocalGraphServer.SitePath}:/lists/Students",
            ExpirationDateTime = DateTimeOffset.UtcNow.AddDays(9),
        });
        var before = await StopAsync(await SubscribedAsync(1));
        foreach (var id in before.Where(id => id != foreign!.Id)) await Server.Graph.Subscriptions[id].DeleteAsync();
        await LaterAsync(TimeSpan.FromHours(37));
        await EventuallyAsync(async () => (await AllAsync()).Count == Lists + 1);
        Assert.Equal([foreign!.Id], before.Intersect(await IdsAsync()));
    }

    [Fact]
    public async Task Another_public_address_gets_new_subscriptions_and_ends_the_old()
    {
        var before = await StopAsync(await SubscribedAsync());
        await StartAsync("told", options => options.NotificationAddress = new Uri("https://new.example.org/hear"));
        await EventuallyAsync(async () => (await AllAsync()).Count(subscription => subscription.NotificationUrl == "https://new.example.org/hear") == Lists);
        Assert.Empty(before.Intersect(await IdsAsync()));
    }

    [Fact]
    public async Task A_change_by_somebody_else_rings()
    {
        var bot = await SubscribedAsync();
        var rung = RungAsync(bot);
        await AddStudentAsync();
        Assert.Equal(["Students"], await rung);
    }

    [Fact]
    public async Task A_subscription_that_Graph_removed_is_made_again_at_once()
    {
        var bot = await SubscribedAsync();
        var before = await IdsAsync();
        Server.Faults.Happen(LifecycleEvent.SubscriptionRemoved);
        await EventuallyAsync(async () => await IdsAsync() is var now && now.Count == Lists && !now.Intersect(before).Any());
        Assert.NotNull(bot.Subscriptions.Find("Students"));
    }

    [Fact]
    public async Task A_subscription_that_wants_to_be_reauthorized_is_renewed_at_once()
    {
        var bot = await SubscribedAsync();
        bot.Clock.Ahead = TimeSpan.FromHours(1);
        var before = await IdsAsync();
        Server.Faults.Happen(LifecycleEvent.ReauthorizationRequired);
        var halfLife = TimeSpan.FromHours(36);
        await EventuallyAsync(() => Task.FromResult(MirroredList.All.All(list => bot.Subscriptions.Find(list.List.Name)!.RenewAt > DateTimeOffset.UtcNow + halfLife + TimeSpan.FromMinutes(30))));
        Assert.Equal(before, await IdsAsync());
    }

    [Fact]
    public async Task A_clock_that_jumps_makes_nobody_ask_again_and_again()
    {
        var bot = await SubscribedAsync();
        var (first, last) = (MirroredList.All[0].List.Name, bot.Subscriptions.Find(MirroredList.All[^1].List.Name)!);
        var before = bot.Subscriptions.Find(first);
        var echo = _graphsView.Echo;
        _graphsView.Echo = token =>
        {
            bot.Clock.Ahead += TimeSpan.FromDays(4);
            return echo(token);
        };
        Assert.True(bot.Subscriptions.Take(last.Id, last.Secret, "subscriptionRemoved"));
        await EventuallyAsync(() => Task.FromResult(bot.Subscriptions.Find(last.List) is not null));
        await Task.Delay(300);
        // By the new clock all are due, and wait for the next minute.
        Assert.Equal(before, bot.Subscriptions.Find(first));
    }

    [Fact]
    public async Task A_subscription_to_be_renewed_in_years_is_renewed_now()
    {
        var bot = await SubscribedAsync();
        var kept = bot.Subscriptions.Find("Plans")!;
        bot.Subscriptions.Keep(kept with { RenewAt = kept.RenewAt.AddYears(4) });
        Assert.True(bot.Subscriptions.Take(bot.Subscriptions.Find("Students")!.Id, bot.Subscriptions.Find("Students")!.Secret, "reauthorizationRequired"));
        await EventuallyAsync(() => Task.FromResult(bot.Subscriptions.Find("Plans")!.RenewAt < kept.RenewAt.AddDays(3)));
    }

    [Fact]
    public async Task Missed_notifications_ring_too()
    {
        var bot = await SubscribedAsync();
        var rung = RungAsync(bot);
        Server.Faults.Happen(LifecycleEvent.Missed);
        Assert.NotEmpty(await rung);
    }

    [Fact]
    public async Task A_false_notification_does_nothing()
    {
        var bot = await SubscribedAsync();
        var ours = bot.Subscriptions.Find("Students")!;
        var rung = RungAsync(bot, TimeSpan.FromMilliseconds(300));
        Server.Meter.Reset();
        Assert.False(bot.Subscriptions.Take(ours.Id, ours.Secret + "0", null));
        Assert.False(bot.Subscriptions.Take(ours.Id, null, "subscriptionRemoved"));
        Assert.False(bot.Subscriptions.Take(Guid.NewGuid().ToString(), ours.Secret, null));
        Assert.False(bot.Subscriptions.Take(null, null, null));
        Assert.Empty(await rung);
        Assert.Equal((ours, 0), (bot.Subscriptions.Find("Students"), Server.Meter.Requests));
    }

    [Fact]
    public async Task When_Graph_does_not_reach_the_address_the_log_says_what_to_do()
    {
        _graphsView.Echo = _ => new HttpResponseMessage(System.Net.HttpStatusCode.NotFound);
        var bot = await StartAsync("told", options => options.NotificationAddress = Address);
        await EventuallyAsync(() => Task.FromResult(bot.Logged.All.Count > 0));
        Assert.Contains("ValidationError", Assert.Single(bot.Logged.All), StringComparison.Ordinal);
        Assert.Contains("SeopBot:PublicUrl", bot.Logged.All[0], StringComparison.Ordinal);
        Assert.Single(_graphsView.Asked);
    }

    private async Task<SharePointHost> SubscribedAsync(int others = 0)
    {
        var bot = await StartAsync("told", options => options.NotificationAddress = Address);
        Listen(bot);
        await EventuallyAsync(async () => (await AllAsync()).Count == Lists + others && bot.Subscriptions.Find(MirroredList.All[^1].List.Name) is not null);
        return bot;
    }

    private async Task<SharePointHost> LaterAsync(TimeSpan later)
    {
        var bot = await StartAsync("told", options => options.NotificationAddress = Address, ahead: later);
        Listen(bot);
        return bot;
    }

    private void Listen(SharePointHost bot) => _graphsView.Hear = told => bot.Subscriptions.Take((string?)told["subscriptionId"], (string?)told["clientState"], (string?)told["lifecycleEvent"]);

    private new async Task<List<string>> StopAsync(SharePointHost bot)
    {
        await base.StopAsync(bot);
        return await IdsAsync();
    }

    private async Task<List<Subscription>> AllAsync() => (await Server.Graph.Subscriptions.GetAsync())!.Value!;

    private async Task<List<string>> IdsAsync() => [.. (await AllAsync()).Select(subscription => subscription.Id!).Order(StringComparer.Ordinal)];

    private Task AddStudentAsync() => Site.Lists["Students"].Items.PostAsync(new ListItem
    {
        Fields = new FieldValueSet { AdditionalData = new Dictionary<string, object> { ["Title"] = "Ana", ["Key"] = "s-1" } },
    });

    private static async Task<string[]> RungAsync(SharePointHost bot, TimeSpan? longest = null) => [.. await bot.Bell.WaitAsync(longest ?? TimeSpan.FromSeconds(15), default)];
}
