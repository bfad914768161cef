using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using SeopBot.LocalGraph;

namespace SeopBot.Tests.LocalGraph;

/// <summary>
/// LocalGraph on a free loopback port with an empty database, for any test of the product: as a class fixture,
/// or with <see cref="StartAsync"/>. Every call through <see cref="Graph"/> and <see cref="Raw"/> is checked against Microsoft's contract.
/// </summary>
public sealed class LocalGraphServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("localgraph-");
    private readonly TimeProvider _time;
    private WebApplication? _app;

    public LocalGraphServer()
        : this(TimeProvider.System)
    {
    }

    public LocalGraphServer(TimeProvider time)
    {
        _time = time;
        Options = new LocalGraphOptions { DatabasePath = Path.Combine(_folder.FullName, "graph.db") };
    }

    /// <summary>The site that every test may use: <c>localhost:/sites/seop</c>.</summary>
    public const string SitePath = "localhost:/sites/seop";

    /// <summary>Whoever subscribes, in place of the network; null is the network. Set before the start.</summary>
    public HttpMessageHandler? Subscribers { get; init; }

    /// <summary>Live: a change counts from the next request on.</summary>
    public LocalGraphOptions Options { get; private set; }

    public LocalGraphFaults Faults => Get<LocalGraphFaults>();

    public LocalGraphMeter Meter => Get<LocalGraphMeter>();

    public RowLoader Loader => Get<RowLoader>();

    /// <summary>The address of the API with its version, without a final slash.</summary>
    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>Microsoft's SDK, checked against the contract, without its own retries.</summary>
    public GraphServiceClient Graph { get; private set; } = null!;

    /// <summary>Plain HTTP with a token, relative to <see cref="BaseAddress"/>; not checked, so that it can send nonsense.</summary>
    public HttpClient Raw { get; private set; } = null!;

    public static async Task<LocalGraphServer> StartAsync(TimeProvider? time = null)
    {
        var server = new LocalGraphServer(time ?? TimeProvider.System);
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        var path = Options.DatabasePath;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_time);
        builder.Services.AddLocalGraph(options => options.DatabasePath = path);
        if (Subscribers is not null)
            builder.Services.AddHttpClient(LocalGraphEndpoints.NotificationClient).ConfigurePrimaryHttpMessageHandler(() => Subscribers).SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        _app = builder.Build();
        _app.MapLocalGraph();
        _app.MapLists();
        await _app.StartAsync();
        Options = Get<LocalGraphOptions>();
        BaseAddress = new Uri(_app.Urls.Single() + "/graph/v1.0");
        Raw = new HttpClient { BaseAddress = new Uri(BaseAddress + "/") };
        Raw.DefaultRequestHeaders.Authorization = new("Bearer", "any");
        Graph = NewClient();
    }

    /// <summary>Another client of Microsoft's SDK with the contract check; the caller's handlers stand before it.</summary>
    public GraphServiceClient NewClient(params DelegatingHandler[] handlers)
    {
        var http = GraphClientFactory.Create([.. handlers, new GraphContractHandler(BaseAddress)], finalHandler: new SocketsHttpHandler());
        return new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(new AnyToken()), BaseAddress.ToString());
    }

    /// <summary>Ends the server as a crash would and starts it again on the same file, at another address.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StopAsync()
    {
        Raw.Dispose();
        Graph.Dispose();
        await _app!.DisposeAsync();
    }

    private T Get<T>() where T : notnull => _app!.Services.GetRequiredService<T>();

    private sealed class AnyToken : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            Task.FromResult("any");
    }
}
