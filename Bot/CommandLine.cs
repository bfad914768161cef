using System.CommandLine;
using SeopBot.Bot.Verbs;

namespace SeopBot.Bot;

/// <summary>The command line: without a verb it runs the bot. 0 = done, 1 = refused with a reason, 2 = wrong usage. Source: docs/lists.md.</summary>
public static class CommandLine
{
    private static readonly Option<string?> Data = Shared<string?>("--data", "Folder in which everything local lives (default ./data).");
    private static readonly Option<bool> NoSample = Shared<bool>("--no-sample", "Start with empty lists.");
    private static readonly Option<string?> Urls = Shared<string?>("--urls", $"Where to listen (default {SeopBotOptions.DefaultUrl}).");
    private static readonly Option<string?> Today = DemoDay();
    private static readonly Option<string?> Environment = Shared<string?>("--environment", "Development or Production.");

    /// <summary>Runs what the arguments say.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Where answers go.</param>
    /// <param name="errors">Where reasons go.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("SeopBot: conference notes and student plans (SEP/SEOP) in Microsoft Teams.") { Data, NoSample, Urls, Today, Environment };
        root.SetAction((parsed, stop) => BotHost.RunAsync(SettingsOf(parsed), output, errors, stop));
        root.Add(Import(output, errors));
        root.Add(Missing(output, errors));
        root.Add(Export(output, errors));
        root.Add(Verb("provision", "Makes or checks the lists.", new ProvisionVerb(output).RunAsync, output, errors));
        root.Add(Verb("check", "Says what in the settings and lists is wrong and how to mend it.", new CheckVerb(output).RunAsync, output, errors));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        foreach (var error in parsed.Errors) await errors.WriteLineAsync(error.Message);
        await errors.WriteLineAsync("See --help.");
        return 2;
    }

    private static Command Import(TextWriter output, TextWriter errors)
    {
        var source = new Argument<string>("FOLDER-or-ZIP") { Description = "OneRoster 1.1 or 1.2, or School Data Sync 2.1." };
        var command = new Command("import", "Takes in students, families, staff and classes; changes nothing when a file cannot be read.") { source };
        command.SetAction((parsed, stop) => BotHost.RunVerbAsync(SettingsOf(parsed), new ImportVerb(parsed.GetValue(source)!, output, errors).RunAsync, output, errors, stop));
        return command;
    }

    private static Command Missing(TextWriter output, TextWriter errors)
    {
        var options = new MissingOptions();
        var command = new Command("missing", "Who is missing a plan, and why.");
        options.AddTo(command);
        command.SetAction((parsed, stop) => BotHost.RunVerbAsync(SettingsOf(parsed), new MissingVerb(options.RequestOf(parsed), output, errors).RunAsync, output, errors, stop));
        return command;
    }

    private static Command Export(TextWriter output, TextWriter errors)
    {
        var student = new Option<string>("--student") { Description = "The student (key of the list Students).", Required = true };
        var format = new Option<string>("--format") { Description = "json, or html for a page to print.", DefaultValueFactory = _ => "json" };
        var purpose = new Option<string>("--purpose") { Description = "Why, for the disclosure log.", DefaultValueFactory = _ => "export at the command line" };
        format.AcceptOnlyFromAmong("json", "html");
        var command = new Command("export", "A student's whole record with its disclosures; the export is one of them.") { student, format, purpose };
        command.SetAction((parsed, stop) =>
        {
            var request = new ExportVerb.Request(parsed.GetValue(student)!, parsed.GetValue(purpose)!, parsed.GetValue(format) == "html");
            return BotHost.RunVerbAsync(SettingsOf(parsed), new ExportVerb(request, output, errors).RunAsync, output, errors, stop);
        });
        return command;
    }

    private static Command Verb(string name, string description, Func<IServiceProvider, CancellationToken, Task<int>> run, TextWriter output, TextWriter errors)
    {
        var command = new Command(name, description);
        command.SetAction((parsed, stop) => BotHost.RunVerbAsync(SettingsOf(parsed), run, output, errors, stop));
        return command;
    }

    // Only what was given, so that configuration and environment keep their say.
    private static Dictionary<string, string?> SettingsOf(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>();
        if (parsed.GetValue(Data) is { } data) settings["SeopBot:Data"] = data;
        if (parsed.GetValue(NoSample)) settings["SeopBot:NoSample"] = "true";
        if (parsed.GetValue(Urls) is { } urls) settings["urls"] = urls;
        if (parsed.GetValue(Today) is { } today) settings["SeopBot:Today"] = today;
        if (parsed.GetValue(Environment) is { } environment) settings["environment"] = environment;
        return settings;
    }

    private static Option<string?> DemoDay()
    {
        var today = MissingOptions.Day("--today", "The demo's day, yyyy-MM-dd (Development only).");
        today.Recursive = true;
        return today;
    }

    private static Option<T> Shared<T>(string name, string description) => new(name) { Description = description, Recursive = true };
}
