namespace SeopBot.Bot;

/// <summary>A setting is wrong; the message says which, and what to set.</summary>
/// <param name="message">A sentence for the administrator.</param>
public sealed class SettingsException(string message) : Exception(message);
