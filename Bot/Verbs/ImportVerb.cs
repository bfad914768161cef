using SeopBot.OneRoster;
using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Bot.Verbs;

/// <summary><c>import FOLDER-or-ZIP</c>: says what was added, changed, left and refused with file and line.</summary>
/// <param name="source">The folder or zip.</param>
/// <param name="output">Where the answer goes.</param>
/// <param name="errors">Where reasons go.</param>
internal sealed class ImportVerb(string source, TextWriter output, TextWriter errors)
{
    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var result = OneRosterReader.Read(source, services.GetRequiredService<SchoolTime>());
        foreach (var problem in result.Problems) await errors.WriteLineAsync(problem.ToString());
        if (result.Import is not { } import)
        {
            await errors.WriteLineAsync("Nothing was changed. Mend the file and import again.");
            return 1;
        }

        await services.GetRequiredService<ListProvisioner>().RunAsync(cancellationToken);
        ImportReport report;
        try
        {
            report = await services.GetRequiredService<IRosterTarget>().ImportAsync(import, null, cancellationToken);
        }
        catch (ArgumentException tooLong)
        {
            await errors.WriteLineAsync($"{tooLong.Message} Nothing was changed.");
            return 1;
        }

        foreach (var refused in report.Refused) await errors.WriteLineAsync(refused);
        await output.WriteLineAsync($"{report.Added} rows added, {report.Changed} changed, {report.Unchanged} left as they were, {result.Problems.Count + report.Refused.Count} refused.");
        return 0;
    }
}
