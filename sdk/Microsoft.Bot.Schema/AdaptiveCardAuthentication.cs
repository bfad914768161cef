namespace Microsoft.Bot.Schema;

/// <summary>A sign-in token that comes with a card's action.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest;
