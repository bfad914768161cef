using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector refused.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Says this.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>The connector's answer: its status and body.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>What the connector says went wrong; null if it says nothing.</summary>
    public ErrorResponse Body { get; set; }
}
