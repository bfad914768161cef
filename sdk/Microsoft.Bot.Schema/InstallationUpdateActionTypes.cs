namespace Microsoft.Bot.Schema;

/// <summary>What happened to the app.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>It was installed.</summary>
    public const string Add = "add";

    /// <summary>It was removed.</summary>
    public const string Remove = "remove";
}
