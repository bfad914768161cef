using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Bot.Builder;
using Npgsql;
using SeopBot.Dialogs;

namespace SeopBot.Bot.State;

/// <summary>Where the bot remembers: files of the data folder, or a PostgreSQL that several instances share.</summary>
public static class StateSetup
{
    /// <summary>Registers the storage, the keys that seal links and, with PostgreSQL, the <see cref="NpgsqlDataSource"/>.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, HostSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // The default name is the program's folder, which instances need not share.
        var keys = services.AddDataProtection().SetApplicationName("SeopBot");
        if (settings.Options.Database is { } database)
        {
            services.AddSingleton(_ => NpgsqlDataSource.Create(database)).AddSingleton<IStorage, PostgresStorage>();
            services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((options, source) => options.XmlRepository = new PostgresKeys(source));
        }
        else
        {
            services.AddSingleton<IStorage>(_ => new SqliteStorage(settings.File("state.db")));
            keys.PersistKeysToFileSystem(new DirectoryInfo(settings.File("keys")));
        }

        services.AddSingleton<ConversationState>().AddSingleton<UserState>();
        services.AddSingleton(made => made.GetRequiredService<UserState>().CreateProperty<Speaker>(nameof(Speaker)));
        services.AddSingleton(made => made.GetRequiredService<ConversationState>().CreateProperty<LastAnswer>(nameof(LastAnswer)));
        return services.AddSingleton<IStatePropertyAccessor<OpenNotes>>(made =>
            new RecoveringAccessor<OpenNotes>(made.GetRequiredService<UserState>(), nameof(OpenNotes), made.GetRequiredService<ILogger<RecoveringAccessor<OpenNotes>>>()));
    }

    /// <summary>Opens the storage now, so that a wrong setting stops the start and not the first turn.</summary>
    /// <exception cref="SettingsException">The database cannot be used.</exception>
    public static void OpenState(this IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStorage>();
            if (services.GetService<NpgsqlDataSource>() is { } database) MakeFirstKey(database, services.GetRequiredService<IDataProtectionProvider>());
        }
        catch (Exception refused) when (refused is NpgsqlException or SocketException)
        {
            var asked = new NpgsqlConnectionStringBuilder(services.GetRequiredService<HostSettings>().Options.Database);
            throw new SettingsException($"The database {asked.Database ?? asked.Username} on {asked.Host}, named by SeopBot:Database, cannot be used: {refused.Message.TrimEnd('.')}. See docs/production.md.");
        }
    }

    // Two instances that start together would each make one, and not learn of the other's for a day.
    private static void MakeFirstKey(NpgsqlDataSource database, IDataProtectionProvider protection)
    {
        using var connection = database.OpenConnection();
        using var turn = PostgresTable.Lock(connection, "bot_keys first");
        protection.CreateProtector("SeopBot.First").Protect([]);
    }
}
