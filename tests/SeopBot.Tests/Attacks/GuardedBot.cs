using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Bot;
using SeopBot.LocalGraph;
using SeopBot.Plans;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Mirror;
using SeopBot.Tests.LocalGraph;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Attacks;

/// <summary>Attacks on one bot, one after the other.</summary>
[CollectionDefinition(nameof(GuardedBot))]
public sealed class GuardedBotCollection : ICollectionFixture<GuardedBot>;

/// <summary>The whole real bot in Production, with an identity of its own; only what is outside of it is ours.</summary>
public sealed class GuardedBot : IAsyncLifetime
{
    public const string AppId = "00000000-0000-0000-0000-0000000000aa";

    public const string Tenant = "00000000-0000-0000-0000-0000000000bb";

    /// <summary>Where Teams says that its connector is.</summary>
    public static readonly Uri Connector = new("https://smba.trafficmanager.net/amer/");

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("seopbot-attacks-");
    private readonly LocalGraphServer _lists;
    private readonly WatchedStorage _state = new();
    private readonly LogBook _log = new();
    private WebApplication? _bot;
    private HttpClient? _http;
    private BirchsNotes? _notes;
    private int _lastId;

    public GuardedBot()
    {
        World = new OutsideWorld(Issuer);
        _lists = new LocalGraphServer { Subscribers = new PublicAddress(() => Home) };
        Issuer.Keys.AddRange([
            IssuerKey.Make("no channel"), IssuerKey.Make("another channel", "directline"), IssuerKey.Make("every channel but Teams", "directline", "webchat", "emulator"),
            IssuerKey.Make("a channel whose name begins alike", "msteams2"), IssuerKey.Make("a channel in other letters", "MSTEAMS"),
            IssuerKey.Make("every channel", "msteams", "webchat", "directline", "emulator", "facebook", "MSTEAMS", "msteams ", ""),
        ]);
    }

    internal TokenIssuer Issuer { get; } = new();

    internal OutsideWorld World { get; }

    internal IServiceProvider Services => _bot!.Services;

    internal Uri Home => Services.GetRequiredService<HostSettings>().Home;

    /// <summary>The value of the Authorization header that Teams would send.</summary>
    internal string RightToken => Issuer.Bearer(AppId, Connector.AbsoluteUri);

    /// <summary>What was written, asked and sent so far; nothing of it may change with a request that is refused at the door.</summary>
    internal Marks Left => new(_lists.Meter.Requests, _state.Writes, World.Sent.Count, World.Elsewhere.Count);

    internal IReadOnlyList<(LogLevel Level, string Text)> Log => _log.Lines;

    internal LocalGraphFaults ListFaults => _lists.Faults;

    public async Task InitializeAsync()
    {
        await _lists.InitializeAsync();
        // Nothing is told of changes unless a test tells it itself, so that what a request leaves can be counted.
        _lists.Options.NotificationDelay = TimeSpan.FromDays(1);
        var builder = BotHost.CreateBuilder(Settings(), verb: false);
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddSingleton(WithWorld(HostSettings.Read(builder.Configuration, builder.Environment)));
        builder.Services.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => World).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        builder.Services.AddSingleton<IStorage>(_state);
        var clock = new DemoClock(DateOnly.Parse(Town.Today, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(SchoolTime.DefaultZone));
        builder.Services.AddSingleton(new SchoolTime(clock, TimeZoneInfo.FindSystemTimeZoneById(SchoolTime.DefaultZone)));
        _bot = builder.Build();
        _bot.UseSeopBot();
        await Services.GetRequiredService<ListProvisioner>().RunAsync(default);
        await Services.GetRequiredService<IRosterTarget>().ImportAsync(Town.Import, null, default);
        await _bot.StartAsync();
        await UntilSubscribedAsync();
        await Services.GetRequiredService<IRosterSource>().ReadAsync(default);
        _http = new HttpClient { BaseAddress = Home };
    }

    public async Task DisposeAsync()
    {
        _http?.Dispose();
        await _bot!.DisposeAsync();
        await _lists.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>An activity as Teams sends it: a search in a card's field by Alder. Source: platform.md §5.1, §5.3.</summary>
    internal JsonObject Search(string typed = "Tobias") => Invoke(Town.Alder.EntraId, "application/search", new JsonObject
    {
        ["queryText"] = typed,
        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 },
        ["dataset"] = "students",
    });

