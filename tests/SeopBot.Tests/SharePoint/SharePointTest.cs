using Microsoft.Graph.Models;
using Microsoft.Graph.Sites.Item;
using SeopBot.Plans;
using SeopBot.SharePoint;
using SeopBot.Tests.LocalGraph;

namespace SeopBot.Tests.SharePoint;

/// <summary>The product's lists on a LocalGraph of their own.</summary>
public abstract class SharePointTest : IAsyncLifetime
{
    protected static readonly SchoolYear Year = new(2026);
    protected static readonly Student Ana = new("s-1", "Ana", "O'Brien-Nuñez", "lincoln", new Grade(4));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sharepoint-");
    private readonly List<SharePointHost> _hosts = [];

    protected LocalGraphServer Server { get; init; } = new();

    internal SharePointHost Bot { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        Bot = await StartAsync();
        await Bot.Provisioner.RunAsync(default);
        await Bot.Plans.ReadAsync(Ana, default);
        Server.Meter.Reset();
    }

    public async Task DisposeAsync()
    {
        Server.Faults.Clear();
        foreach (var host in _hosts) await host.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The site through Microsoft's SDK, as a person or another program works with it.</summary>
    protected SiteItemRequestBuilder Site => Server.Graph.Sites[LocalGraphServer.SitePath];

    /// <summary>Changes a cell as a person does in SharePoint.</summary>
    protected Task WriteByHandAsync(string list, string itemId, string column, object? value) =>
        Site.Lists[list].Items[itemId].Fields.PatchAsync(new FieldValueSet { AdditionalData = new Dictionary<string, object> { [column] = value! } });

    /// <summary>Another running product; without a folder on the same outbox.</summary>
    internal async Task<SharePointHost> StartAsync(string folder = "bot", Action<SharePointOptions>? configure = null, bool delivers = true, TimeSpan ahead = default)
    {
        var host = await SharePointHost.StartAsync(Server, Path.Combine(_folder.FullName, folder), configure, delivers, ahead);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Whether the text lies in one of the product's files of that name: in the file, or in its write-ahead log.</summary>
    protected bool IsOnDisk(string text, string name, string folder = "bot") => Directory.EnumerateFiles(Path.Combine(_folder.FullName, folder), $"{name}*").Any(file =>
    {
        using var bytes = new MemoryStream();
        using (var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) open.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    });

    /// <summary>Ends a product as a crash or a restart does.</summary>
    internal async Task StopAsync(SharePointHost host)
    {
        _hosts.Remove(host);
        await host.DisposeAsync();
    }

    protected static Plan NewPlan(string? progress = null, string by = "t-1") =>
        new(Ana.Key, Ana.SchoolKey, Year, PlanKind.Sep, Ana.Grade) { Progress = progress, EditedBy = by };

    protected static Conference NewConference(string key = "c-1") => new(key, Ana.Key, Ana.SchoolKey, Year)
    {
        Status = ConferenceStatus.Held,
        HeldOn = new DateOnly(2026, 10, 7),
        StartsAt = new TimeOnly(15, 30),
        Length = TimeSpan.FromMinutes(20),
        ParentPresent = true,
        StudentPresent = true,
        ContactKeys = ["p-1"],
        StaffKeys = ["t-1", "t-2"],
        NextSteps = "Read together.\nAsk José María.",
        RecordedBy = "t-1",
        RecordedAt = new DateTimeOffset(2026, 10, 7, 22, 0, 5, TimeSpan.Zero),
    };

    protected static Goal NewGoal(string key, GoalKind kind = GoalKind.Education) => new(key, Ana.Key, Ana.SchoolKey, Year, kind)
    {
        Text = "Read 20 minutes a day",
        Owner = Party.Student,
        DueOn = new DateOnly(2027, 3, 1),
        Monitors = [Party.Student, Party.Parent, Party.Teacher],
        ConferenceKey = "c-1",
    };

    protected static Filing Conference(string id = "f-1") => new(id, "t-1")
    {
        Plan = new(null, NewPlan("Reads well")),
        Conference = new(null, NewConference()),
        Goals = [new(null, NewGoal("g-1")), new(null, NewGoal("g-2", GoalKind.Career))],
        ReplyTo = "conversation",
    };

    protected static Filing PlanChange(string id, Plan? before, Plan after) => new(id, after.EditedBy ?? "t-1") { Plan = new(before, after), ReplyTo = "conversation" };

    protected static async Task EventuallyAsync(Func<Task<bool>> holds, int seconds = 15)
    {
        for (var end = DateTime.UtcNow.AddSeconds(seconds); DateTime.UtcNow < end; await Task.Delay(25))
            if (await holds()) return;
        Assert.Fail("It did not happen in time.");
    }
}
