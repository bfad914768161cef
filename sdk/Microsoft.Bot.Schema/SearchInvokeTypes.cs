namespace Microsoft.Bot.Schema;

/// <summary>The kinds of search.</summary>
public static class SearchInvokeTypes
{
    /// <summary>Full results.</summary>
    public const string Search = "search";

    /// <summary>An answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>Suggestions while typing.</summary>
    public const string Typeahead = "typeahead";
}
