namespace Microsoft.Bot.Schema;

/// <summary>The names of sign-in activities.</summary>
public static class SignInConstants
{
    /// <summary>A token for a SharePoint card.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";

    /// <summary>A token from single sign-on.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>A token that was asked for.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>The six digits of a sign-in.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";
}
