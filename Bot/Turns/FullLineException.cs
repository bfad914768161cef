namespace SeopBot.Bot.Turns;

/// <summary>A turn did not run, because too many of its conversation or person wait already. It may come again a little later.</summary>
public sealed class FullLineException() : Exception("Too many turns of this conversation or person wait already. Send it again in a few seconds.");
