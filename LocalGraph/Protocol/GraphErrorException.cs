namespace SeopBot.LocalGraph.Protocol;

/// <summary>A request that is refused, in Graph's words. Source: Microsoft Graph error responses and resource types.</summary>
internal sealed class GraphErrorException(int status, string code, string message, string? innerCode = null) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string? InnerCode => innerCode;

    /// <summary>Headers that belong to the error, such as Location or Retry-After.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public static GraphErrorException InvalidRequest(string message) => new(400, "invalidRequest", message);

    public static GraphErrorException BadRequest(string message) => new(400, "BadRequest", message);

    public static GraphErrorException InvalidFilter() => BadRequest("Invalid filter clause");

    public static GraphErrorException UnknownField(string name) => InvalidRequest($"Field '{name}' is not recognized");

    public static GraphErrorException NotFound(string message = "The resource could not be found.") => new(404, "itemNotFound", message);

    public static GraphErrorException NoSuchPath(string segment) => BadRequest($"Resource not found for the segment '{segment}'.");

    public static GraphErrorException NotAllowed(GraphRequest request) =>
        new(405, "Request_BadRequest", $"Specified HTTP method '{request.Method}' is not allowed for the request target.");

    public static GraphErrorException NameTaken(string message) => new(409, "nameAlreadyExists", message);

    public static GraphErrorException TooManyResources(int status) =>
        new(status, "notSupported", "The request is unprocessable because it uses too many resources", "tooManyResources");

    public static GraphErrorException Throttled(LocalGraphFaults.Throttle throttle)
    {
        var error = throttle.Status == 503
            ? new GraphErrorException(503, "serviceNotAvailable", "The service is temporarily unavailable.")
            : new GraphErrorException(throttle.Status, "activityLimitReached", "Application has been throttled.");
        if (throttle.RetryAfter is { } wait)
            error.Headers["Retry-After"] = FormattableString.Invariant($"{wait.TotalSeconds:0.###}");
        return error;
    }
}
