namespace SeopBot.Cards;

/// <summary>What the place where a card is shown can do.</summary>
/// <param name="Name">The channel's id on the wire.</param>
public sealed record Surface(string? Name)
{
    /// <summary>Teams: buttons replace the card in place, charts, search while typing. Elsewhere (Web Chat) Action.Execute does nothing and charts are unknown.</summary>
    public bool IsTeams => Name == "msteams";
}
