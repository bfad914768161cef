namespace Microsoft.Bot.Schema;

/// <summary>How the channel delivers an activity.</summary>
public static class DeliveryModes
{
    /// <summary>Not kept.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>The bot's replies are the HTTP answer.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The default.</summary>
    public const string Normal = "normal";

    /// <summary>Shown as a notification.</summary>
    public const string Notification = "notification";
}
