using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The replies to an activity with delivery mode expectReplies.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty one.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes one with the given values.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The replies, in order.</summary>
    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
