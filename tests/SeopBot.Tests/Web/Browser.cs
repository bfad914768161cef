using Microsoft.Playwright;

namespace SeopBot.Tests.Web;

/// <summary>One Chromium for all tests of a class: <c>IClassFixture&lt;Browser&gt;</c>.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>The browser's program; null when there is none.</summary>
    public static string? Program { get; } =
        Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Program is null) return;
        Assertions.SetDefaultExpectTimeout(40_000); // The machine may be busy with other tests.
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page of that size with a fresh profile.</summary>
    public async Task<WatchedPage> OpenAsync(int width = 1200, int height = 800)
    {
        if (chromium is null) throw new InvalidOperationException("There is no Chromium here: apt-get install chromium, or set CHROMIUM to its path.");
        var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "en-US" });
        return new WatchedPage(await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>A page together with everything the browser complained about.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Note($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => Note("exception: " + error);
    }

    public IPage Page { get; }

    /// <summary>Console errors and warnings (CSP violations are among them) and uncaught exceptions.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints) return [.. complaints];
        }
    }

    /// <summary>Writes a picture into the folder named by SCREENSHOTS, if one is named.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(string complaint)
    {
        lock (complaints) complaints.Add(complaint);
    }
}
