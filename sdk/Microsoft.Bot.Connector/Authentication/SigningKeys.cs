using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an issuer publishes: fetched when first needed, again twice a day, and when a token names a new one.</summary>
/// <remarks>
/// While a fetch fails the keys of before go on, two days at most. Whoever makes up key ids causes one fetch a minute, not one a request.
/// IdentityModel's own ConfigurationManager is not used: after a roll-over it refuses the first tokens of the new key, and Teams does not send them again.
/// </remarks>
internal sealed partial class SigningKeys
{
    /// <summary>How old keys get before they are fetched anew. Source: bot-framework-rest-connector-authentication.md (at least once in 24 hours).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    /// <summary>How old keys get while they cannot be fetched anew.</summary>
    public static readonly TimeSpan Good = TimeSpan.FromHours(48);

    /// <summary>Time between two fetches.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Time between two fetches as long as there are no keys at all.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    /// <summary>Longest time that a fetch takes: shorter than a channel waits. Source: platform.md §5.6.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Largest list of keys, in bytes; Microsoft's have some 10 KB.</summary>
    private const int LargestList = 1024 * 1024;

    private readonly string _address;
    private readonly IDocumentRetriever _documents;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();

    private volatile Published _published;
    private DateTimeOffset _lastFetch = DateTimeOffset.MinValue;
    private Task _fetch = Task.CompletedTask;

    public SigningKeys(string metadataAddress, HttpClient http, TimeProvider time, ILogger logger)
    {
        http.MaxResponseContentBufferSize = LargestList;
        _address = metadataAddress;
        // Only a test's own server on this machine may speak plain HTTP.
        _documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadataAddress).IsLoopback };
        _time = time;
        _logger = logger;
    }

    /// <summary>The keys of this id, fetched if need be; empty if the issuer has none.</summary>
    /// <exception cref="SecurityTokenSignatureKeyNotFoundException">There are no keys to tell by.</exception>
    public async ValueTask<IEnumerable<SecurityKey>> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var found = Known(id);
        if (found.Any() && now - _published.At < Fresh)
            return found;
        // Awaited also where an old key is known: it may have been withdrawn since. It goes on only when the fetch fails.
        await FetchOnce(now).WaitAsync(cancellationToken);
        return Usable == null
            ? throw new SecurityTokenSignatureKeyNotFoundException("The issuer's keys cannot be fetched, so no token can be verified. Let the bot reach " + _address + ".")
            : Known(id);
    }

    /// <summary>The keys of this id as last fetched.</summary>
    public IEnumerable<SecurityKey> Known(string id) => Usable?.Keys[id] ?? [];

    private Published Usable => _published is { } published && _time.GetUtcNow() - published.At < Good ? published : null;

    private Task FetchOnce(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_fetch.IsCompleted || now - _lastFetch < (Usable == null ? FirstPause : Pause))
                return _fetch;
            _lastFetch = now;
            return _fetch = Task.Run(FetchAsync);
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var described = await OpenIdConnectConfigurationRetriever.GetAsync(_address, _documents, patience.Token);
            var keys = described.JsonWebKeySet?.Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or JsonWebKeyUseNames.Sig, Kid.Length: > 0 }).ToArray() ?? [];
            if (keys.Length == 0)
                throw new InvalidOperationException("The issuer publishes no key.");
            _published = new Published(_time.GetUtcNow(), keys.ToLookup(key => key.Kid, SecurityKey (key) => key, StringComparer.Ordinal));
        }
        catch (Exception e)
        {
            if (_logger != null)
                Log.NotFetched(_logger, _address, e.GetType().Name);
        }
    }

    private sealed record Published(DateTimeOffset At, ILookup<string, SecurityKey> Keys);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The keys of tokens could not be fetched from {Address}: {Reason}. Those of before are used while they are good.")]
        public static partial void NotFetched(ILogger logger, string address, string reason);
    }
}
