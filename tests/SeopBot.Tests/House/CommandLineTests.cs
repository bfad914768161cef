using System.Text.Json;
using SeopBot.Bot;

namespace SeopBot.Tests.House;

/// <summary>The verbs, run as an office would, each test in a data folder of its own. Source: docs/lists.md, "The same answers at the command line".</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "garfield");

    private readonly string _folder = Directory.CreateTempSubdirectory("seopbot-cli").FullName;

    [Theory]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("export", "--student", "s10001", "--format", "xml")]
    [InlineData("missing", "--grade", "13")]
    [InlineData("missing", "--as-of", "tomorrow")]
    [InlineData("missing", "--as-of", "2026-02-30")]
    [InlineData("missing", "--format", "xml")]
    [InlineData("missing", "--since", "Monday")]
    [InlineData("missing", "--language", "fr")]
    [InlineData("missing", "--numbers", "--since", "2026-11-02")]
    [InlineData("missing", "--today", "nonsense")]
    [InlineData("check", "more")]
    public async Task A_wrong_use_is_2_and_says_what_is_wrong(params string[] args)
    {
        var (code, output, errors) = await RunAsync(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("See --help.", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "data")));
    }

    [Fact]
    public async Task Lists_that_are_not_there_are_1_and_name_the_verb_that_makes_them()
    {
        var (code, output, errors) = await RunAsync("missing");
        Assert.Equal((1, ""), (code, output));
        Assert.Equal("The site has none of the lists; run \"provision\" once.", errors.TrimEnd());
    }

    [Fact]
    public async Task Provisioning_twice_makes_the_lists_once()
    {
        var first = await RunAsync("provision");
        var second = await RunAsync("provision");
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("created list Plans", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("created list", second.Output, StringComparison.Ordinal);

        var check = await RunAsync("check");
        Assert.Equal(0, check.Code);
        Assert.Equal(["0 schools, 0 staff, 0 students.", "The list Students is empty: run import FOLDER-or-ZIP.", "1 thing to mend."], check.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_1_and_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "data"), "");
        var (code, _, errors) = await RunAsync("provision");
        Assert.Equal(1, code);
        Assert.Contains("Give another with --data.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_with_a_broken_file_changes_nothing_and_names_file_and_line()
    {
        Assert.Equal(0, (await RunAsync("provision")).Code);
        var broken = CopySample();
        var users = Path.Combine(broken, "users.csv");
        var lines = await File.ReadAllLinesAsync(users);
        lines[3] = "\"never closed," + lines[3];
        await File.WriteAllLinesAsync(users, lines);

        var import = await RunAsync("import", broken);
        Assert.Equal(1, import.Code);
        Assert.Contains("users.csv line 4", import.Errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", import.Errors, StringComparison.Ordinal);
        Assert.StartsWith("0 schools, 0 staff, 0 students.", (await RunAsync("check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_imported_district_can_be_asked_who_is_missing()
    {
        var import = await RunAsync("import", Sample);
        Assert.True(import.Code == 0, import.Errors);
        Assert.Matches(@"^\d+ rows added, 0 changed, 0 left as they were, \d+ refused\.", import.Output);
        Assert.Matches(@"^0 rows added, 0 changed, \d+ left as they were", (await RunAsync("import", Sample)).Output);

        var check = await RunAsync("check");
        Assert.DoesNotContain("window", check.Output, StringComparison.Ordinal);

        var missing = await RunAsync("missing", "--school", "pes", "--grade", "K", "--as-of", "2026-11-04", "--format", "json");
        var rows = JsonDocument.Parse(missing.Output).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(("pes", "K", "noPlan", 1), (row.GetProperty("school").GetString(), row.GetProperty("grade").GetString(), row.GetProperty("state").GetString(), row.GetProperty("due").GetInt32())));

        var before = await RunAsync("missing", "--school", "pes", "--as-of", "2026-10-30", "--format", "json");
        Assert.Equal("[]", before.Output.Trim());
        Assert.StartsWith("Student number,Name,School,", (await RunAsync("missing", "--as-of", "2026-11-04", "--format", "csv")).Output, StringComparison.Ordinal);

        var nowhere = await RunAsync("missing", "--school", "nope");
        Assert.Equal((1, ""), (nowhere.Code, nowhere.Output));
        Assert.Contains("There is no school 'nope'. Schools: ", nowhere.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_students_whole_record_is_exported_and_the_export_is_on_it()
    {
        Assert.True((await RunAsync("import", Sample)).Code == 0);
        var export = await RunAsync("export", "--student", "s10001", "--purpose", "the parents asked");
        Assert.True(export.Code == 0, export.Errors);
        var record = JsonDocument.Parse(export.Output).RootElement;
        Assert.Equal("s10001", record.GetProperty("student").GetString());
        Assert.Equal("s10001", record.GetProperty("Students")[0].GetProperty("Key").GetString());
        Assert.All(record.GetProperty("Contacts").EnumerateArray(), row => Assert.Equal("s10001", row.GetProperty("StudentKey").GetString()));
        Assert.NotEqual(0, record.GetProperty("Assessments").GetArrayLength());
        string[] lists = ["Students", "Contacts", "Plans", "Conferences", "Goals", "GoalChecks", "Assessments", "CoursePlan", "Invitations", "Slots", "ParentRequests", "Disclosures", "Reminders"];
        Assert.Equal(lists.Order(), record.EnumerateObject().Select(list => list.Name).Except(["student", "exportedAt"]).Order());

        var page = await RunAsync("export", "--student", "s10001", "--format", "html");
        Assert.StartsWith("<!doctype html>", page.Output, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">May see</th><td class="text">yes</td>""", page.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"TeacherKeys|MaySee|>True<|>\d{4}-\d\d-\d\d[<T]", page.Output);
        var again = JsonDocument.Parse((await RunAsync("export", "--student", "s10001")).Output).RootElement.GetProperty("Disclosures");
        Assert.Equal(["the parents asked", "export at the command line", "export at the command line"], again.EnumerateArray().OrderBy(line => line.GetProperty("At").GetString()).Select(line => line.GetProperty("Purpose").GetString()));

        var nobody = await RunAsync("export", "--student", "nobody");
        Assert.Equal((1, ""), (nobody.Code, nobody.Output));
        Assert.Contains("There is no student 'nobody'.", nobody.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_without_an_identity_is_1_and_says_what_to_set()
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        Assert.Equal(1, await CommandLine.RunAsync(["check", "--environment", "Production", "--data", Path.Combine(_folder, "data")], output, errors));
        Assert.Contains("set MicrosoftAppId", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string CopySample()
    {
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "broken")).FullName;
        foreach (var file in Directory.EnumerateFiles(Sample)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var code = await CommandLine.RunAsync([.. args, "--environment", "Development", "--data", Path.Combine(_folder, "data")], output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
