using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SeopBot.Bench.Turns;

namespace SeopBot.Bench.Parts;

/// <summary>A request is read and its turn run by a bot that does nothing.</summary>
[MemoryDiagnoser]
public class ReadPart
{
    private readonly CloudAdapter _adapter = new();
    private readonly IBot _bot = new ActivityHandler();
    private readonly byte[] _message = Activity("echo"), _submit = Activity("card");

    [Benchmark]
    public Task ReadMessage() => ReadAsync(_message);

    [Benchmark]
    public Task ReadCardSubmit() => ReadAsync(_submit);

    internal static byte[] Activity(string path) =>
        TurnKind.All.First(kind => kind.Path == path).Activity(1_767_765_488_332, "a:17vxw6", "http://127.0.0.1:1/");

    private async Task ReadAsync(byte[] activity)
    {
        var context = new DefaultHttpContext { Request = { Method = HttpMethods.Post, ContentType = "application/json", ContentLength = activity.Length, Body = new MemoryStream(activity) } };
        await _adapter.ProcessAsync(context.Request, context.Response, _bot);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
            throw new InvalidOperationException($"The adapter answered {context.Response.StatusCode}.");
    }
}
