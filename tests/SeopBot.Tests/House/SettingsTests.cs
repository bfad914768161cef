using System.Text.Json;
using SeopBot.Bot;

namespace SeopBot.Tests.House;

/// <summary>A wrong setting stops the start with a sentence, and not the first turn with a stack trace.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seopbot-settings").FullName;

    [Theory]
    [InlineData("SharePoint:Site", "", "SharePoint:Site is ''")]
    [InlineData("SharePoint:Site", "nonsense", "SharePoint:Site is 'nonsense'")]
    [InlineData("SharePoint:FilingWait", "2s", "Two seconds are written as 00:00:02")]
    [InlineData("SharePoint:FilingWait", "2", "SharePoint:FilingWait is 2.00:00:00")]
    [InlineData("SharePoint:ReadPatience", "-00:00:01", "SharePoint:ReadPatience is -00:00:01")]
    [InlineData("SeopBot:PublicUrl", "nonsense", "SeopBot:PublicUrl is 'nonsense'")]
    [InlineData("SeopBot:PublicUrl", "ftp://bot.example.org", "SeopBot:PublicUrl is")]
    public void What_is_wrong_is_said(string name, string value, string said)
    {
        var refusal = Assert.Throws<SettingsException>(() => Build(name, value));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SharePoint:Site", "contoso.sharepoint.com:/sites/seop")]
    [InlineData("SharePoint:Site", "contoso.sharepoint.com,887c0f6b-0000-0000-0000-000000000001,6d650f6b-0000-0000-0000-000000000002")]
    [InlineData("SharePoint:FilingWait", "00:00:02")]
    [InlineData("SeopBot:PublicUrl", "https://bot.example.org/")]
    public void What_is_right_is_taken(string name, string value) => Build(name, value);

    [Fact]
    public void A_second_bot_keeps_out_of_a_data_folder()
    {
        using (DataFolderLock.Take(_folder))
            Assert.Contains("Another SeopBot works in", Assert.Throws<SettingsException>(() => DataFolderLock.Take(_folder)).Message, StringComparison.Ordinal);
        DataFolderLock.Take(_folder).Dispose();
    }

    [Fact]
    public void The_bot_runs_with_the_workstations_collector()
    {
        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SeopBot.Bot.runtimeconfig.json")));
        Assert.False(settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty("System.GC.Server").GetBoolean());
    }

    [Fact]
    public async Task A_data_folder_that_was_there_before_is_closed_to_others()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        await using var app = BotHost.Build(Settings("urls", "http://127.0.0.1:0"), verb: false);
        app.UseSeopBot();
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(_folder));

        File.SetUnixFileMode(_folder, (UnixFileMode)0b1_111_111_111);
        await using var everybodys = BotHost.Build(Settings("urls", "http://127.0.0.1:0"), verb: false);
        everybodys.UseSeopBot();
        Assert.Equal((UnixFileMode)0b1_111_111_111, File.GetUnixFileMode(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Build(string name, string value) => BotHost.Build(Settings(name, value), verb: true);

    private Dictionary<string, string?> Settings(string name, string value) =>
        new() { ["environment"] = "Development", ["SeopBot:Data"] = _folder, ["urls"] = "http://127.0.0.1:0", [name] = value };
}
