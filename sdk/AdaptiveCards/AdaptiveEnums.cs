using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace AdaptiveCards;

/// <summary>Where an action stands among the others.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveActionMode>))]
public enum AdaptiveActionMode
{
    /// <summary>As a button.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

/// <summary>Which inputs an action sends.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveAssociatedInputs>))]
public enum AdaptiveAssociatedInputs
{
    /// <summary>Those of its card.</summary>
    Auto,

    /// <summary>None, so that nothing needs to be filled in.</summary>
    None,
}

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveChoiceInputStyle
{
    /// <summary>As a drop-down list.</summary>
    Compact,

    /// <summary>All at once.</summary>
    Expanded,

    /// <summary>As a box to type in that narrows the list.</summary>
    Filtered,
}

/// <summary>The colour of a container.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveContainerStyle>))]
public enum AdaptiveContainerStyle
{
    /// <summary>The card's own.</summary>
    Default,

    /// <summary>Set off from the card.</summary>
    Emphasis,

    /// <summary>Something is well.</summary>
    Good,

    /// <summary>Something is wrong.</summary>
    Attention,

    /// <summary>Something needs care.</summary>
    Warning,

    /// <summary>The host's accent colour.</summary>
    Accent,
}

/// <summary>The font of a text.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveFontType>))]
public enum AdaptiveFontType
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>All letters of one width.</summary>
    Monospace,
}

/// <summary>The kinds of height.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveHeightType>))]
public enum AdaptiveHeightType
{
    /// <summary>As high as the content.</summary>
    Auto,

    /// <summary>As high as the room that is left.</summary>
    Stretch,

    /// <summary>In pixels.</summary>
    Pixel,
}

/// <summary>Where an element stands from left to right.</summary>
[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,

    /// <summary>From edge to edge.</summary>
    Stretch,
}

/// <summary>Where the content of a cell stands from left to right.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveHorizontalContentAlignment>))]
public enum AdaptiveHorizontalContentAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>How large an image is.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveImageSize>))]
public enum AdaptiveImageSize
{
    /// <summary>Its own size, at most the room there is.</summary>
    Auto,

    /// <summary>As large as the room there is.</summary>
    Stretch,

    /// <summary>Small, as the host says.</summary>
    Small,

    /// <summary>Medium, as the host says.</summary>
    Medium,

    /// <summary>Large, as the host says.</summary>
    Large,
}

/// <summary>The shape of an image.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveImageStyle>))]
public enum AdaptiveImageStyle
{
    /// <summary>As it is.</summary>
    Default,

    /// <summary>Cut to a circle.</summary>
    Person,
}

/// <summary>The room above an element.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveSpacing>))]
public enum AdaptiveSpacing
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>A little.</summary>
    Small,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Much.</summary>
    Large,

    /// <summary>Very much.</summary>
    ExtraLarge,

    /// <summary>The padding of its container.</summary>
    Padding,
}

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveTextBlockStyle>))]
public enum AdaptiveTextBlockStyle
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}

/// <summary>The colour of a text.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveTextColor>))]
public enum AdaptiveTextColor
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The host's accent colour.</summary>
    Accent,

    /// <summary>Something is well.</summary>
    Good,

    /// <summary>Something needs care.</summary>
    Warning,

    /// <summary>Something is wrong.</summary>
    Attention,
}

/// <summary>What is typed into a box.</summary>
[JsonConverter(typeof(StringEnumConverter), true)]
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A secret; masked on the screen only.</summary>
    Password,
}

/// <summary>The size of a text.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveTextSize>))]
public enum AdaptiveTextSize
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Very large.</summary>
    ExtraLarge,
}

/// <summary>The weight of a text.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveTextWeight>))]
public enum AdaptiveTextWeight
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Light.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

/// <summary>Where content stands from top to bottom.</summary>
[JsonConverter(typeof(LenientEnumConverter<AdaptiveVerticalContentAlignment>))]
public enum AdaptiveVerticalContentAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}
