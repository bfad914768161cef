using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Npgsql;
using SeopBot.Bot.Channels;
using SeopBot.Bot.State;
using SeopBot.Bot.Turns;
using SeopBot.Bot.Web;
using SeopBot.Dialogs;
using SeopBot.Jobs;
using SeopBot.LocalGraph;
using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Bot;

/// <summary>Puts the parts together: what is registered, and which path leads where.</summary>
public static partial class SeopBotSetup
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Registers the product.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static WebApplicationBuilder AddSeopBot(this WebApplicationBuilder builder)
    {
        var settings = HostSettings.Read(builder.Configuration, builder.Environment);
        AddressSettings.Check(builder.Configuration, settings.Options.PublicUrl);
        MakeFolder(settings.Data);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Clock);
        builder.Services.AddSingleton(new SchoolTime(settings.Clock, settings.Zone));
        builder.Services.AddSingleton(made => new PlanDesk(made.GetRequiredService<IDistrictSource>(), made.GetRequiredService<SchoolTime>()) { SmallestNumber = settings.Options.SmallestNumber });
        builder.Services.AddSharePoint(builder.Configuration).Configure<SharePointOptions>(options =>
        {
            options.DataFolder = settings.Data;
            if (settings.Options.PublicUrl is { } address) options.NotificationAddress = new Uri(address, ListNotifications.Path);
            if (settings.LocalLists is { } local) options.GraphAddress = local;
        });
        if (settings.LocalLists is not null) builder.Services.AddLocalGraph(options => options.DatabasePath = settings.File("localgraph.db"));
        return builder.AddRequestLimits(settings).AddBot(settings).AddChatPage(settings);
    }

    /// <summary>Leads the paths: the bot's front door, files, and in Development the lists and the chat page.</summary>
    public static WebApplication UseSeopBot(this WebApplication app)
    {
        TightenFolder(app.Services.GetRequiredService<HostSettings>().Data, app.Logger);
        app.Services.OpenState();
        app.UseLists();
        FrontDoor.Map(app);
        app.MapReports();
        ListNotifications.Map(app);
        if (!app.Environment.IsDevelopment()) return app;
        if (app.Services.GetRequiredService<HostSettings>().HasIdentity) Log.NoChatPage(app.Logger);
        else app.MapWebChat();
        return app;
    }

    /// <summary>Leads the paths of the embedded lists, where they are used.</summary>
    public static WebApplication UseLists(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HostSettings>().LocalLists is null) return app;
        app.MapLocalGraph();
        app.MapLists();
        return app;
    }

    private static void MakeFolder(string data)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(data);
            else Directory.CreateDirectory(data, Owner);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The data folder {data} cannot be made ({refused.Message}) Give another with --data.");
        }
    }

    // One that was there before may be open to others of the machine; one with the sticky bit is meant for all, as /tmp.
    private static void TightenFolder(string data, ILogger log)
    {
        if (OperatingSystem.IsWindows() || File.GetUnixFileMode(data) is var mode && (mode & Others) == 0) return;
        try
        {
            if (!mode.HasFlag(UnixFileMode.StickyBit)) File.SetUnixFileMode(data, Owner);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's; the log says so.
        }

        if ((File.GetUnixFileMode(data) & Others) == 0) Log.Tightened(log, data);
        else Log.Open(log, data);
    }

    private static WebApplicationBuilder AddBot(this WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        // The SDK's client (Microsoft's asks for it by the same name): what it sends follows no redirect to another host.
        services.AddHttpClient(Microsoft.Extensions.Options.Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddState(settings);
        services.AddSingleton<BotFrameworkAuthentication, SchoolAuthentication>();
        services.AddSingleton<ConferenceDialog>().AddSingleton<QuestionDialog>().AddSingleton<ReminderDialog>().AddSingleton<MainDialog>().AddSingleton<Frontdesk>();
        // By the real clock also in a demonstration: repeats come after real seconds.
        services.AddSingleton<ITurnLedger>(made => made.GetService<NpgsqlDataSource>() is { } database
            ? new PostgresTurnLedger(database, TimeProvider.System)
            : new SqliteTurnLedger(settings.File("turns.db"), TimeProvider.System));
        services.AddSingleton<TurnGate>().AddSingleton<CloudAdapter, SchoolAdapter>();
        services.AddSingleton<IBotFrameworkHttpAdapter>(made => made.GetRequiredService<CloudAdapter>());
        services.AddSingleton<IBot, SchoolBot>().AddSingleton<FrontDoor>().AddSingleton<ListNotifications>();
        services.AddSingleton<ReportFetches>().AddSingleton<ReportLinks>().AddSingleton<IReportLinks>(made => made.GetRequiredService<ReportLinks>());
        services.AddSingleton<CardDelivery>().AddSingleton<ICardSender, CardSender>().AddSingleton<IFilingListener, FiledJob>();
        services.AddSingleton<StaffAddresses>().AddSingleton<IStaffSender, StaffSender>();
        services.AddSingleton(made => new RemindersJob(made.GetRequiredService<PlanDesk>(), made.GetRequiredService<IRosterSource>(), made.GetRequiredService<IReminderStore>(),
            made.GetRequiredService<IStaffSender>(), made.GetRequiredService<SchoolTime>()) { Pause = settings.Options.ReminderPause });
        services.AddSingleton<IReminders>(made => made.GetRequiredService<RemindersJob>());
        return builder;
    }

    private static WebApplicationBuilder AddChatPage(this WebApplicationBuilder builder, HostSettings settings)
    {
        if (!builder.Environment.IsDevelopment()) return builder;
        builder.Services.AddSingleton<IPeopleDirectory, PeopleDirectory>().AddSingleton<SampleDistrict>();
        builder.Services.AddWebChat(options =>
        {
            options.Database = settings.File("webchat.db");
            options.Hints = ["help", "conference notes", "who is missing a plan?", "where was I?"];
            options.SpanishHints = ["ayuda", "notas de una conferencia", "¿a quién le falta el plan?", "¿dónde iba?"];
        });
        return builder;
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Information, "The data folder {Path} was open to others on this machine. Now only the account that runs the bot may look into it.")]
        public static partial void Tightened(ILogger log, string path);

        [LoggerMessage(3, LogLevel.Warning, "The data folder {Path} holds student data, is open to others on this machine and cannot be closed to them. Give the bot a folder of its own with --data.")]
        public static partial void Open(ILogger log, string path);

        [LoggerMessage(1, LogLevel.Warning, "There is no chat page, as the bot has an identity and takes only what a channel of Microsoft sent. To chat on this machine, start it without MicrosoftAppId.")]
        public static partial void NoChatPage(ILogger log);
    }
}
