namespace Microsoft.Rest;

/// <summary>A service's answer.</summary>
public class HttpOperationResponse
{
    /// <summary>What was asked.</summary>
    public HttpRequestMessage Request { get; set; }

    /// <summary>The answer.</summary>
    public HttpResponseMessage Response { get; set; }
}

/// <summary>A service's answer with its body read.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>The body; the type's default if it was empty.</summary>
    public T Body { get; set; }
}
