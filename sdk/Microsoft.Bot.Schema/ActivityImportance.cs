namespace Microsoft.Bot.Schema;

/// <summary>How much an activity matters.</summary>
public static class ActivityImportance
{
    /// <summary>Shown as important.</summary>
    public const string High = "high";

    /// <summary>May be shown quietly.</summary>
    public const string Low = "low";

    /// <summary>The default.</summary>
    public const string Normal = "normal";
}
