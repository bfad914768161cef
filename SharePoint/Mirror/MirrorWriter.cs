using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Brings the copy forward: by pages of delta, and by what the bot itself has written.</summary>
internal sealed class MirrorWriter(MirrorFile file)
{
    /// <summary>Changes that are remembered; who is further behind reads everything again.</summary>
    private const int ChangesKept = 20_000;

    /// <summary>Stands for "everything may have changed" in the table of changes.</summary>
    public const int Everything = -1;

    /// <summary>How far the copy of a list is.</summary>
    public ListProgress ProgressOf(MirroredList list) => file.Read(connection => ListProgress.Of(connection, list.Number));

    /// <summary>Keeps that a list is read anew; false when somebody else was quicker.</summary>
    public bool Restart(ListProgress from, ListProgress anew) => file.Write(connection =>
    {
        if (ListProgress.Of(connection, from.List) != from) return false;
        anew.Save(connection);
        return true;
    });

    /// <summary>Takes a page and the place after it, in one transaction; false when somebody else has taken it.</summary>
    /// <param name="from">How far the copy was when the page was asked for.</param>
    /// <param name="page">The page.</param>
    /// <param name="to">How far it is then.</param>
    public bool Take(ListProgress from, DeltaPage page, ListProgress to) => file.Write(connection =>
    {
        if (ListProgress.Of(connection, from.List) != from) return false;
        using var rows = new RowTable(connection, MirroredList.All[from.List], from.Sweep, isLogging: from.WasRead);
        foreach (var item in page.Items) rows.Take(item with { Row = item.Row is { } row ? row with { WebUrl = file.Shorten(row.WebUrl) } : null });
        if (from.IsSweeping && page.IsLast)
        {
            rows.RemoveUnseen();
            if (!from.WasRead) rows.Log(Everything, null);
        }
        to.Save(connection);
        connection.Execute("DELETE FROM change WHERE seq <= (SELECT max(seq) FROM change) - $kept", ("$kept", ChangesKept));
        return true;
    });

    /// <summary>Takes what the bot has written, so that it is not missed until the lists are asked again.</summary>
    public void Take(IEnumerable<RowWrite> written)
    {
        var known = written.Where(row => row is { ItemId: not null, ETag: not null } && MirroredList.Find(row.List) is not null).ToList();
        if (known.Count == 0) return;
        file.Write(connection =>
        {
            foreach (var row in known)
            {
                var list = MirroredList.Find(row.List)!;
                using var rows = new RowTable(connection, list, ListProgress.Of(connection, list.Number).Sweep, isLogging: true);
                rows.Lay(new ListRow(row.ItemId!, row.ETag!, file.Shorten(row.WebUrl), row.Base));
            }
            return true;
        });
    }
}
