using System.IO.Compression;

namespace SeopBot.OneRoster;

/// <summary>The CSV files of a folder or a zip, by name, as bytes.</summary>
internal static class SourceFiles
{
    /// <summary>Most bytes that all files together may unpack to; more is taken for a zip bomb. Ours: a district of 100,000 students stays below it.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>Most entries of a zip. Ours.</summary>
    private const int MaxEntries = 1000;

    /// <summary>Reads the files that stand beside <c>users.csv</c>, at the top or in a folder below.</summary>
    /// <param name="folderOrZip">Where they are.</param>
    /// <param name="wanted">The names of the files to read; others are passed over.</param>
    /// <exception cref="UnreadableFileException">Nothing there, not a zip, too large, or a name that leaves the zip.</exception>
    public static IReadOnlyDictionary<string, byte[]> Read(string folderOrZip, string[] wanted)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folderOrZip));
        try
        {
            if (Directory.Exists(folderOrZip)) return ReadFolder(folderOrZip, name, wanted);
            if (File.Exists(folderOrZip)) return ReadZip(folderOrZip, name, wanted);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(name, 0, "This is not a zip file, or it is damaged; give a folder or a zip of CSV files.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(name, 0, "The file cannot be opened; close it elsewhere, or check who may read it.");
        }
        throw new UnreadableFileException(name, 0, "There is no such folder or file; give a folder or a zip of CSV files.");
    }

    private static Dictionary<string, byte[]> ReadFolder(string folder, string name, string[] wanted)
    {
        var paths = Directory.GetFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 2,
        });
        return Take(name, wanted, paths.Select(path => new Source(
            Path.GetRelativePath(folder, path).Replace('\\', '/'), new FileInfo(path).Length, () => File.OpenRead(path))));
    }

    private static Dictionary<string, byte[]> ReadZip(string path, string name, string[] wanted)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.Entries.Count > MaxEntries)
            throw new UnreadableFileException(name, 0, $"The zip has more than {MaxEntries} entries; zip the CSV files only.");
        return Take(name, wanted, zip.Entries.Select(entry => new Source(SafePath(name, entry.FullName), entry.Length, entry.Open)));
    }

    private static string SafePath(string zip, string entry)
    {
        var path = entry.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':') || path.Split('/').Contains(".."))
            throw new UnreadableFileException(zip, 0, "The zip names a file outside of itself; zip the CSV files again.");
        return path;
    }

    private static Dictionary<string, byte[]> Take(string name, string[] wanted, IEnumerable<Source> all)
    {
        var sources = all.Where(source => wanted.Contains(source.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var home = sources.Where(source => source.Name.Equals("users.csv", StringComparison.OrdinalIgnoreCase)).MinBy(source => source.Path.Length)
            ?? throw new UnreadableFileException("users.csv", 0,
                "The file is missing; export OneRoster 1.1, OneRoster 1.2 or School Data Sync 2.1 as CSV.");
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MaxBytes;
        foreach (var source in sources.Where(source => source.Folder == home.Folder))
        {
            var content = source.Read(left) ?? throw new UnreadableFileException(name, 0,
                $"The files are larger than {MaxBytes >> 20} MB together; export fewer schools at a time.");
            left -= content.Length;
            files[source.Name] = content;
        }
        return files;
    }

    private sealed record Source(string Path, long Length, Func<Stream> Open)
    {
        public string Folder { get; } = System.IO.Path.GetDirectoryName(Path) ?? "";

        public string Name { get; } = System.IO.Path.GetFileName(Path);

        /// <summary>The content; null when there is more of it than allowed, whatever the zip's directory claims.</summary>
        public byte[]? Read(long allowed)
        {
            if (Length > allowed) return null;
            using var stream = Open();
            using var content = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (content.Length + read > allowed) return null;
                content.Write(buffer, 0, read);
            }
            return content.ToArray();
        }
    }
}
