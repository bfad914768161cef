namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: the HTTP status and body of the same request.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The HTTP body, sent as JSON; null for an empty one.</summary>
    public object Body { get; set; }
}
