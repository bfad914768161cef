namespace SeopBot.Dialogs;

/// <summary>Somebody asked for a student who is out of their reach; answered with a sentence and a row in Disclosures.</summary>
/// <param name="student">The student's key; null when unknown.</param>
public sealed class NotOnRosterException(string? student) : Exception("The student is not on the sender's roster.")
{
    /// <summary>The student's key; null when unknown.</summary>
    public string? Student { get; } = student;
}
