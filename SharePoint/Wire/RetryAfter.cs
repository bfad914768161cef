using System.Globalization;

namespace SeopBot.SharePoint.Wire;

/// <summary>Reads the Retry-After header: seconds, decimals allowed, or a date. Source: platform.md §1.6.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Parse(string? text, DateTimeOffset now)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400)
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return at > now ? at - now : TimeSpan.Zero;
    }
}
