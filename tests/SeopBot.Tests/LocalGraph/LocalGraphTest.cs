using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Sites.Item;
using Microsoft.Graph.Sites.Item.Lists.Item;

namespace SeopBot.Tests.LocalGraph;

/// <summary>A server with one list, <c>Students</c>, and short ways to talk to it.</summary>
public abstract class LocalGraphTest : IAsyncLifetime
{
    protected const string HonorNonIndexed = "HonorNonIndexedQueriesWarningMayFailRandomly";

    protected LocalGraphServer Server { get; init; } = new();

    protected SiteItemRequestBuilder Site => Server.Graph.Sites[LocalGraphServer.SitePath];

    protected ListItemRequestBuilder Students => Site.Lists["Students"];

    public virtual async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        await Site.Lists.PostAsync(new List
        {
            DisplayName = "Students",
            Columns =
            [
                new() { Name = "Key", Text = new(), Indexed = true, EnforceUniqueValues = true },
                new() { Name = "SchoolKey", Text = new(), Indexed = true },
                new() { Name = "FamilyName", Text = new() },
                new() { Name = "Year", Number = new(), Indexed = true },
                new() { Name = "Away", Boolean = new() },
                new() { Name = "Kind", Choice = new() { Choices = ["SEP", "SEOP"] } },
                new() { Name = "Due", DateTime = new(), Indexed = true },
                new() { Name = "Notes", Text = new() { AllowMultipleLines = true } },
            ],
        });
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    protected Task<ListItem?> AddAsync(string key, params (string Name, object? Value)[] fields) =>
        Students.Items.PostAsync(Item([("Key", key), .. fields]));

    protected static ListItem Item(params (string Name, object? Value)[] fields) =>
        new() { Fields = new() { AdditionalData = fields.ToDictionary(f => f.Name, f => f.Value!) } };

    /// <summary>Sends anything to the API, relative to its version.</summary>
    protected async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> SendAsync(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), Server.BaseAddress + "/" + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await Server.Raw.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response);
    }

    protected const string ItemsPath = $"sites/{LocalGraphServer.SitePath}:/lists/Students/items";

    protected static async Task<ODataError> RefusedAsync(int status, Func<Task> act)
    {
        var error = await Assert.ThrowsAsync<ODataError>(act);
        Assert.Equal(status, error.ResponseStatusCode);
        return error;
    }
}
