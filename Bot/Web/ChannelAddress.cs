using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace SeopBot.Bot.Web;

/// <summary>Where the bot listens and where it answers; both known only once the server runs.</summary>
internal sealed class ChannelAddress(IServer server, ChatStore store, IOptions<WebChatOptions> options)
{
    private readonly string secret = WebEncoders.Base64UrlEncode(store.Secret("connector"));

    /// <summary>The bot's front door.</summary>
    public Uri BotEndpoint => options.Value.BotEndpoint ?? new Uri(Server(), "api/messages");

    /// <summary>The serviceUrl of every activity for the bot. Its secret keeps other local programs from speaking as the bot.</summary>
    public Uri ServiceUrl => new(Server(), $"directline-connector/{secret}/");

    /// <summary>Whether the path names this channel's secret.</summary>
    public bool IsSecret(string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(secret));

    private Uri Server()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.Select(BindingAddress.Parse).OrderBy(a => a.Scheme == Uri.UriSchemeHttps).FirstOrDefault()
            ?? throw new InvalidOperationException("The chat page needs a server with an address, for example http://localhost:3978.");
        return new UriBuilder(address.Scheme, "127.0.0.1", address.Port).Uri;
    }
}
