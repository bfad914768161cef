using System.Text.Json.Nodes;

namespace SeopBot.Tests.Attacks;

/// <summary>Ids that would lead the bot's answer elsewhere: to another path, another host, into a header.</summary>
[Collection(nameof(GuardedBot))]
public sealed class PathAttackTests(GuardedBot bot)
{
    private static readonly string[] Tricks =
    [
        "../../../evil", "..%2f..%2fevil", "%2e%2e", "%2e%2e/%2e%2e", "..\\..\\evil", "a/../b", "/", "//evil.attack.test/", "https://evil.attack.test/", "@evil.attack.test", "a?b=c", "a#b", "a;b",
        "a\r\nX-Evil: 1\r\n\r\nGET / HTTP/1.1", "a\nb", "a\0b", "a\u2028b", " ", "\u202Ea", "é", "\uD83D\uDC26", new string('x', 2000),
    ];

    public static TheoryData<string> Ids => [.. Tricks];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_answer_goes_to_its_conversation_whatever_the_id(string id)
    {
        var hello = bot.Message(null, "hello");
        hello["conversation"]!["id"] = id;
        await AssertAnsweredAtAsync(hello, $"/amer/v3/conversations/{Uri.EscapeDataString(id)}/activities/{Uri.EscapeDataString((string)hello["id"]!)}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_answer_goes_to_its_conversation_whatever_the_messages_id(string id)
    {
        var hello = bot.Message(null, "hello");
        hello["id"] = id;
        var conversation = (string)hello["conversation"]!["id"]!;
        // A blank id is none: the answer is then no reply.
        var path = $"/amer/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        await AssertAnsweredAtAsync(hello, string.IsNullOrWhiteSpace(id) ? path : $"{path}/{Uri.EscapeDataString(id)}");
    }

    [Theory]
    [InlineData("conversation", ".")]
    [InlineData("conversation", "..")]
    [InlineData("id", ".")]
    [InlineData("id", "..")]
    [InlineData("id", "")]
    public Task An_id_that_is_a_path_of_its_own_is_refused(string whose, string id) => RefuseAsync(whose, id);

    [Theory]
    [InlineData("conversation")]
    [InlineData("id")]
    public Task An_id_of_3000_letters_is_refused(string whose) => RefuseAsync(whose, new string('x', 3000));

    [Theory]
    [InlineData("https://evil.attack.test/")]
    [InlineData("https://smba.trafficmanager.net@evil.attack.test/amer/")]
    [InlineData("https://smba.trafficmanager.net.evil.attack.test/amer/")]
    [InlineData("https://evil.attack.test/smba.trafficmanager.net/amer/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:444/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer/?x=")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("http://[::1]/")]
    public Task Another_serviceUrl_than_the_tokens_is_refused(string serviceUrl)
    {
        var search = bot.Search();
        search["serviceUrl"] = serviceUrl;
        return bot.AssertRefusedAsync(bot.Post(search), 401);
    }

    [Theory]
    [InlineData("ftp://smba.trafficmanager.net/amer/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("smba.trafficmanager.net/amer/")]
    [InlineData("")]
    public Task A_serviceUrl_that_is_no_web_address_is_refused(string serviceUrl)
    {
        var search = bot.Search();
        search["serviceUrl"] = serviceUrl;
        return bot.AssertRefusedAsync(bot.Post(search), 400);
    }

    private async Task AssertAnsweredAtAsync(JsonObject hello, string path)
    {
        var sent = bot.World.Sent.Count;
        Assert.Equal((200, ""), await bot.SendAsync(bot.Post(hello)));
        Assert.Equal("POST " + path, Assert.Single(bot.World.Sent.Skip(sent)).Line);
        Assert.Empty(bot.World.Elsewhere);
    }

    private Task RefuseAsync(string whose, string id)
    {
        var search = bot.Search();
        if (whose == "id") search["id"] = id;
        else search["conversation"]!["id"] = id;
        return bot.AssertRefusedAsync(bot.Post(search), 400);
    }
}
