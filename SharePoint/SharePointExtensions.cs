using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Mirror;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>Registers the school's lists.</summary>
public static class SharePointExtensions
{
    /// <summary>How the product names itself, so that SharePoint prefers its calls. Source: Microsoft, "Avoid getting throttled or blocked in SharePoint Online".</summary>
    private const string UserAgent = "NONISV|SeopBot|SeopBot/1.0";

    /// <summary>Adds the stores of Plans on SharePoint lists.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration, with the section <c>SharePoint</c>.</param>
    public static IServiceCollection AddSharePoint(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SharePointOptions>(configuration.GetSection("SharePoint"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(GraphChannel.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

        services.AddSingleton<SubscriptionTable>().AddSingleton<SubscriptionChannel>();
        services.AddSingleton(made => new SubscriptionLedger(made.GetRequiredService<SubscriptionTable>(), made.GetRequiredService<MirrorBell>(), made.GetRequiredService<TimeProvider>()));
        services.AddSingleton<GraphChannel>().AddSingleton<ListStore>();
        services.AddSingleton<Outbox>().AddSingleton<FilingBell>().AddSingleton<FilingCourier>();
        services.AddSingleton<IPlanStore, PlanStore>().AddSingleton<IReminderStore, ReminderStore>().AddSingleton<IStudentArchive, StudentArchive>();
        services.AddSingleton<MirrorFile>().AddSingleton<MirrorReader>().AddSingleton<MirrorWriter>().AddSingleton<MirrorSync>().AddSingleton<DistrictPicture>();
        services.AddSingleton(made => new DistrictMirror(made.GetRequiredService<MirrorSync>(), made.GetRequiredService<MirrorReader>(),
            made.GetRequiredService<DistrictPicture>(), made.GetRequiredService<IOptions<SharePointOptions>>(), made.GetRequiredService<ILogger<DistrictMirror>>()));
        services.AddSingleton<IDistrictSource>(made => made.GetRequiredService<DistrictMirror>());
        services.AddSingleton<IRosterSource>(made => made.GetRequiredService<DistrictMirror>());
        services.AddSingleton<MirrorBell>();
        services.AddSingleton(made => new ListCheck(made.GetRequiredService<DistrictMirror>(), made.GetRequiredService<Outbox>()));
        services.AddSingleton(made => new ListProvisioner(made.GetRequiredService<GraphChannel>(), made.GetRequiredService<ListStore>()));
        return services.AddSingleton<IRosterTarget>(made => new RosterImporter(
            made.GetRequiredService<GraphChannel>(), made.GetRequiredService<ListStore>(), made.GetRequiredService<DistrictMirror>()));
    }

    /// <summary>Adds the delivery, in the background, of what was kept while the lists did not answer. One of it runs beside a store.</summary>
    /// <param name="services">The services, with <see cref="AddSharePoint"/> among them.</param>
    public static IServiceCollection AddFilingDelivery(this IServiceCollection services) => services.AddHostedService<OutboxDelivery>().AddHostedService<FilingTeller>();

    /// <summary>Adds the refresh of the copy of the lists, in the background.</summary>
    /// <param name="services">The services, with <see cref="AddSharePoint"/> among them.</param>
    public static IServiceCollection AddMirrorRefresh(this IServiceCollection services) => services.AddHostedService<MirrorRefresh>();

    /// <summary>Has Microsoft Graph tell of changes in the lists, where <see cref="SharePointOptions.NotificationAddress"/> is set. One of it runs beside a store.</summary>
    /// <param name="services">The services, with <see cref="AddSharePoint"/> among them.</param>
    public static IServiceCollection AddChangeNotifications(this IServiceCollection services) => services.AddHostedService<SubscriptionKeeper>();
}
