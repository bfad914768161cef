using SeopBot.Tests.Web;

namespace SeopBot.Tests.Clients;

/// <summary>A test that needs Chromium and Agents Playground. Without one it is skipped, but fails when CI=true.</summary>
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public const string Missing = "Agents Playground is not installed: npm ci --prefix tests/playground (needs Node.js 20 or newer), and apt-get install chromium.";

    public PlaygroundFactAttribute()
    {
        if ((Playground.Program is null || Browser.Program is null) && Environment.GetEnvironmentVariable("CI") != "true") Skip = Missing;
    }
}
