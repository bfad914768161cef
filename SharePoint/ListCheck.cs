using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.SharePoint;

/// <summary>Looks for what is wrong in the lists and on the way to them. It changes nothing there.</summary>
public sealed class ListCheck
{
    private readonly DistrictMirror _mirror;
    private readonly Outbox _outbox;

    internal ListCheck(DistrictMirror mirror, Outbox outbox) => (_mirror, _outbox) = (mirror, outbox);

    /// <summary>Everything found, a sentence each that says how to mend it: lists that are missing, cells that cannot be read, what has not reached the lists.</summary>
    public IReadOnlyList<string> Findings =>
    [
        .. _mirror.MissingLists.Select(list => $"The site has no list {list}: run provision."),
        .. _mirror.Faults.Select(Sentence),
        .. Waiting(),
    ];

    private static string Sentence(RowFault fault)
    {
        var holds = fault.Length == 0 ? "is empty" : $"holds {fault.Length} characters that cannot be read";
        return $"List {fault.List}, item {fault.Item}: {fault.Column} {holds}; {fault.Mending}. Until then the {(fault.IsLeftOut ? "row is left out" : "cell counts as empty")}.";
    }

    private IEnumerable<string> Waiting()
    {
        var rows = _outbox.OpenRows(null).ToLookup(row => row.State);
        if (rows[RowState.Pending].Any()) yield return $"{rows[RowState.Pending].Count()} rows are on their way to the lists: they arrive while the bot runs and the lists answer.";
        foreach (var row in rows[RowState.Waiting]) yield return $"List {row.List}, row {row.Key}: two people wrote different things; who wrote last chooses in the chat.";
        foreach (var row in rows[RowState.Refused]) yield return $"List {row.List}, row {row.Key}: the list refuses what the bot wants to write; run provision, which names columns that are missing.";
    }
}
