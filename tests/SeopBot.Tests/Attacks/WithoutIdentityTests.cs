using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Bot;
using SeopBot.Tests.SharePoint;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Attacks;

/// <summary>In Development without an identity the bot trusts this machine: its programs, but not the pages that its browser shows.</summary>
public sealed class WithoutIdentityTests : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("seopbot-open-");
    private readonly OutsideWorld _world = new(new TokenIssuer());
    private readonly LogLines _log = new();
    private readonly HttpClient _http = new();
    private WebApplication? _bot;

    public async Task InitializeAsync()
    {
        var builder = BotHost.CreateBuilder(new Dictionary<string, string?> { ["environment"] = "Development", ["urls"] = "http://127.0.0.1:0", ["SeopBot:Data"] = _data.FullName, ["SeopBot:NoSample"] = "true" }, verb: false);
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => _world);
        _bot = builder.Build();
        _bot.UseSeopBot();
        await _bot.StartAsync();
        _http.BaseAddress = _bot.Services.GetRequiredService<HostSettings>().Home;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _bot!.DisposeAsync();
        _data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_program_of_this_machine_is_taken() => Assert.Equal(200, await PostAsync(Event("http://localhost:3979/")));

    [Theory]
    [InlineData("https://evil.attack.test")]
    [InlineData("null")]
    [InlineData("http://localhost:3978")]
    [InlineData("")]
    public async Task A_page_in_a_browser_is_refused(string origin) => Assert.Equal(403, await PostAsync(Event(), origin: origin));

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData(null, 415)]
    public async Task What_a_page_can_send_without_asking_is_refused(string? type, int status) => Assert.Equal(status, await PostAsync(Event(), type: type));

    [Theory]
    [InlineData("api/messages")]
    [InlineData("graph/v1.0/sites/localhost:/sites/seop")]
    [InlineData("lists")]
    [InlineData("reports/x/plans.csv")]
    [InlineData("")]
    public async Task A_foreign_name_for_this_machine_reaches_nothing(string path)
    {
        using var request = new HttpRequestMessage(path == "api/messages" ? HttpMethod.Post : HttpMethod.Get, path);
        request.Headers.Host = "rebound.attack.test";
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "any");
        using var answer = await _http.SendAsync(request);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.attack.test/")]
    [InlineData("http://127.0.0.1@evil.attack.test/")]
    [InlineData("http://127.0.0.1.evil.attack.test/")]
    [InlineData("http://localhost.evil.attack.test/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://0.0.0.0/")]
    public async Task A_bot_of_this_machine_answers_nobody_elsewhere(string serviceUrl)
    {
        Assert.Equal(401, await PostAsync(Event(serviceUrl)));
        Assert.Empty(_world.Elsewhere);
    }

    [Fact]
    public async Task A_serviceUrl_in_other_letters_is_looked_at_as_well()
    {
        var activity = Event();
        activity.Remove("serviceUrl");
        activity["ServiceURL"] = "https://evil.attack.test/";
        Assert.Equal(401, await PostAsync(activity));
        Assert.Empty(_world.Elsewhere);
    }

    [Fact]
    public async Task A_body_over_512_KB_is_too_large()
    {
        var activity = Event();
        activity["text"] = new string('x', 512 * 1024);
        Assert.Equal(413, await PostAsync(activity));
    }

    private static JsonObject Event(string serviceUrl = "http://localhost:3979/") => new()
    {
        ["type"] = "event",
        ["id"] = "1",
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1" },
        ["recipient"] = new JsonObject { ["id"] = "28:1" },
        ["conversation"] = new JsonObject { ["id"] = "a:1" },
    };

    private async Task<int> PostAsync(JsonObject activity, string? type = "application/json", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new StringContent(activity.ToJsonString()) };
        request.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        var logged = _log.All.Count;
        using var answer = await _http.SendAsync(request);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Equal(answer.IsSuccessStatusCode ? 0 : 1, _log.All.Skip(logged).Count(line => !line.Contains("SharePoint", StringComparison.Ordinal)));
        return (int)answer.StatusCode;
    }
}
