using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bot;
using SeopBot.LocalGraph;
using SeopBot.Samples;
using SeopBot.SharePoint;

namespace SeopBot.Bench.District;

/// <summary>LocalGraph with the district's lists, in the process of the bench, so that the bot's own process holds nothing of it.</summary>
internal sealed class DistrictLists : IAsyncDisposable
{
    private const string Site = "seop";
    private readonly WebApplication _app;

    private DistrictLists(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/graph/v1.0");

    public LocalGraphMeter Meter => _app.Services.GetRequiredService<LocalGraphMeter>();

    /// <summary>Starts the server with empty lists.</summary>
    public static async Task<DistrictLists> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalGraph(options => options.DatabasePath = Path.Combine(folder, "lists.db"));
        var app = builder.Build();
        app.MapLocalGraph();
        await app.StartAsync();
        return new DistrictLists(app);
    }

    /// <summary>Makes the lists, lays the district down and says how many rows each has.</summary>
    public async Task<SortedDictionary<string, int>> FillAsync(int students, string data)
    {
        await using (var verb = BotHost.Build(DistrictHost.Settings(data, Address.AbsoluteUri), verb: true))
            await verb.Services.GetRequiredService<ListProvisioner>().RunAsync(default);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await _app.Services.GetRequiredService<RowLoader>().AddAsync(Site, Counted(), default);
        return counts;

        IEnumerable<(string, (string, string?)[])> Counted()
        {
            foreach (var row in BigDistrict.Rows(students))
            {
                counts[row.List] = counts.GetValueOrDefault(row.List) + 1;
                yield return row;
            }
        }
    }

    /// <summary>Changes some rows of a list, as another program does it through Graph.</summary>
    public async Task ChangeAsync(string list, string column, int rows)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"{Address}/sites/localhost:/sites/{Site}:/lists/{list}/") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "any");
        for (var item = 1; item <= rows; item++)
        {
            using var answer = await http.PatchAsJsonAsync($"items/{item}/fields", new Dictionary<string, string> { [column] = $"Changed {item}" });
            answer.EnsureSuccessStatusCode();
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
