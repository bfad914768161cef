namespace Microsoft.Rest;

/// <summary>Proves to a service who asks.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Adds the proof to a request.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
