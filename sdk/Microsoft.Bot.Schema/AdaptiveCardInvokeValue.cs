using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What an adaptiveCard/action invoke carries.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The sign-in token; null without single sign-on.</summary>
    [JsonProperty("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>The button that was pressed.</summary>
    [JsonProperty("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>The six digits of a sign-in; null without one.</summary>
    [JsonProperty("state")]
    public string State { get; set; }
}
