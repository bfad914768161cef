using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SeopBot.Bot.Web;

/// <summary>Adds the development chat page: choose a person of the sample district and talk with the bot.</summary>
public static class WebChatExtensions
{
    /// <summary>Registers the chat page and its Direct Line channel. <see cref="IPeopleDirectory"/> is registered apart.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddWebChat(this IServiceCollection services, Action<WebChatOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(BotFrontDoor.HttpClientName);
        services.AddResponseCompression();
        services.AddSingleton<ChatStore>();
        services.AddSingleton<ChatTokens>();
        services.AddSingleton<ChannelAddress>();
        services.AddSingleton<BotFrontDoor>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<ChatFiles>();
        return services;
    }

    /// <summary>
    /// Maps the pages, their files, Direct Line 3.0 and the connector that the bot answers to. For Development only: whoever
    /// opens the page may be anyone on its list. Answers only this machine, and only by the names localhost and 127.0.0.1, so
    /// that no foreign site reaches it by pointing its own name at this machine.
    /// </summary>
    /// <param name="app">The host.</param>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        app.UseWebSockets();
        var local = app.MapGroup("").RequireHost("localhost", "127.0.0.1").AddEndpointFilter<ThisMachineFilter>();
        ChatFilesEndpoints.Map(local);
        ChatPageEndpoints.Map(local);
        DirectLineEndpoints.Map(local);
        ConnectorEndpoints.Map(local);
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<BotFrontDoor>().CatchUpAsync());
        return app;
    }
}
