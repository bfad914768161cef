using System.Net;

namespace Microsoft.Rest;

/// <summary>A service refused.</summary>
public class RestException : Exception
{
    /// <summary>Says this.</summary>
    public RestException(string message)
        : base(message)
    {
    }
}

/// <summary>What is kept of a service's refusal.</summary>
public class HttpResponseMessageWrapper
{
    /// <summary>Keeps the answer and its body.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The words beside the status.</summary>
    public string ReasonPhrase { get; protected set; }

    /// <summary>The body.</summary>
    public string Content { get; set; }
}
