using System.Net;
using Newtonsoft.Json;

namespace Microsoft.Rest;

/// <summary>A request's body of JSON. Dispose it when its answer is there, so that its memory is used again; if the request broke off, do not: it may still be read.</summary>
internal sealed class JsonBody : HttpContent
{
    private JsonBuffer _buffer = JsonBuffer.Rent();

    /// <summary>Writes a value.</summary>
    public JsonBody(JsonSerializer serializer, object value)
    {
        _buffer.Write(serializer, value);
        Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
    }

    private JsonBuffer Buffer => _buffer ?? throw new ObjectDisposedException(nameof(JsonBody));

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext context) => SerializeToStreamAsync(stream, context, default);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext context, CancellationToken cancellationToken) =>
        stream.WriteAsync(Buffer.Written, cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override void SerializeToStream(Stream stream, TransportContext context, CancellationToken cancellationToken) => stream.Write(Buffer.Written.Span);

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = Buffer.Written.Length;
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _buffer, null)?.Dispose();
        base.Dispose(disposing);
    }
}
