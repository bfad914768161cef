using System.Text;
using SeopBot.Bot.Turns;

namespace SeopBot.Tests.Turns;

/// <summary>The ledger in a file.</summary>
public sealed class SqliteTurnLedgerTests : TurnLedgerContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("turns-");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    protected override ITurnLedger Open(TimeProvider time) => new SqliteTurnLedger(Path.Combine(_folder.FullName, "turns.db"), time);

    // All bytes of all files, the write-ahead log included.
    protected override async Task<string> KeptAsync()
    {
        var kept = new StringBuilder();
        foreach (var file in _folder.GetFiles())
        {
            await using var bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(bytes, Encoding.Latin1);
            kept.Append(await text.ReadToEndAsync());
        }

        return kept.ToString();
    }
}
