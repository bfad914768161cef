namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in an answer.</summary>
public class FindValuesOptions
{
    /// <summary>The language of the answer; null = English.</summary>
    public string Locale { get; set; }
}

/// <summary>How choices are looked for in an answer.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the values of the choices are not looked for.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the titles of the buttons are not looked for.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a number is a choice, as in "2"; true unless set.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether a place is a choice, as in "the second"; true unless set.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
