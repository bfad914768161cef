using Microsoft.Extensions.FileProviders;

namespace SeopBot.Bot.Web;

/// <summary>The scripts and styles of the chat page: wwwroot beside the program, where build and publish put it.</summary>
internal sealed class ChatFiles : IDisposable
{
    private readonly PhysicalFileProvider files = new(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "wwwroot")).FullName);

    /// <summary>The files themselves.</summary>
    public IFileProvider Provider => files;

    /// <summary>False when the build could not fetch Web Chat, for want of Node.</summary>
    public bool HasWebChat => files.GetFileInfo("lib/webchat.js").Exists;

    /// <summary>The file's address, which changes with the file, so that browsers may keep it for good.</summary>
    public string Url(string path) => $"/{path}?v={files.GetFileInfo(path).LastModified.ToUnixTimeSeconds()}";

    /// <inheritdoc/>
    public void Dispose() => files.Dispose();
}
