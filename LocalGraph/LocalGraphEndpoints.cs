using Microsoft.Extensions.DependencyInjection.Extensions;
using SeopBot.LocalGraph.Pages;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;
using SeopBot.LocalGraph.Subscriptions;

namespace SeopBot.LocalGraph;

/// <summary>Puts LocalGraph into a host.</summary>
public static class LocalGraphEndpoints
{
    /// <summary>The named HttpClient by which subscribers are asked and told; hosts and tests add handlers to it.</summary>
    public const string NotificationClient = "SeopBot.LocalGraph.Notifications";

    /// <summary>Adds LocalGraph; <see cref="LocalGraphOptions"/>, <see cref="LocalGraphFaults"/>, <see cref="LocalGraphMeter"/> and <see cref="RowLoader"/> can then be asked for.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options once, now.</param>
    public static IServiceCollection AddLocalGraph(this IServiceCollection services, Action<LocalGraphOptions> configure)
    {
        var options = new LocalGraphOptions();
        configure(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(NotificationClient).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }).RemoveAllLoggers();
        services.AddSingleton<Handshake>().AddSingleton<NotificationPost>().AddHostedService<NotificationSender>();
        return services.AddSingleton(options).AddSingleton<LocalGraphFaults>().AddSingleton<LocalGraphMeter>()
            .AddSingleton<Database>().AddSingleton<GraphRouter>().AddSingleton<GraphEndpoint>()
            .AddSingleton(host => new RowLoader(host.GetRequiredService<Database>(), options, host.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Answers like Microsoft Graph under a path. Callers from other machines are refused.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    /// <param name="prefix">The path, beginning with a slash and without a final one.</param>
    public static IEndpointConventionBuilder MapLocalGraph(this IEndpointRouteBuilder endpoints, string prefix = "/graph/v1.0")
    {
        var graph = endpoints.ServiceProvider.GetRequiredService<GraphEndpoint>();
        return endpoints.Map(prefix + "/{**path}", http => graph.AnswerAsync(http, prefix));
    }

    /// <summary>Shows the lists as readable pages at <c>/lists</c>. Callers from other machines are refused.</summary>
    /// <param name="endpoints">The routes of the host.</param>
    public static IEndpointConventionBuilder MapLists(this IEndpointRouteBuilder endpoints) => ListPages.Map(endpoints);
}