    /// <summary>A tap on a card's button.</summary>
    internal JsonObject Tap(string? entraId, JsonNode? data) => Invoke(entraId, "adaptiveCard/action", new JsonObject
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (data as JsonObject)?["verb"]?.DeepClone(), ["data"] = data },
        ["trigger"] = "manual",
    });

    /// <summary>Something said.</summary>
    internal JsonObject Message(string? entraId, string text)
    {
        var activity = Activity(entraId, "message");
        activity["text"] = text;
        return activity;
    }

    /// <summary>A request with an activity and the right token, to be spoilt.</summary>
    internal HttpRequestMessage Post(JsonNode? activity, string? authorization = null) => Post(Encoding.UTF8.GetBytes(activity?.ToJsonString() ?? ""), authorization);

    internal HttpRequestMessage Post(byte[] body, string? authorization = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("Authorization", authorization ?? RightToken);
        return request;
    }

    internal async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using var answer = await AnswerAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request) => _http!.SendAsync(request);

    /// <summary>The request is refused with an empty answer and leaves one line in the log; the right one is taken before and after.</summary>
    internal async Task AssertRefusedAsync(HttpRequestMessage request, int status)
    {
        await AssertTakenAsync(Post(Search()));
        var (left, logged) = (Left, Log.Count);
        Assert.Equal((status, ""), await SendAsync(request));
        Assert.Equal(left, Left);
        Assert.Single(Log.Skip(logged), line => line.Level >= LogLevel.Warning);
        AssertTellsNothing(logged, request);
        await AssertTakenAsync(Post(Search()));
    }

    /// <summary>What Birch has written, once for all tests.</summary>
    internal async Task<BirchsNotes> BirchAsync() => _notes ??= await BirchsNotes.WriteAsync(this);

    /// <summary>What is kept of a person, as text.</summary>
    internal async Task<IEnumerable<string>> StateAsync(string user)
    {
        var kept = await _state.ReadAsync([$"msteams/users/{user}"]);
        return kept.Values.Select(value => Newtonsoft.Json.JsonConvert.SerializeObject(value));
    }

    /// <summary>The rows of a list, as text.</summary>
    internal async Task<string> RowsAsync(string list) => await _lists.Raw.GetStringAsync($"sites/{LocalGraphServer.SitePath}:/lists/{list}/items?$expand=fields");

    /// <summary>The request is answered as Alder's search is.</summary>
    internal async Task AssertTakenAsync(HttpRequestMessage request)
    {
        var (status, body) = await SendAsync(request);
        Assert.True(status == 200, $"{status}\n{string.Join('\n', Log.Where(line => line.Level >= LogLevel.Warning).TakeLast(3))}");
        Assert.Contains(Town.Quill.FullName, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Winter.FamilyName, body, StringComparison.Ordinal);
    }

    /// <summary>Since then no line of the log has a name, and none has a part of a token.</summary>
    internal void AssertTellsNothing(int logged, HttpRequestMessage request)
    {
        var secrets = request.Headers.TryGetValues("Authorization", out var values) ? string.Join(' ', values).Split(' ', '.', ',').Where(part => part.Length > 20) : [];
        foreach (var (_, text) in Log.Skip(logged))
        {
            Assert.All(Town.Names, name => Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase));
            Assert.All(secrets, secret => Assert.DoesNotContain(secret[..20], text, StringComparison.Ordinal));
        }
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["environment"] = "Production",
        ["urls"] = "http://127.0.0.1:0",
        ["SeopBot:Data"] = _data.FullName,
        ["SeopBot:PublicUrl"] = "https://bot.test/",
        ["SeopBot:TurnsAtOnce"] = "12",
        ["SeopBot:TurnTime"] = "00:00:10",
        ["SharePoint:ReadPatience"] = "00:01:00",
        ["Logging:LogLevel:Default"] = "Debug",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "secret",
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppTenantId"] = Tenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = TokenIssuer.Metadata,
        ["SharePoint:Site"] = LocalGraphServer.SitePath,
        ["SharePoint:GraphAddress"] = _lists.BaseAddress.AbsoluteUri,
    };

    private async Task UntilSubscribedAsync()
    {
        for (var end = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < end; await Task.Delay(10))
            if (MirroredList.All.All(list => Services.GetRequiredService<SubscriptionLedger>().Find(list.List.Name) is not null)) return;
        throw new TimeoutException("The bot has not subscribed to its lists within 30 s.");
    }

    // Whoever fetches the bot's own token knows no factory of HTTP clients.
    private HostSettings WithWorld(HostSettings settings) => settings with
    {
        Identity = settings.Identity! with { Credentials = new PasswordServiceClientCredentialFactory(AppId, "secret", Tenant, new HttpClient(World, disposeHandler: false), null) },
    };

    private JsonObject Invoke(string? entraId, string name, JsonObject value)
    {
        var activity = Activity(entraId, "invoke");
        (activity["name"], activity["value"]) = (name, value);
        return activity;
    }

    private JsonObject Activity(string? entraId, string type) => new()
    {
        ["type"] = type,
        ["id"] = $"f:{Interlocked.Increment(ref _lastId)}",
        ["timestamp"] = "2026-11-22T16:04:59.89Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.AbsoluteUri,
        ["from"] = new JsonObject { ["id"] = $"29:{entraId}", ["name"] = "Somebody", ["aadObjectId"] = entraId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "SeopBot" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{entraId}", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = "en-US",
    };

    /// <summary>What a request may leave behind.</summary>
    internal sealed record Marks(long Asked, int Written, int Sent, int Elsewhere);
}
