using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that can be chosen.</summary>
public class Choice
{
    /// <summary>Creates a choice.</summary>
    public Choice(string value = null) => Value = value;

    /// <summary>What the choice stands for; also a word for it.</summary>
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button for the choice; null = one that says the value.</summary>
    [JsonProperty("action", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Action { get; set; }

    /// <summary>Other words for the choice; null = none.</summary>
    [JsonProperty("synonyms", NullValueHandling = NullValueHandling.Ignore)]
    public List<string> Synonyms { get; set; }
}

/// <summary>A choice that was found in an answer.</summary>
public class FoundChoice
{
    /// <summary>The value of the choice.</summary>
    public string Value { get; set; }

    /// <summary>The number of the choice, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the answer fits, from 0 to 1.</summary>
    public float Score { get; set; }

    /// <summary>The word for the choice that was found; null = its number was.</summary>
    [JsonProperty(NullValueHandling = NullValueHandling.Ignore)]
    public string Synonym { get; set; }
}

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>In the best way that the channel can do.</summary>
    Auto,

    /// <summary>In the sentence that asks.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As buttons below the message.</summary>
    SuggestedAction,

    /// <summary>As buttons of a card.</summary>
    HeroCard,
}
