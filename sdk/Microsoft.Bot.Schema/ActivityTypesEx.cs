namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activity that stay inside the adapter.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause, in milliseconds (Value).</summary>
    public const string Delay = "delay";

    /// <summary>Carries an <c>InvokeResponse</c> to the HTTP answer.</summary>
    public const string InvokeResponse = "invokeResponse";
}
