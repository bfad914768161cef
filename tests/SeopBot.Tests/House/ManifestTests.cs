using System.Buffers.Binary;
using System.Text.Json;
using SeopBot.Dialogs;

namespace SeopBot.Tests.House;

/// <summary>The Teams app says what the bot understands.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Manifest = JsonDocument.Parse(Repository.Read("manifest/manifest.json")).RootElement;
    private static readonly JsonElement Spanish = JsonDocument.Parse(Repository.Read("manifest/es.json")).RootElement;

    private static List<JsonElement> Commands => [.. Manifest.GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray()];

    public static TheoryData<string> Titles => [.. AllTitles];

    private static IEnumerable<string> AllTitles =>
    [
        .. Commands.Select(command => command.GetProperty("title").GetString()!),
        .. Spanish.EnumerateObject().Where(text => text.Name.EndsWith(".title", StringComparison.Ordinal)).Select(text => text.Value.GetString()!),
    ];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_command_of_the_manifest_is_understood(string title) => Assert.NotEqual(Intent.Unknown, Utterance.Understand(title).Intent);

    [Fact]
    public void A_command_that_no_conversation_answers_is_caught() => Assert.Equal(Intent.Unknown, Utterance.Understand("order lunch").Intent);

    [Fact]
    public void A_command_asks_for_the_same_in_both_languages()
    {
        var english = Commands.Select(command => Utterance.Understand(command.GetProperty("title").GetString()).Intent);
        var spanish = Commands.Select((_, n) => Utterance.Understand(Spanish.GetProperty($"bots[0].commandLists[0].commands[{n}].title").GetString()).Intent);
        Assert.Equal([Intent.Notes, Intent.Missing, Intent.Missing, Intent.Missing, Intent.Missing, Intent.Missing, Intent.Resume, Intent.Help], english);
        Assert.Equal(english, spanish);
    }

    // Source: https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json
    [Fact]
    public void Titles_and_descriptions_fit_in_Teams()
    {
        Assert.All(AllTitles, title => Assert.InRange(title.Length, 1, 32));
        Assert.All(Commands, command => Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128));
        foreach (var (name, longest) in new[] { ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000) })
        {
            var path = name.Split('.');
            Assert.InRange(Manifest.GetProperty(path[0]).GetProperty(path[1]).GetString()!.Length, 1, longest);
            Assert.InRange(Spanish.GetProperty(name).GetString()!.Length, 1, longest);
        }
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_Teams_wants(string icon, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Repository.Root, "manifest", icon));
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void The_build_zips_the_app()
    {
        // The tests' own folder has no zip; Bot's has, in the same configuration.
        var output = AppContext.BaseDirectory.Replace($"tests{Path.DirectorySeparatorChar}SeopBot.Tests", "Bot", StringComparison.Ordinal);
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(output, "seopbot-teams.zip"));
        Assert.Equal(["color.png", "es.json", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        Assert.Equal("1.19", JsonDocument.Parse(manifest).RootElement.GetProperty("manifestVersion").GetString());
    }
}
