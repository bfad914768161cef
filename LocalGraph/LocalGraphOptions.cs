namespace SeopBot.LocalGraph;

/// <summary>
/// How LocalGraph answers. The limits are SharePoint Online's; the switches stand for what Microsoft's documentation
/// leaves open. Values are read on every request, so a test may change them while the server runs.
/// </summary>
public sealed class LocalGraphOptions
{
    /// <summary>The SQLite file that holds everything. It and its folder are made when missing.</summary>
    public string DatabasePath { get; set; } = "localgraph.db";

    /// <summary>The one host name of this tenancy. Another one is refused with 400 "Invalid hostname for this tenancy".</summary>
    public string Hostname { get; set; } = "localhost";

    /// <summary>Path names of the sites: <c>seop</c> is <c>localhost:/sites/seop</c>. The root site is always there. Read at start.</summary>
    public IList<string> Sites { get; set; } = ["seop"];

    /// <summary>Elements in a page when the caller names no <c>$top</c>. Source: SharePoint collections answer 200.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Most elements in a page; a larger <c>$top</c> is cut to it. Source: the hard row limit of SharePoint.</summary>
    public int MaxPageSize { get; set; } = 5000;

    /// <summary>Most rows that one query may touch. Source: the list view threshold of SharePoint Online, fixed at 5,000.</summary>
    public int ListViewThreshold { get; set; } = 5000;

    /// <summary>Most indexed columns of a list. Source: support.microsoft.com, "Add an index to a list or library column".</summary>
    public int MaxIndexedColumns { get; set; } = 20;

    /// <summary>How long a delta token lives before it is answered with 410. Source: measured on SharePoint, about 60 days.</summary>
    public TimeSpan DeltaRetention { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How long an address may take to echo the token of a new subscription. Source: Microsoft Graph, "Receive change notifications through webhooks".</summary>
    public TimeSpan HandshakePatience { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long changes are gathered before subscribers are told; the real service takes up to a minute and more.</summary>
    public TimeSpan NotificationDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a subscriber may take to answer. Source: Microsoft Graph, "Change notifications delivery through webhooks".</summary>
    public TimeSpan NotificationPatience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The pause after the first notification in vain; it doubles with each further one, up to 5 minutes.</summary>
    public TimeSpan NotificationRetry { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a notification is tried. Source: the same page.</summary>
    public TimeSpan NotificationLifetime { get; set; } = TimeSpan.FromHours(4);

    /// <summary>HTTP status of the tooManyResources body. Doubtful: 422 is the usual report, 429 and 500 were seen.</summary>
    public int TooManyResourcesStatus { get; set; } = 422;

    /// <summary>HTTP status when If-Match does not match. Documented as 412; 409 was seen.</summary>
    public int StaleETagStatus { get; set; } = 412;

    /// <summary>Error code when If-Match does not match. Doubtful: the exact body of the 412 is not documented.</summary>
    public string StaleETagCode { get; set; } = "resourceModified";

    /// <summary>Error code when one indexed column too many is asked for. Doubtful.</summary>
    public string TooManyIndexesCode { get; set; } = "invalidRequest";

    /// <summary>Error code when a text is longer than its column. Doubtful.</summary>
    public string TextTooLongCode { get; set; } = "invalidRequest";

    /// <summary>Error code of the 410 for an old delta token; documented are also resyncChangesApplyDifferences and resyncChangesUploadDifferences.</summary>
    public string ExpiredTokenCode { get; set; } = "resyncRequired";

    /// <summary>Whether delta writes eTags in braces and capitals, as Microsoft's sample of it does.</summary>
    public bool DeltaETagsInBraces { get; set; } = true;

    /// <summary>Whether the members of a $batch are answered in another order than asked. Recorded answers were out of order.</summary>
    public bool BatchOutOfOrder { get; set; } = true;
}
