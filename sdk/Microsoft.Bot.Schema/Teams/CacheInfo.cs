using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long Teams may keep an answer.</summary>
public class CacheInfo
{
    /// <summary>Makes an empty one.</summary>
    public CacheInfo()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public CacheInfo(string cacheType = null, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>Seconds.</summary>
    [JsonProperty(PropertyName = "cacheDuration")]
    public int CacheDuration { get; set; }

    /// <summary>"cache" or "no-cache".</summary>
    [JsonProperty(PropertyName = "cacheType")]
    public string CacheType { get; set; }
}
