using System.Net;
using System.Web;

namespace SeopBot.Tests.Sdk;

/// <summary>Gives the bot its tokens, as Entra and as the metadata address of the machine that it runs on: token-1, token-2 and so on.</summary>
internal sealed class LoginServer : HttpMessageHandler
{
    private readonly Lock _lock = new();

    /// <summary>What tokens were asked for, and how.</summary>
    public List<TokenRequest> Asked { get; } = [];

    /// <summary>How long tokens are good, in seconds.</summary>
    public int Lifetime { get; set; } = 3600;

    /// <summary>After how many seconds tokens should be renewed; null to say nothing.</summary>
    public int? RefreshIn { get; set; }

    /// <summary>What it answers.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    /// <summary>Cannot be reached.</summary>
    public bool IsAway { get; set; }

    /// <summary>What it waits for before it answers; null for nothing.</summary>
    public TaskCompletionSource? Gate { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost.");
        var address = request.RequestUri!.AbsoluteUri;
        // MSAL also asks for its list of clouds, and can do without.
        if (!address.Contains("/token", StringComparison.Ordinal))
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var form = HttpUtility.ParseQueryString(request.Content == null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        int number;
        lock (_lock)
        {
            Asked.Add(new TokenRequest(address, form.AllKeys.ToDictionary(key => key!, key => form[key]!)));
            number = Asked.Count;
        }
        if (Gate != null)
            await Gate.Task;
        var body = Status == HttpStatusCode.OK
            ? $$"""{"token_type":"Bearer","expires_in":{{Lifetime}},{{(RefreshIn is { } early ? $"\"refresh_in\":{early}," : "")}}"expires_on":"{{TimeProvider.System.GetUtcNow().AddSeconds(Lifetime).ToUnixTimeSeconds()}}","access_token":"token-{{number}}"}"""
            : """{"error":"invalid_client","error_description":"AADSTS7000215"}""";
        return new HttpResponseMessage(Status) { Content = new StringContent(body) };
    }

    internal sealed record TokenRequest(string Address, Dictionary<string, string> Form);
}
