namespace SeopBot.Tests.Web;

/// <summary>
/// A test that needs Chromium. Without one it is skipped, but fails when CI=true, because there it must have run.
/// Set CHROMIUM to the program when it is not at a usual place.
/// </summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "There is no Chromium here: apt-get install chromium, or set CHROMIUM to its path.";
    }
}
