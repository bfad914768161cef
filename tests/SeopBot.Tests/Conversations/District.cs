using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SeopBot.Bot;
using SeopBot.LocalGraph;
using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Tests.Conversations;

/// <summary>Tests that talk to one running bot, one after the other.</summary>
[CollectionDefinition(nameof(District))]
public sealed class DistrictCollection : ICollectionFixture<District>;

/// <summary>Tests that save nothing, on a district where nobody else does: whole schools can be counted.</summary>
[CollectionDefinition(nameof(UntouchedDistrict))]
public sealed class UntouchedDistrict : ICollectionFixture<District>;

/// <summary>The real bot in this process, on a data folder of its own with the sample district, on 22 November 2026.</summary>
public sealed class District : IAsyncLifetime
{
    /// <summary>A member of staff for each test that needs many: Carla Whitmore, grade 4.</summary>
    public const string Carla = "t115";

    /// <summary>Daniel Estrada, grade 2.</summary>
    public const string Daniel = "t116";

    /// <summary>Laura Kessler, principal of Panguitch Elementary.</summary>
    public const string Laura = "t102";

    private WebApplication? _bot;
    private FakeTeams? _teams;
    private HttpClient? _http;
    private Roster? _roster;

    /// <summary>The folder in which everything of this bot lives.</summary>
    public string Data { get; } = Path.Combine(Path.GetTempPath(), $"seopbot-talk-{Guid.NewGuid():N}");

    public LocalGraphFaults Faults => Service<LocalGraphFaults>();

    public LocalGraphMeter Meter => Service<LocalGraphMeter>();

    public SharePointOptions Options => Service<IOptions<SharePointOptions>>().Value;

    public Roster Roster => _roster!;

    internal FakeTeams Teams => _teams!;

    internal HttpClient Http => _http!;

    private Dictionary<string, string?> Settings => new()
    {
        ["environment"] = "Development",
        ["urls"] = "http://127.0.0.1:0",
        ["SeopBot:Data"] = Data,
        ["SeopBot:Today"] = "2026-11-22",
        ["SharePoint:FilingWait"] = "00:00:20",
        ["SharePoint:ReadPatience"] = "00:00:20",
        ["SharePoint:RefreshInterval"] = "00:10:00",
        ["Logging:LogLevel:Default"] = "None",
    };

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        await StartAsync();
        await Service<IRosterTarget>().ImportAsync(OddNames.Import, null, CancellationToken.None);
        _roster = await Service<IRosterSource>().ReadAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        await Teams.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>The bot goes down and comes up again on the same folder.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public T Service<T>() where T : notnull => _bot!.Services.GetRequiredService<T>();

    /// <summary>A conversation of a member of staff who has never talked to the bot.</summary>
    internal Chat Open(string staff, string channel = "msteams") => new(this, new Person(Roster.FindStaff(staff)!.Name, Roster.FindStaff(staff)!.EntraId, channel));

    /// <summary>A conversation of somebody.</summary>
    internal Chat Open(Person person) => new(this, person);

    /// <summary>The rows of a list that belong to a student, read from the lists as anybody would.</summary>
    internal Task<IReadOnlyList<JsonObject>> RowsAsync(string list, string student) => RowsWhereAsync(list, $"fields/StudentKey eq '{student}'");

    /// <summary>The rows of a list that a filter names.</summary>
    internal async Task<IReadOnlyList<JsonObject>> RowsWhereAsync(string list, string filter)
    {
        var site = (string)(await GraphAsync("sites/localhost:/sites/seop"))["id"]!;
        var page = await GraphAsync($"sites/{site}/lists/{list}/items?$expand=fields&$top=999&$filter={Uri.EscapeDataString(filter)}");
        return [.. page["value"]!.AsArray().Select(row => row!["fields"]!.AsObject())];
    }

    /// <summary>How many requests to the lists something takes.</summary>
    internal async Task<long> RequestsAsync(Func<Task> something)
    {
        Meter.Reset();
        await something();
        return Meter.Requests;
    }

    /// <summary>For as long as the answer is not disposed of, nobody waits for the lists longer than a moment.</summary>
    internal IDisposable Impatient()
    {
        var (filing, reading, delivery) = (Options.FilingWait, Options.ReadPatience, Options.DeliveryPatience);
        Options.FilingWait = Options.ReadPatience = TimeSpan.FromSeconds(1);
        Options.DeliveryPatience = TimeSpan.FromSeconds(2);
        return new Undo(() =>
        {
            Faults.Clear();
            (Options.FilingWait, Options.ReadPatience, Options.DeliveryPatience) = (filing, reading, delivery);
        });
    }

    /// <summary>Those who came to a conference, as the card sends them: the student and the first of the parents.</summary>
    internal string StudentAndParent(string student) =>
        $"student,{Roster.ContactsOf(student).Where(contact => contact.IsParent).OrderBy(contact => contact.Name, StringComparer.Ordinal).First().ContactKey}";

    /// <summary>What a verb of the command line says, run beside the bot on the same folder.</summary>
    internal async Task<string> RunVerbAsync(params string[] verb)
    {
        var (code, output, errors) = await TryVerbAsync(verb);
        Assert.True(code == 0, errors);
        return output;
    }

    /// <summary>What becomes of a verb that may be refused.</summary>
    internal async Task<(int Code, string Output, string Errors)> TryVerbAsync(params string[] verb)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync([.. verb, "--data", Data, "--today", "2026-11-22", "--environment", "Development"], output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<JsonObject> GraphAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "graph/v1.0/" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "x");
        using var answer = await Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task StartAsync()
    {
        _bot = BotHost.Build(Settings, verb: false);
        _bot.UseSeopBot();
        await _bot.StartAsync();
        await _bot.PrepareAsync(TextWriter.Null, CancellationToken.None);
        _http = new HttpClient { BaseAddress = Service<HostSettings>().Home };
    }

    private async Task StopAsync()
    {
        _http?.Dispose();
        await _bot!.StopAsync();
        await _bot.DisposeAsync();
    }
}

/// <summary>Does something when it is over.</summary>
internal sealed class Undo(Action action) : IDisposable
{
    public void Dispose() => action();
}

/// <summary>Somebody who talks to the bot.</summary>
/// <param name="Name">As the transcript names them.</param>
/// <param name="EntraId">Who Teams says they are; null when it does not say.</param>
/// <param name="Channel">msteams or webchat.</param>
internal sealed record Person(string Name, string? EntraId, string Channel = "msteams")
{
    /// <summary>The id of this person for this bot.</summary>
    public string Id { get; } = $"29:{Guid.NewGuid():N}";
}
