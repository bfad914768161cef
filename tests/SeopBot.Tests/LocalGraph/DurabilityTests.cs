using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.LocalGraph;

/// <summary>LocalGraph as a process of its own, which can be killed.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const string Items = "sites/root/lists/Notes/items";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("localgraph-");
    private readonly List<Process> _processes = [];

    [Fact]
    public async Task What_was_answered_is_there_after_a_kill()
    {
        var answered = new ConcurrentBag<string>();
        for (var round = 0; round < 2; round++)
        {
            var (process, http) = await StartAsync();
            if (round == 0)
                await CreateListAsync(http);
            var writers = Enumerable.Range(0, 4).Select(w => WriteUntilDeadAsync(http, $"{round}-{w}", answered)).ToArray();
            var before = answered.Count;
            while (answered.Count < before + 60)
                await Task.Delay(5);
            process.Kill();
            await Task.WhenAll(writers);
        }
        var (_, reader) = await StartAsync();
        var there = (await AllKeysAsync(reader)).ToHashSet();
        Assert.Superset(answered.ToHashSet(), there);
        Assert.InRange(answered.Count, 120, int.MaxValue);
    }

    [Fact]
    public async Task Two_processes_write_the_same_list_at_once()
    {
        var (_, first) = await StartAsync();
        await CreateListAsync(first);
        var (_, second) = await StartAsync();
        var statuses = new ConcurrentBag<(string Key, HttpStatusCode Status)>();
        await Task.WhenAll(new[] { first, second, first, second }.Select(async http =>
        {
            for (var i = 0; i < 25; i++)
                statuses.Add(($"k{i}", (await PostAsync(http, Items, $$$"""{"fields":{"Key":"k{{{i}}}"}}""")).StatusCode));
        }));
        Assert.All(statuses.GroupBy(s => s.Key), key => Assert.Single(key, s => s.Status == HttpStatusCode.Created));
        Assert.All(statuses, s => Assert.True(s.Status is HttpStatusCode.Created or HttpStatusCode.BadRequest, s.Status.ToString()));
        Assert.Equal(25, (await AllKeysAsync(second)).Distinct().Count());
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
                process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    private static async Task WriteUntilDeadAsync(HttpClient http, string name, ConcurrentBag<string> answered)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var keys = Enumerable.Range(0, 3).Select(n => $"{name}-{i}-{n}").ToArray();
                var members = keys.Select((key, n) => $$$$"""{"id":"{{{{n}}}}","method":"POST","url":"/{{{{Items}}}}","headers":{"Content-Type":"application/json"},"body":{"fields":{"Key":"{{{{key}}}}"}}}""");
                var response = await PostAsync(http, "$batch", $$"""{"requests":[{{string.Join(',', members)}}]}""");
                if (response.StatusCode != HttpStatusCode.OK)
                    continue;
                foreach (var key in keys)
                    answered.Add(key);
            }
        }
        catch (HttpRequestException)
        {
        }
    }

    private static async Task CreateListAsync(HttpClient http)
    {
        var response = await PostAsync(http, "sites/root/lists", """{"displayName":"Notes","columns":[{"name":"Key","text":{},"indexed":true,"enforceUniqueValues":true}]}""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string json) =>
        http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    private static async Task<List<string>> AllKeysAsync(HttpClient http)
    {
        var body = JsonNode.Parse(await http.GetStringAsync(Items + "?$expand=fields&$top=5000"))!;
        Assert.Null(body["@odata.nextLink"]);
        return [.. body["value"]!.AsArray().Select(i => (string)i!["fields"]!["Key"]!)];
    }

    private async Task<(Process Process, HttpClient Http)> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "SeopBot.LocalGraph.dll"), "--LocalGraph:DatabasePath=" + Path.Combine(_folder.FullName, "graph.db") })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        _processes.Add(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("answers at ", StringComparison.Ordinal))
            {
                var http = new HttpClient { BaseAddress = new Uri(line.Split("answers at ")[1].Split(';')[0] + "/") };
                http.DefaultRequestHeaders.Authorization = new("Bearer", "any");
                return (process, http);
            }
        throw new InvalidOperationException("LocalGraph did not start.");
    }
}
