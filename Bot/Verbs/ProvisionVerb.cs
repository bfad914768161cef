using SeopBot.SharePoint;

namespace SeopBot.Bot.Verbs;

/// <summary><c>provision</c>: makes or checks the lists; names what differs and never deletes.</summary>
/// <param name="output">Where the answer goes.</param>
internal sealed class ProvisionVerb(TextWriter output)
{
    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<ListProvisioner>().RunAsync(cancellationToken);
        foreach (var line in report.Lines) await output.WriteLineAsync(line);
        return 0;
    }
}
