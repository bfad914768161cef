namespace SeopBot.Tests.Attacks;

/// <summary>The network between Microsoft Graph and the bot: what goes to the public address comes in at the bot's own.</summary>
/// <param name="home">The bot's own address.</param>
internal sealed class PublicAddress(Func<Uri> home) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _network = new(new SocketsHttpHandler());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.Equal("https://bot.test", request.RequestUri!.GetLeftPart(UriPartial.Authority));
        request.RequestUri = new Uri(home(), request.RequestUri.PathAndQuery);
        return _network.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _network.Dispose();
        base.Dispose(disposing);
    }
}
