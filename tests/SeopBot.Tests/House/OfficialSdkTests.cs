using System.Diagnostics;
using System.Text.Json;

namespace SeopBot.Tests.House;

/// <summary><c>-p:BotSdk=official</c> builds the same code on Microsoft's packages. They cannot be restored everywhere, so the projects are only evaluated.</summary>
public sealed class OfficialSdkTests
{
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["AdaptiveCards"] = "3.1.0",
        ["Microsoft.Bot.Builder"] = "4.23.1",
        ["Microsoft.Bot.Builder.Dialogs"] = "4.23.1",
        ["Microsoft.Bot.Builder.Integration.AspNet.Core"] = "4.23.1",
        ["Microsoft.Bot.Builder.Testing"] = "4.23.1",
        ["Microsoft.Bot.Connector"] = "4.23.1",
        ["Microsoft.Bot.Schema"] = "4.23.1",
    };

    public static TheoryData<string> Users => [.. Repository.Files(".csproj")
        .Where(path => !path.StartsWith("sdk/", StringComparison.Ordinal) && Repository.Read(path).Contains("BotSdkReference", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Users))]
    public async Task Official_names_Microsofts_packages_and_nothing_of_ours(string project)
    {
        var items = await EvaluateAsync(project, "official");
        var wanted = Names(items, "BotSdkReference");

        Assert.NotEmpty(wanted);
        Assert.Empty(wanted.Except(Versions.Keys));
        Assert.Empty(wanted.Except(Names(items, "PackageReference")));
        Assert.Empty(OfSdk(items));
        Assert.All(wanted, package => Assert.Equal(Versions[package], items.GetProperty("PackageVersion").EnumerateArray()
            .Single(version => version.GetProperty("Identity").GetString() == package).GetProperty("Version").GetString()));
    }

    [Fact]
    public async Task Lean_is_the_default_and_names_only_ours()
    {
        var items = await EvaluateAsync("Dialogs/Dialogs.csproj", null);
        Assert.Equal(Names(items, "BotSdkReference").Order(), OfSdk(items).Order());
        Assert.Empty(Names(items, "PackageReference").Intersect(Versions.Keys));
    }

    [Fact]
    public async Task The_benches_of_the_Bot_Framework_need_nothing_of_the_product_on_Microsofts_packages() =>
        Assert.Empty(Names(await EvaluateAsync("tests/Bench/Bench.csproj", "official"), "ProjectReference"));

    [Fact]
    public void Nobody_else_reaches_into_sdk() => Assert.Equal([], Repository.Files(".csproj")
        .Where(path => !path.StartsWith("sdk/", StringComparison.Ordinal) && Repository.Read(path).Contains("/sdk/", StringComparison.Ordinal)));

    private static List<string> Names(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];

    private static IEnumerable<string> OfSdk(JsonElement items) => Names(items, "ProjectReference")
        .Where(path => path.Replace('\\', '/').Contains("/sdk/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)!);

    private static async Task<JsonElement> EvaluateAsync(string project, string? sdk)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var argument in (string[])["msbuild", project, "-nologo", "-getItem:BotSdkReference,PackageReference,PackageVersion,ProjectReference"]) start.ArgumentList.Add(argument);
        if (sdk is not null) start.ArgumentList.Add($"-p:BotSdk={sdk}");
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items");
    }
}
