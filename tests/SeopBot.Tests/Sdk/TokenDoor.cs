using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>A bot behind the cloud adapter, an issuer of tokens, and a clock: what gets in, and what is said about it.</summary>
internal sealed class TokenDoor : ILogger, IBot
{
    public const string AppId = "00000000-0000-0000-0000-0000000000aa";
    public const string ServiceUrl = "https://connector.test/";

    private readonly CloudAdapter _adapter;

    public TokenDoor(string appId = AppId, string? emulatorMetadata = null, AuthenticationConfiguration? more = null)
    {
        Issuer = new TokenIssuer(Clock);
        var bot = new PasswordServiceClientCredentialFactory(appId, "secret", null, null, null);
        _adapter = new CloudAdapter(BotFrameworkAuthenticationFactory.Create(null, true, null, null, null, TokenIssuer.Metadata, emulatorMetadata, null, bot, more, Issuer, this, Clock));
    }

    public HandClock Clock { get; } = new();

    public TokenIssuer Issuer { get; }

    /// <summary>The caller ids of the turns that ran.</summary>
    public List<string> Turns { get; } = [];

    public List<string> Logged { get; } = [];

    /// <summary>A right token, changed.</summary>
    public string Token(Action<System.Text.Json.Nodes.JsonObject>? payload = null, Action<System.Text.Json.Nodes.JsonObject>? header = null, IssuerKey? key = null) =>
        Issuer.Bearer(AppId, ServiceUrl, header, payload, key);

    /// <summary>Posts an activity.</summary>
    /// <returns>The status; the body was empty.</returns>
    public async Task<int> PostAsync(string? authorization, string channelId = "msteams", string serviceUrl = ServiceUrl)
    {
        var context = new DefaultHttpContext();
        var activity = new JObject { ["type"] = "message", ["text"] = "hi", ["id"] = "1", ["channelId"] = channelId, ["serviceUrl"] = serviceUrl, ["conversation"] = new JObject { ["id"] = "a:1" }, ["callerId"] = "urn:forged" };
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(activity.ToString()));
        context.Request.Headers.Authorization = authorization;
        context.Response.Body = new MemoryStream();
        await _adapter.ProcessAsync(context.Request, context.Response, this);
        Assert.Equal(0, context.Response.Body.Length);
        return context.Response.StatusCode;
    }

    /// <summary>Refused: no turn, an empty answer, one line in the log, and no token or claim in it.</summary>
    public async Task AssertRefusedAsync(string? authorization, string channelId = "msteams", string serviceUrl = ServiceUrl)
    {
        Assert.Equal(401, await PostAsync(authorization, channelId, serviceUrl));
        Assert.Empty(Turns);
        var line = Assert.Single(Logged);
        Assert.DoesNotContain("eyJ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("test", line, StringComparison.Ordinal);
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns.Add(turnContext.Activity.CallerId);
        return Task.CompletedTask;
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Logged.Add(formatter(state, exception));
}
