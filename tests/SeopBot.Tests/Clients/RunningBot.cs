using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SeopBot.Bot;

namespace SeopBot.Tests.Clients;

/// <summary>The real host with the sample district, on a free port, with a data folder of its own. Its day is 22 November 2026.</summary>
public sealed class RunningBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string data;

    private RunningBot(WebApplication app, string data)
    {
        (this.app, this.data) = (app, data);
        Home = app.Services.GetRequiredService<HostSettings>().Home;
        Http = new HttpClient { BaseAddress = Home };
        Http.DefaultRequestHeaders.Authorization = new("Bearer", "local");
    }

    public Uri Home { get; }

    public HttpClient Http { get; }

    public static async Task<RunningBot> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("seop-clients-").FullName;
        var app = BotHost.Build(new Dictionary<string, string?>
        {
            ["environment"] = "Development",
            ["urls"] = "http://127.0.0.1:0",
            ["SeopBot:Data"] = data,
            ["SeopBot:Today"] = "2026-11-22",
            ["Logging:LogLevel:Default"] = "Error",
        }, verb: false);
        app.UseSeopBot();
        await app.StartAsync();
        await app.PrepareAsync(TextWriter.Null, default);
        return new RunningBot(app, data);
    }

    /// <summary>The fields of all rows of a list, asked for as anybody would: GET …/items?$expand=fields.</summary>
    public async Task<IReadOnlyList<JsonObject>> RowsAsync(string list)
    {
        List<JsonObject> rows = [];
        var next = $"/graph/v1.0/sites/localhost:/sites/seop:/lists/{list}/items?$expand=fields";
        while (next is not null)
        {
            var page = JsonNode.Parse(await Http.GetStringAsync(next))!;
            rows.AddRange(page["value"]!.AsArray().Select(item => item!["fields"]!.AsObject()));
            next = (string?)page["@odata.nextLink"];
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }
}
