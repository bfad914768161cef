using SeopBot.OneRoster;
using SeopBot.Plans;
using SeopBot.SharePoint;

namespace SeopBot.Bot;

/// <summary>The made-up district that the first start brings, so that a newcomer can do the main job at once.</summary>
/// <param name="provisioner">Makes the lists.</param>
/// <param name="target">Takes the district in.</param>
/// <param name="people">Tells whether somebody is there already.</param>
/// <param name="time">The school's clock.</param>
/// <param name="settings">Where the data folder is.</param>
public sealed class SampleDistrict(ListProvisioner provisioner, IRosterTarget target, IDistrictSource people, SchoolTime time, HostSettings settings)
{
    /// <summary>Where the sample lies beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples", "garfield");

    /// <summary>Makes the lists and, when nobody is in them, takes the sample in.</summary>
    /// <param name="withSample">False starts with empty lists.</param>
    /// <param name="output">Told how far it is.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    public async Task PrepareAsync(bool withSample, TextWriter output, CancellationToken cancellationToken)
    {
        await provisioner.RunAsync(cancellationToken);
        // A busy machine may take longer than a person in a chat would wait.
        var roster = (await people.RefreshAsync(cancellationToken)).Roster;
        if (!withSample || (roster.Students.Count > 0 && !File.Exists(Unfinished))) return;
        await File.WriteAllTextAsync(Unfinished, "", cancellationToken);
        var sample = OneRosterReader.Read(Folder, time).Import ?? throw new SettingsException($"The sample district in {Folder} cannot be read; build the project anew.");
        await target.ImportAsync(sample, new ProgressLine(output), cancellationToken);
        File.Delete(Unfinished);
        await output.WriteLineAsync();
    }

    // Stands in the data folder while the sample is read in, so that a start that was broken off is taken up again.
    private string Unfinished => settings.File("sample.unfinished");

    // One line that grows, so that it reads well in a terminal and in a log.
    private sealed class ProgressLine(TextWriter output) : IProgress<double>
    {
        private int _tenths;
        private bool _begun;

        public void Report(double value)
        {
            lock (output)
            {
                if (!_begun) output.Write("Reading in the sample district:");
                _begun = true;
                for (; _tenths < (int)(value * 10); _tenths++) output.Write($" {(_tenths + 1) * 10}%");
                output.Flush();
            }
        }
    }
}
