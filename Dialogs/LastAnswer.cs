using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>What was answered last in a conversation, for "and 11th?", "why is the second one on it?" and "export that".</summary>
public sealed record LastAnswer
{
    /// <summary>Most students kept: some pages back.</summary>
    public const int MostListed = 50;

    /// <summary>The question as answered; null when none was yet.</summary>
    public PlanQuestion? Question { get; init; }

    /// <summary>Keys of the students listed last, in their order.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>How many were listed before those.</summary>
    public int ListedBefore { get; init; }

    /// <summary>The page shown, from 0.</summary>
    public int Page { get; init; }
}
