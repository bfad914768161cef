using System.Net.Sockets;
using System.Text;

namespace SeopBot.Tests.Attacks;

/// <summary>A request byte by byte, as no client library sends it.</summary>
internal sealed class RawHttp : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    public RawHttp(Uri home)
    {
        _client = new TcpClient(home.Host, home.Port);
        _stream = _client.GetStream();
    }

    /// <summary>Sends a whole request, whose last word is that the connection closes, and returns the answer.</summary>
    public static async Task<string> AskAsync(Uri home, string request)
    {
        await using var raw = new RawHttp(home);
        await raw.SendAsync(request);
        return await raw.AnswerAsync();
    }

    public async Task SendAsync(string text)
    {
        try
        {
            await _stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        }
        catch (IOException)
        {
            // The server has heard enough; what it said is there to be read.
        }
    }

    /// <summary>All that the server says until it closes.</summary>
    public async Task<string> AnswerAsync()
    {
        using var answer = new MemoryStream();
        try
        {
            await _stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // Closed hard, after the answer.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
