namespace SeopBot.SharePoint;

/// <summary>Where the school's lists are. Section <c>SharePoint</c>. Read at the first call, so that the host may set the address once its own server has started.</summary>
public sealed class SharePointOptions
{
    /// <summary>Microsoft Graph, or LocalGraph's address ending in <c>/v1.0</c>.</summary>
    public Uri GraphAddress { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>The site: an id, or host and path as <c>contoso.sharepoint.com:/sites/seop</c>.</summary>
    public string Site { get; set; } = "localhost:/sites/seop";

    /// <summary>A fixed bearer token; null asks Azure.Identity, or sends <c>localgraph</c> to a loopback address.</summary>
    public string? Token { get; set; }

    /// <summary>Entra tenant for Azure.Identity; null takes the environment's.</summary>
    public string? TenantId { get; set; }

    /// <summary>Client id of a user-assigned managed identity; null takes the environment's.</summary>
    public string? ClientId { get; set; }

    /// <summary>Folder of the outbox file. It is made when missing.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Where Microsoft Graph reaches the bot, to tell of changes in the lists; null when it does not, and they are read on schedule.</summary>
    public Uri? NotificationAddress { get; set; }

    /// <summary>How long a person waits for the lists before hearing that the filing is kept.</summary>
    public TimeSpan FilingWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the read of one student tries, repeats included, before it gives up.</summary>
    public TimeSpan ReadPatience { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one attempt to deliver kept filings may take.</summary>
    public TimeSpan DeliveryPatience { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the lists are asked what changed. A round with nothing new costs one resource unit a list, about 1 % of a small tenant's budget. Source: platform.md §2.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most pages that the copy of the lists asks for in a minute, a resource unit each. Source: platform.md §2, 5,000 units a minute of an app in a tenant of 15,001 to 50,000 licences, 1,250 in the smallest.</summary>
    public int PagesAMinute { get; set; } = 5000;

    /// <summary>Rows that the copy of the lists asks for in a page, 1 to 5,000. Source: platform.md §1.5, the size is undocumented, 200 is what SharePoint's collections answer; §1.4, 5,000 is its hard limit.</summary>
    public int PageSize { get; set; } = 200;
}
