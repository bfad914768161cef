namespace Microsoft.Bot.Schema;

/// <summary>What a card button does.</summary>
public static class ActionTypes
{
    /// <summary>Calls a number.</summary>
    public const string Call = "call";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Says the value in the chat.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends text and value, and shows displayText.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Plays a sound.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>Plays a film.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>Sends the value unseen.</summary>
    public const string PostBack = "postBack";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Starts a sign-in.</summary>
    public const string Signin = "signin";

    /// <summary>Opens an app.</summary>
    public const string openApp = "openApp";
}
