using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace SeopBot.Bot.Channels;

/// <summary>How many files are fetched at once, and how often one address is good. Each instance counts its own.</summary>
public sealed class ReportFetches(TimeProvider time) : IDisposable
{
    /// <summary>Most files that are made or on their way at once: a district's takes a second of a core and some MB. Our choice.</summary>
    public const int AtOnce = 4;

    /// <summary>Most fetches of one address: a person, a preview of Teams, a download that begins anew. Our choice.</summary>
    public const int MostASeal = 20;

    /// <summary>When a refused browser may ask again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = 0 });
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SealFetches> _seals = [];

    /// <summary>A place among those at once, given back when disposed; it says whether there was one.</summary>
    public RateLimitLease Enter() => _places.AttemptAcquire();

    /// <summary>Counts a fetch of an address; null when it was fetched too often.</summary>
    /// <param name="seal">The seal of an address that opens.</param>
    public SealFetches? Count(string seal)
    {
        // The last letter of Base64 can be written in several ways.
        var written = WebEncoders.Base64UrlEncode(WebEncoders.Base64UrlDecode(seal));
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var (old, _) in _seals.Where(seen => seen.Value.Until <= now).ToList()) _seals.Remove(old);
            if (!_seals.TryGetValue(written, out var fetches)) _seals.Add(written, fetches = new SealFetches(now + ReportLinks.Lifetime));
            return ++fetches.Times <= MostASeal ? fetches : null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}

/// <summary>What is known of the fetches of one address.</summary>
/// <param name="until">When the address is surely no longer good.</param>
public sealed class SealFetches(DateTimeOffset until)
{
    private volatile string? _logged;

    /// <summary>When it can be forgotten.</summary>
    public DateTimeOffset Until => until;

    /// <summary>How often it was fetched.</summary>
    internal int Times { get; set; }

    /// <summary>Whether the disclosure log has a line on whom it gives; other students than before are another line.</summary>
    /// <param name="whom">A refusal, or the students' keys.</param>
    public bool IsLogged(string whom) => _logged == Hash(whom);

    /// <summary>Remembers that the log has the line.</summary>
    /// <param name="whom">A refusal, or the students' keys.</param>
    public void Logged(string whom) => _logged = Hash(whom);

    private static string Hash(string whom) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whom)));
}
