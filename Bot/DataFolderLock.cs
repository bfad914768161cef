namespace SeopBot.Bot;

/// <summary>Keeps a second bot out of a data folder: two would deliver the same outbox. The lock ends with the process, however it ends; verbs do not take it.</summary>
public static class DataFolderLock
{
    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The data folder.</param>
    /// <returns>Disposing it gives the folder back.</returns>
    /// <exception cref="SettingsException">Another bot has it.</exception>
    public static IDisposable Take(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "bot.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new SettingsException($"Another SeopBot works in the data folder {folder} ({taken.Message.TrimEnd('.')}). Stop it, or give another folder with --data.");
        }
    }
}
