using System.Text.RegularExpressions;
using SeopBot.SharePoint;

namespace SeopBot.Bot;

/// <summary>Checks at the start what would otherwise be found wrong in the middle of a day: where the lists are, how long to wait for them, where people reach the bot.</summary>
internal static partial class AddressSettings
{
    // Our choice: far more than anybody waits, and far less than "2", which .NET reads as two days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    // Our choice: a round costs a resource unit a list, and people are told how old an answer is.
    private static readonly TimeSpan ShortestRefresh = TimeSpan.FromSeconds(5), LongestRefresh = TimeSpan.FromHours(1);

    /// <summary>Checks them.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static void Check(IConfiguration configuration, Uri? publicUrl)
    {
        var lists = Bind(configuration);
        if (!SitePattern().IsMatch(lists.Site))
            throw new SettingsException($"SharePoint:Site is '{lists.Site}', which is no site. Write it as contoso.sharepoint.com:/sites/seop, or give the site's id.");
        foreach (var (name, wait) in new[] { ("FilingWait", lists.FilingWait), ("ReadPatience", lists.ReadPatience), ("DeliveryPatience", lists.DeliveryPatience) })
        {
            if (wait < TimeSpan.Zero || wait > LongestWait) throw new SettingsException($"SharePoint:{name} is {wait}; write two seconds as 00:00:02, ten minutes at most.");
        }

        if (lists.RefreshInterval < ShortestRefresh || lists.RefreshInterval > LongestRefresh)
            throw new SettingsException($"SharePoint:RefreshInterval is {lists.RefreshInterval}; write a minute as 00:01:00, five seconds at least and an hour at most.");
        if (lists.PagesAMinute < 1) throw new SettingsException($"SharePoint:PagesAMinute is {lists.PagesAMinute}; write at least 1.");
        if (lists.PageSize is < 1 or > 5000) throw new SettingsException($"SharePoint:PageSize is {lists.PageSize}; write 1 to 5000.");
        if (publicUrl is not null && !(publicUrl.IsAbsoluteUri && publicUrl.Scheme is "https" or "http"))
            throw new SettingsException($"SeopBot:PublicUrl is '{publicUrl}', which is no address. Write it as https://bot.example.org/.");
    }

    private static SharePointOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("SharePoint").Get<SharePointOptions>() ?? new SharePointOptions();
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingsException($"A setting of section SharePoint cannot be read: {wrong.Message} Two seconds are written as 00:00:02.");
        }
    }

    // Host and path, the id that Graph gives, the tenant's root site. Source: platform.md §1.1.
    [GeneratedRegex(@"^([\w.-]+:/\S+|[\w.-]+,[0-9a-fA-F-]{36},[0-9a-fA-F-]{36}|root)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SitePattern();
}
