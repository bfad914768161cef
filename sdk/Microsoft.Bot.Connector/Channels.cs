namespace Microsoft.Bot.Connector;

/// <summary>The names of channels.</summary>
public class Channels
{
    /// <summary>Direct Line: web pages and apps.</summary>
    public const string Directline = "directline";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";

    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>A test.</summary>
    public const string Test = "test";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";
}
