using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.Tests.Attacks;

/// <summary>Anybody may post to where Microsoft Graph tells of changes: nobody but Graph is believed, and nobody gets more than his own words back.</summary>
[Collection(nameof(GuardedBot))]
public sealed class NotificationAttackTests(GuardedBot bot)
{
    private const string Path = "api/lists/notifications";

    private KeptSubscription Ours => bot.Services.GetRequiredService<SubscriptionLedger>().Find("Students")!;

    [Fact]
    public async Task A_notification_with_its_secret_is_taken()
    {
        using var answer = await bot.AnswerAsync(Post(Notification(Ours.Id, Ours.Secret)));
        Assert.Equal((202, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("Validation: Testing client application reachability for subscription Request-Id: 7c1e")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<html><body onload=alert(1)>&lt;é%41+")]
    public async Task The_question_of_Graph_is_echoed_as_plain_text_only(string token)
    {
        var left = bot.Left;
        using var answer = await bot.AnswerAsync(Ask(token));
        Assert.Equal((200, token), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(left, bot.Left);
    }

    [Fact]
    public async Task A_question_is_not_echoed_when_it_is_empty_too_long_asked_twice_or_has_other_than_letters()
    {
        foreach (var token in new[] { "", new string('x', 1025), "a\r\nSet-Cookie: b", "a\0b", "a\u0085b" })
            Assert.Equal((400, ""), await bot.SendAsync(Ask(token)));
        var twice = Ask("a");
        twice.RequestUri = new Uri($"{Path}?validationToken=a&validationToken=b", UriKind.Relative);
        Assert.Equal((400, ""), await bot.SendAsync(twice));
        Assert.Equal((200, new string('x', 1024)), await bot.SendAsync(Ask(new string('x', 1024))));
    }

    [Fact]
    public async Task A_flood_of_false_notifications_costs_nothing_and_one_line_in_the_log()
    {
        var (left, logged, kept) = (bot.Left, bot.Log.Count, bot.Services.GetRequiredService<SubscriptionLedger>().Find("Students"));
        string[] lies =
        [
            Notification(Ours.Id, "guessed"), Notification(Ours.Id, null), Notification(Ours.Id, Ours.Secret[..^1]), Notification(Ours.Id, Ours.Secret + " "),
            Notification(Ours.Id, Ours.Secret.ToLowerInvariant()), Notification(Guid.NewGuid().ToString(), Ours.Secret), Notification(null, Ours.Secret),
            Notification(Ours.Id, "guessed", "subscriptionRemoved"), Notification(Ours.Id, "", "reauthorizationRequired"), """{"value":[null,{},null]}""",
            """{"value":null}""", "{}", $$"""{"value":[{{string.Join(',', Enumerable.Repeat("{}", 1000))}}]}""",
        ];
        const int Times = 40;
        for (var i = 0; i < Times; i++)
            foreach (var lie in lies)
                Assert.Equal((202, ""), await bot.SendAsync(Post(lie)));
        Assert.Equal((left, kept), (bot.Left, Ours));
        Assert.InRange(bot.Log.Skip(logged).Count(line => line.Level >= LogLevel.Warning), 0, 1);
        Assert.DoesNotContain(bot.Log.Skip(logged), line => line.Text.Contains(Ours.Secret[..20], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null, and more")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":[5]}""")]
    [InlineData("""{"value":[{"subscriptionId":{}}]}""")]
    [InlineData("""{"value":[{"subscriptionId":"a","clientState":["b"]}]}""")]
    [InlineData("""{"value":[{"subscriptionId":"a"}""")]
    [InlineData("<xml/>")]
    public async Task What_is_no_notification_is_refused(string body) => Assert.Equal((400, ""), await bot.SendAsync(Post(body)));

    [Fact]
    public async Task What_is_nested_too_deep_or_too_large_is_refused()
    {
        Assert.Equal((400, ""), await bot.SendAsync(Post($$"""{"value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""")));
        Assert.Equal((413, ""), await bot.SendAsync(Post($$"""{"value":[],"x":"{{new string('x', 64 * 1024)}}"}""")));
        var chunked = Post($$"""{"value":[],"x":"{{new string('x', 64 * 1024)}}"}""");
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal((413, ""), await bot.SendAsync(chunked));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_is_not_JSON_is_refused(string type)
    {
        var request = Post(Notification(Ours.Id, Ours.Secret));
        request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal((415, ""), await bot.SendAsync(request));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_a_post_is_answered(string method)
    {
        var request = Ask("token");
        request.Method = new HttpMethod(method);
        Assert.Equal((405, ""), await bot.SendAsync(request));
    }

    private static HttpRequestMessage Ask(string token) =>
        new(HttpMethod.Post, $"{Path}?validationToken={Uri.EscapeDataString(token)}") { Content = new StringContent("", Encoding.UTF8, "text/plain") };

    private static HttpRequestMessage Post(string body) => new(HttpMethod.Post, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static string Notification(string? subscription, string? secret, string? lifecycleEvent = null) => new JsonObject
    {
        ["value"] = new JsonArray(new JsonObject
        {
            ["subscriptionId"] = subscription,
            ["clientState"] = secret,
            ["lifecycleEvent"] = lifecycleEvent,
            ["changeType"] = "updated",
            ["resource"] = "sites/x/lists/y",
        }),
    }.ToJsonString();
}
