using System.Reflection;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.Sdk;

/// <summary>The real packages' public API, as Api/*.txt list it: a type's header at the left edge, its members indented below.</summary>
internal sealed partial class ApiList
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);

    /// <summary>The folder of the whole repository.</summary>
    public static string Repository { get; } = RepositoryAbove();

    public static string Folder { get; } = Path.Combine(Repository, "tests", "SeopBot.Tests", "Sdk", "Api");

    public static ApiList Read()
    {
        var list = new ApiList();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt"))
        {
            foreach (var block in Blocks(file))
                list.Add(block);
        }
        return list;
    }

    /// <summary>Takes the types that the assembly declares from the full lists, when BOT_FRAMEWORK_API names their folder.</summary>
    public static void ReduceAnew(Assembly assembly)
    {
        if (Environment.GetEnvironmentVariable("BOT_FRAMEWORK_API") is not { Length: > 0 } full)
            return;
        var file = assembly.GetName().Name + ".txt";
        var names = assembly.GetExportedTypes().Select(ApiText.Name).ToHashSet(StringComparer.Ordinal);
        var used = Blocks(Path.Combine(full, file)).Where(block => names.Contains(NameIn(block)));
        File.WriteAllText(Path.Combine(Folder, file), string.Join("\n\n", used) + "\n");
    }

    /// <summary>The types, and of known types the headers and members, that the real API lacks.</summary>
    public IEnumerable<string> WhatIsForeignIn(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            var name = ApiText.Name(type);
            if (!_types.TryGetValue(name, out var real))
            {
                yield return name;
                continue;
            }
            foreach (var line in ApiText.Header(type).Except(real.Header).Concat(ApiText.Members(type).Except(real.Members)))
                yield return $"{name}: {line}";
        }
    }

    private static IEnumerable<string> Blocks(string file) =>
        BareName().Replace(File.ReadAllText(file), "$0Microsoft.Bot.Builder.Dialogs.Choices.").Split("\n\n").Select(block => block.Trim('\n')).Where(block => HeaderLine().IsMatch(block));

    // The list of Microsoft.Bot.Builder.Dialogs leaves out the namespace of its choices.
    private static string NameIn(string block)
    {
        var name = HeaderLine().Match(block).Groups["name"].Value;
        return name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("AdaptiveCards.", StringComparison.Ordinal)
            ? name
            : "Microsoft.Bot.Builder.Dialogs.Choices." + name;
    }

    private void Add(string block)
    {
        var header = HeaderLine().Match(block);
        var members = new HashSet<string>(StringComparer.Ordinal);
        var json = "";
        foreach (var line in block[(header.Index + header.Length)..].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith('['))
                json = ApiText.NamesJson(header.Groups["name"].Value) ? JsonIn(line) ?? json : "";
            else
            {
                members.Add(ApiText.Normal(json + line));
                json = "";
            }
        }
        _types[NameIn(block)] = new ApiType(ApiText.HeaderParts(header.Value), members);
    }

    private static string? JsonIn(string attribute) =>
        attribute.StartsWith("[JsonExtensionData", StringComparison.Ordinal) ? "[json *] "
        : JsonName().Match(attribute) is { Success: true } name ? $"[json {name.Groups[1].Value}] " : null;

    private static string RepositoryAbove()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SeopBot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"^public (?:(?:static|abstract|sealed) )*(?:class|interface|struct|enum|delegate \S.*?) (?<name>[\w.]+(?:<[\w, ]+>)?).*$", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();

    // The full list leaves out this one namespace.
    [GeneratedRegex(@"^public (?:(?:static|abstract|sealed) )*(?:class|enum) (?=\w+(?:<\w+>)?(?: :.*)?$)", RegexOptions.Multiline)]
    private static partial Regex BareName();

    [GeneratedRegex("^\\[JsonProperty\\((?:.*PropertyName = )?\"([^\"]+)\"")]
    private static partial Regex JsonName();

    private sealed record ApiType(HashSet<string> Header, HashSet<string> Members);
}
