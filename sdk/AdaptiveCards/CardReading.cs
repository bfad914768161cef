using Newtonsoft.Json;

namespace AdaptiveCards;

/// <summary>What one reading of a card remembers: its warnings, the ids seen, and whether it stands in a fallback.</summary>
internal sealed class CardReading
{
    private readonly HashSet<string> ids = [];
    private int fallbackDepth;

    internal AdaptiveCardParseResult Outcome { get; } = new();

    /// <summary>The reading that <paramref name="serializer"/> carries; a fresh one where a card is read without <c>FromJson</c>.</summary>
    internal static CardReading Of(JsonSerializer serializer) => serializer.Context.Context as CardReading ?? new CardReading();

    internal void Warn(int code, string message)
    {
        if (fallbackDepth == 0) Outcome.Warnings.Add(new AdaptiveWarning(code, message));
    }

    /// <summary>Takes note of an id; a fallback may repeat the id of what it stands for.</summary>
    internal void Claim(string? id)
    {
        if (id is not null && fallbackDepth == 0 && !ids.Add(id))
            throw new AdaptiveSerializationException($"Collision detected for id '{id}'");
    }

    internal FallbackScope InFallback()
    {
        fallbackDepth++;
        return new FallbackScope(this);
    }

    internal readonly struct FallbackScope(CardReading reading) : IDisposable
    {
        public void Dispose() => reading.fallbackDepth--;
    }
}
