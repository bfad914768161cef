using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeopBot.Plans;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Mirror;
using SeopBot.SharePoint.Wire;
using SeopBot.Tests.LocalGraph;

namespace SeopBot.Tests.SharePoint;

/// <summary>One running product on a data folder: several on one folder, one after the other, are restarts.</summary>
internal sealed class SharePointHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly GraphContractHandler _contract;

    private SharePointHost(LocalGraphServer server, string folder, Action<SharePointOptions>? configure)
    {
        _contract = new GraphContractHandler(server.BaseAddress);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Logged));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSharePoint(new ConfigurationBuilder().Build()).AddFilingDelivery().AddChangeNotifications();
        services.Configure<SharePointOptions>(options =>
        {
            options.GraphAddress = server.BaseAddress;
            options.DataFolder = folder;
            options.FilingWait = TimeSpan.FromSeconds(5);
            options.DeliveryPatience = TimeSpan.FromSeconds(2);
            configure?.Invoke(options);
        });
        services.AddHttpClient(GraphChannel.ClientName).AddHttpMessageHandler(() => _contract);
        services.AddSingleton<IFilingListener>(Heard);
        _services = services.BuildServiceProvider();
    }

    public ShiftedClock Clock { get; } = new();

    public FilingEar Heard { get; } = new();

    public LogLines Logged { get; } = new();

    public IPlanStore Plans => _services.GetRequiredService<IPlanStore>();

    public IReminderStore Reminders => _services.GetRequiredService<IReminderStore>();

    public IStudentArchive Archive => _services.GetRequiredService<IStudentArchive>();

    public DistrictMirror District => _services.GetRequiredService<DistrictMirror>();

    public IRosterTarget Importer => _services.GetRequiredService<IRosterTarget>();

    public ListProvisioner Provisioner => _services.GetRequiredService<ListProvisioner>();

    public ListStore Lists => _services.GetRequiredService<ListStore>();

    public GraphChannel Channel => _services.GetRequiredService<GraphChannel>();

    public SubscriptionLedger Subscriptions => _services.GetRequiredService<SubscriptionLedger>();

    /// <summary>The keeper of the subscriptions; ends when it has nothing to keep.</summary>
    public Task Keeper => _services.GetServices<IHostedService>().OfType<SubscriptionKeeper>().Single().ExecuteTask!;

    public MirrorBell Bell => _services.GetRequiredService<MirrorBell>();

    public ListCheck Check => _services.GetRequiredService<ListCheck>();

    public MirrorFile Mirror => _services.GetRequiredService<MirrorFile>();

    public Outbox Outbox => _services.GetRequiredService<Outbox>();

    /// <summary>A product that delivers, unless told not to.</summary>
    public static async Task<SharePointHost> StartAsync(LocalGraphServer server, string folder, Action<SharePointOptions>? configure = null, bool delivers = true, TimeSpan ahead = default)
    {
        var host = new SharePointHost(server, folder, configure) { Clock = { Ahead = ahead } };
        if (delivers)
        {
            foreach (var background in host._services.GetServices<IHostedService>()) await background.StartAsync(CancellationToken.None);
            foreach (var background in host._services.GetServices<IHostedService>().OfType<IHostedLifecycleService>()) await background.StartedAsync(CancellationToken.None);
        }
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var background in _services.GetServices<IHostedService>()) await background.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        Assert.Empty(_contract.Breaches);
    }
}

/// <summary>The real clock, some time ahead.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}

/// <summary>Remembers what it was told.</summary>
internal sealed class FilingEar : IFilingListener
{
    private readonly List<FilingReceipt> _receipts = [];

    public IReadOnlyList<FilingReceipt> Receipts
    {
        get
        {
            lock (_receipts) return [.. _receipts];
        }
    }

    public Task OnChangedAsync(FilingReceipt receipt, CancellationToken cancellationToken)
    {
        lock (_receipts) _receipts.Add(receipt);
        return Task.CompletedTask;
    }
}

/// <summary>Remembers what was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lines) return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines) _lines.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
