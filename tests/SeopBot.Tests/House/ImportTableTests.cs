using System.Xml.Linq;

namespace SeopBot.Tests.House;

/// <summary>Which folder may use what. OneRoster is a wall of its own (docs/decisions/0006).</summary>
public sealed class ImportTableTests
{
    private const string BotFramework = "Microsoft.Bot.Builder Microsoft.Bot.Builder.Dialogs Microsoft.Bot.Builder.Integration.AspNet.Core Microsoft.Bot.Connector Microsoft.Bot.Schema";

    private static readonly Dictionary<string, string> Table = new()
    {
        ["Plans"] = "",
        ["Cards"] = "Plans AdaptiveCards Newtonsoft.Json",
        ["Dialogs"] = "Plans Cards AdaptiveCards Newtonsoft.Json Microsoft.Bot.Builder Microsoft.Bot.Builder.Dialogs Microsoft.Bot.Connector Microsoft.Bot.Schema",
        ["Jobs"] = "Plans Cards AdaptiveCards",
        ["SharePoint"] = "Plans Microsoft.Graph Azure.Identity Microsoft.Data.Sqlite Npgsql Microsoft.AspNetCore.App",
        ["Reports"] = "Plans Cards DocumentFormat.OpenXml System.IO.Packaging Microsoft.AspNetCore.App",
        ["OneRoster"] = "Plans CsvHelper",
        ["LocalGraph"] = "Microsoft.Data.Sqlite Microsoft.AspNetCore.App",
        ["Bot"] = $"Plans Cards Dialogs Jobs Reports SharePoint OneRoster LocalGraph AdaptiveCards {BotFramework} Microsoft.AspNetCore.App Microsoft.Data.Sqlite Microsoft.Identity.Client Newtonsoft.Json Npgsql System.CommandLine",
        ["sdk"] = $"AdaptiveCards {BotFramework} Microsoft.AspNetCore.App Newtonsoft.Json Microsoft.Identity.Client Microsoft.IdentityModel.JsonWebTokens Microsoft.IdentityModel.Protocols.OpenIdConnect xunit.abstractions",
        ["samples"] = "CsvHelper",
    };

    public static TheoryData<string> Projects => [.. ProjectFiles];

    private static IEnumerable<string> ProjectFiles => Repository.Files(".csproj").Where(path => !path.StartsWith("tests/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_its_folder_may(string project) =>
        Assert.Empty(Forbidden(project.Split('/')[0], XDocument.Parse(Repository.Read(project))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_package_used_inside_does_not_leak_to_who_uses_the_project(string project)
    {
        if (!project.StartsWith("sdk/", StringComparison.Ordinal)) Assert.Empty(Leaking(XDocument.Parse(Repository.Read(project))));
    }

    [Fact]
    public void Every_product_folder_stands_in_the_table() =>
        Assert.Equal(Table.Keys.Order(), ProjectFiles.Select(path => path.Split('/')[0]).Distinct().Order());

    [Fact]
    public void References_do_not_pass_through_a_project() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true<", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Plans", """<Project><ItemGroup><ProjectReference Include="../Cards/Cards.csproj" /></ItemGroup></Project>""", "Cards")]
    [InlineData("Cards", """<Project><ItemGroup><PackageReference Include="Microsoft.Graph" /></ItemGroup></Project>""", "Microsoft.Graph")]
    [InlineData("Dialogs", """<Project><ItemGroup><ProjectReference Include="../SharePoint/SharePoint.csproj" /></ItemGroup></Project>""", "SharePoint")]
    [InlineData("Jobs", """<Project><ItemGroup><BotSdkReference Include="Microsoft.Bot.Builder" /></ItemGroup></Project>""", "Microsoft.Bot.Builder")]
    [InlineData("Plans", """<Project><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>""", "Microsoft.AspNetCore.App")]
    [InlineData("LocalGraph", """<Project><ItemGroup><ProjectReference Include="..\Plans\Plans.csproj" /></ItemGroup></Project>""", "Plans")]
    [InlineData("Cards", """<Project Sdk="Microsoft.NET.Sdk.Web" />""", "Microsoft.AspNetCore.App")]
    public void A_forbidden_reference_is_caught(string folder, string project, string named) => Assert.Equal([named], Forbidden(folder, XDocument.Parse(project)));

    [Fact]
    public void A_leaking_package_is_caught() =>
        Assert.Equal(["Microsoft.Graph"], Leaking(XDocument.Parse("""<Project><ItemGroup><PackageReference Include="Microsoft.Graph" /></ItemGroup></Project>""")));

    private static IEnumerable<string> Forbidden(string folder, XDocument project) => References(project).Except(Table[folder].Split(' '));

    private static IEnumerable<string> References(XDocument project)
    {
        if (project.Root!.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web") yield return "Microsoft.AspNetCore.App";
        foreach (var reference in project.Descendants().Where(element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal)))
        {
            var name = reference.Attribute("Include")!.Value.Replace('\\', '/');
            yield return name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name;
        }
    }

    private static IEnumerable<string> Leaking(XDocument project) => project.Descendants("PackageReference")
        .Where(package => package.Attribute("PrivateAssets")?.Value is not ("compile" or "all")).Select(package => package.Attribute("Include")!.Value);
}
