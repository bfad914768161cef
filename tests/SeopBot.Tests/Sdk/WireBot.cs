using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>The cloud adapter with a fake connector behind it, asked over HTTP.</summary>
internal sealed class WireBot
{
    public WireBot(params (string Key, string? Value)[] configuration)
    {
        var values = configuration.ToDictionary(pair => pair.Key, pair => pair.Value);
        Adapter = new CloudAdapter(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), Connector, Log);
    }

    public FakeConnector Connector { get; } = new();

    /// <summary>What the adapter wrote down.</summary>
    public LineLog Log { get; } = new();

    public CloudAdapter Adapter { get; }

    public Task<Answer> PostAsync(JToken body, BotCallbackHandler bot) => RequestAsync("POST", body.ToString(), new CallbackBot(bot));

    public Task<Answer> RequestAsync(string method, string body, IBot bot, string? authorization = null, string? contentType = "application/json") =>
        RequestAsync(method, Encoding.UTF8.GetBytes(body), bot, authorization, contentType);

    public async Task<Answer> RequestAsync(string method, byte[] body, IBot bot, string? authorization = null, string? contentType = "application/json")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(body);
        context.Request.ContentType = contentType;
        context.Request.Headers.Authorization = authorization;
        context.Response.Body = new MemoryStream();
        await Adapter.ProcessAsync(context.Request, context.Response, bot);
        var answer = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        return new Answer(context.Response.StatusCode, answer.Length == 0 ? null : Wire.Parse(answer));
    }

    internal sealed record Answer(int Status, JToken? Body);

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
