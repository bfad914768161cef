using System.Collections.Concurrent;
using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Rest;

/// <summary>Memory to read or write one body of JSON in, and then the next one: bodies are what a turn would otherwise allocate most for.</summary>
internal sealed class JsonBuffer : IDisposable
{
    // A larger one is rare, and not kept.
    private const int Largest = 128 * 1024;

    private static readonly ConcurrentBag<JsonBuffer> Free = [];
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamReader _reader;
    private readonly StreamWriter _text;
    private readonly JsonTextWriter _writer;
    private bool _isBroken;

    private JsonBuffer()
    {
        _reader = new StreamReader(Bytes, Utf8, detectEncodingFromByteOrderMarks: false);
        _text = new StreamWriter(Bytes, Utf8);
        _writer = new JsonTextWriter(_text) { ArrayPool = JsonChars.Pool };
    }

    /// <summary>The body.</summary>
    public MemoryStream Bytes { get; } = new(4096);

    /// <summary>The body as it is now; not to be used after the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> Written => Bytes.GetBuffer().AsMemory(0, (int)Bytes.Length);

    /// <summary>An empty one.</summary>
    public static JsonBuffer Rent() => Free.TryTake(out var buffer) ? buffer : new JsonBuffer();

    /// <summary>The body from its beginning: UTF-8, with or without a byte order mark. Not to be closed.</summary>
    public TextReader OpenText()
    {
        Bytes.Position = Written.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        _reader.DiscardBufferedData();
        return _reader;
    }

    /// <summary>Reads the body.</summary>
    public T Read<T>(JsonSerializer serializer)
    {
        using var json = new JsonTextReader(OpenText()) { ArrayPool = JsonChars.Pool, CloseInput = false };
        return serializer.Deserialize<T>(json);
    }

    /// <summary>Writes a value as the body.</summary>
    public void Write(JsonSerializer serializer, object value)
    {
        _isBroken = true;
        serializer.Serialize(_writer, value);
        _writer.Flush();
        _isBroken = false;
    }

    /// <summary>Lets the next one use the memory.</summary>
    public void Dispose()
    {
        if (_isBroken || Bytes.Capacity > Largest)
            return;
        Bytes.SetLength(0);
        Free.Add(this);
    }
}
