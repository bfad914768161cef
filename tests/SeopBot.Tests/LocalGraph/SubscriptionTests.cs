using System.Net;
using System.Text;
using Microsoft.Graph.Models;
using SeopBot.Tests.SharePoint;

namespace SeopBot.Tests.LocalGraph;

public sealed class SubscriptionTests : LocalGraphTest
{
    private readonly Subscriber _subscriber = new();
    private readonly ShiftedClock _clock = new();

    public SubscriptionTests() => Server = new LocalGraphServer(_clock) { Subscribers = _subscriber };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Server.Options.NotificationDelay = TimeSpan.FromMilliseconds(20);
        Server.Options.NotificationRetry = TimeSpan.FromMilliseconds(50);
    }

    [Fact]
    public async Task A_subscription_is_made_found_renewed_and_ended()
    {
        var made = (await SubscribeAsync())!;
        Assert.Equal(["/hear"], _subscriber.Asked);
        Assert.Equal(("updated", "secret", await ResourceAsync()), (made.ChangeType, made.ClientState, made.Resource));
        Assert.Equal(made.Id, Assert.Single((await Server.Graph.Subscriptions.GetAsync())!.Value!).Id);

        var later = _clock.GetUtcNow().AddDays(20);
        var renewed = await Server.Graph.Subscriptions[made.Id].PatchAsync(new Subscription { ExpirationDateTime = later });
        Assert.Equal(later.ToUnixTimeSeconds(), renewed!.ExpirationDateTime!.Value.ToUnixTimeSeconds());
        Assert.Equal(renewed.ExpirationDateTime, (await Server.Graph.Subscriptions[made.Id].GetAsync())!.ExpirationDateTime);
        await Server.Graph.Subscriptions[made.Id].Reauthorize.PostAsync();

        await Server.Graph.Subscriptions[made.Id].DeleteAsync();
        await RefusedAsync(404, () => Server.Graph.Subscriptions[made.Id].GetAsync());
        await RefusedAsync(404, () => Server.Graph.Subscriptions[made.Id].PatchAsync(new Subscription { ExpirationDateTime = later }));
        Assert.Empty((await Server.Graph.Subscriptions.GetAsync())!.Value!);
    }

    [Fact]
    public async Task A_short_life_is_raised_to_45_minutes()
    {
        var made = await SubscribeAsync(subscription => subscription.ExpirationDateTime = _clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(45, (made!.ExpirationDateTime!.Value - _clock.GetUtcNow()).TotalMinutes, 0.1);
    }

    [Fact]
    public async Task A_life_over_42300_minutes_is_refused()
    {
        Assert.NotNull(await SubscribeAsync(subscription => subscription.ExpirationDateTime = _clock.GetUtcNow().AddMinutes(42_299)));
        await RefusedAsync(400, () => SubscribeAsync(subscription => subscription.ExpirationDateTime = _clock.GetUtcNow().AddMinutes(42_301)));
    }

    [Theory]
    [InlineData("created")]
    [InlineData("updated,deleted")]
    public async Task Only_updated_is_told_of_lists(string change) =>
        Assert.Contains("only 'updated'", (await RefusedAsync(400, () => SubscribeAsync(subscription => subscription.ChangeType = change))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("sites/localhost:/sites/seop:/lists/Nothing", 404)]
    [InlineData("users", 400)]
    [InlineData("sites/other.example:/sites/seop:/lists/Students", 400)]
    public async Task A_resource_that_is_no_list_here_is_refused(string resource, int status) =>
        await RefusedAsync(status, () => SubscribeAsync(subscription => subscription.Resource = resource));

    [Fact]
    public async Task An_address_without_encryption_is_for_this_machine_only() =>
        await RefusedAsync(400, () => SubscribeAsync(subscription => subscription.NotificationUrl = "http://bot.example.org/hear"));

    [Fact]
    public async Task Both_addresses_are_asked()
    {
        await SubscribeAsync(subscription => subscription.LifecycleNotificationUrl = "https://bot.example.org/life?a=b");
        Assert.Equal(["/hear", "/life"], _subscriber.Asked);
    }

    public static TheoryData<string> WrongEchoes => ["another token", "the status 202", "HTML", "no answer"];

    [Theory]
    [MemberData(nameof(WrongEchoes))]
    public async Task Who_does_not_echo_the_token_gets_no_subscription(string wrong)
    {
        _subscriber.Echo = token => wrong switch
        {
            "another token" => Text(HttpStatusCode.OK, token + "!", "text/plain"),
            "the status 202" => Text(HttpStatusCode.Accepted, token, "text/plain"),
            "HTML" => Text(HttpStatusCode.OK, token, "text/html"),
            _ => throw new HttpRequestException("No route."),
        };
        var refused = await RefusedAsync(400, () => SubscribeAsync());
        Assert.Equal("ValidationError", refused.Error!.Code);
        Assert.Empty((await Server.Graph.Subscriptions.GetAsync())!.Value!);

        static HttpResponseMessage Text(HttpStatusCode status, string text, string type) => new(status) { Content = new StringContent(text, Encoding.UTF8, type) };
    }

    [Fact]
    public async Task Changes_are_told_together_and_without_what_changed()
    {
        var made = (await SubscribeAsync())!;
        for (var i = 0; i < 5; i++) await AddAsync($"k{i}");
        await Students.Items["1"].DeleteAsync();
        await UntilToldAsync(1);
        await Task.Delay(200);
        Assert.InRange(_subscriber.Told.Count, 1, 4);
        var told = _subscriber.Told[0].Told["value"]!.AsArray().Single()!.AsObject();
        Assert.Equal(["changeType", "clientState", "resource", "subscriptionExpirationDateTime", "subscriptionId", "tenantId"], told.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal((made.Id, "secret", made.Resource), ((string?)told["subscriptionId"], (string?)told["clientState"], (string?)told["resource"]));
    }

    [Fact]
    public async Task What_was_not_taken_is_told_again_also_after_a_restart()
    {
        await SubscribeAsync();
        _subscriber.Answer = HttpStatusCode.InternalServerError;
        await AddAsync("1");
        await UntilToldAsync(2);
        await Server.RestartAsync();
        _subscriber.Answer = HttpStatusCode.Accepted;
        var before = _subscriber.Told.Count;
        _clock.Ahead += TimeSpan.FromMinutes(5);
        await UntilToldAsync(before + 1);
    }

    [Fact]
    public async Task After_four_hours_in_vain_it_is_given_up_and_the_next_change_is_told()
    {
        await SubscribeAsync();
        _subscriber.Answer = HttpStatusCode.InternalServerError;
        await AddAsync("1");
        await UntilToldAsync(1);
        _clock.Ahead += TimeSpan.FromHours(4.1);
        await AddAsync("2");
        await UntilToldAsync(2);
        _subscriber.Answer = HttpStatusCode.Accepted;
        await Task.Delay(300);
        Assert.Equal(2, _subscriber.Told.Count);
        await AddAsync("3");
        await UntilToldAsync(3);
    }

    [Fact]
    public async Task Nobody_is_told_after_the_end()
    {
        await SubscribeAsync();
        _clock.Ahead += TimeSpan.FromDays(3);
        await AddAsync("1");
        await Task.Delay(300);
        Assert.Empty(_subscriber.Told);
        Assert.Empty((await Server.Graph.Subscriptions.GetAsync())!.Value!);
    }

    [Fact]
    public async Task A_list_that_goes_takes_its_subscription_along_and_says_so()
    {
        await SubscribeAsync(subscription => subscription.LifecycleNotificationUrl = "https://bot.example.org/life");
        await SendAsync("DELETE", $"sites/{LocalGraphServer.SitePath}:/lists/Students");
        await UntilToldAsync(1);
        Assert.Equal(("/life", "subscriptionRemoved"), (_subscriber.Told[0].Address, (string?)_subscriber.Told[0].Told["value"]![0]!["lifecycleEvent"]));
        await UntilAsync(async () => (await Server.Graph.Subscriptions.GetAsync())!.Value!.Count == 0);
    }

    [Theory]
    [InlineData(SeopBot.LocalGraph.LifecycleEvent.ReauthorizationRequired, "reauthorizationRequired", 1)]
    [InlineData(SeopBot.LocalGraph.LifecycleEvent.Missed, "missed", 1)]
    [InlineData(SeopBot.LocalGraph.LifecycleEvent.SubscriptionRemoved, "subscriptionRemoved", 0)]
    public async Task What_becomes_of_a_subscription_is_told(SeopBot.LocalGraph.LifecycleEvent what, string name, int left)
    {
        await SubscribeAsync(subscription => subscription.LifecycleNotificationUrl = "https://bot.example.org/life");
        Server.Faults.Happen(what);
        await UntilToldAsync(1);
        Assert.Equal(("/life", name), (_subscriber.Told[0].Address, (string?)_subscriber.Told[0].Told["value"]![0]!["lifecycleEvent"]));
        await UntilAsync(async () => (await Server.Graph.Subscriptions.GetAsync())!.Value!.Count == left);
    }

    private async Task<string> ResourceAsync()
    {
        var list = await Students.GetAsync();
        return $"sites/{list!.ParentReference!.SiteId}/lists/{list.Id}";
    }

    private async Task<Subscription?> SubscribeAsync(Action<Subscription>? change = null)
    {
        var subscription = new Subscription
        {
            ChangeType = "updated",
            ClientState = "secret",
            NotificationUrl = "https://bot.example.org/hear",
            Resource = await ResourceAsync(),
            ExpirationDateTime = _clock.GetUtcNow().AddDays(2),
        };
        change?.Invoke(subscription);
        return await Server.Graph.Subscriptions.PostAsync(subscription);
    }

    private Task UntilToldAsync(int times) => UntilAsync(() => Task.FromResult(_subscriber.Told.Count >= times));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var end = DateTime.UtcNow.AddSeconds(15); DateTime.UtcNow < end; await Task.Delay(10))
            if (await holds()) return;
        Assert.Fail("It did not happen in time.");
    }
}
