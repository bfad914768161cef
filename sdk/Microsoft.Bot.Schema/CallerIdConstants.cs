namespace Microsoft.Bot.Schema;

/// <summary>Who called the bot.</summary>
public static class CallerIdConstants
{
    /// <summary>Another bot; its app id follows.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";

    /// <summary>A channel of the public cloud.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";

    /// <summary>A channel of the US government's cloud.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
}
