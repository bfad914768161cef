using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Filings;

/// <summary>How far one row of a filing has come.</summary>
internal enum RowState
{
    Pending,

    /// <summary>Fields that somebody else changed too wait for a person; the others are in the list.</summary>
    Waiting,

    Filed,
    Refused,
}

/// <summary>
/// A row that a filing writes: as it was read, as it is wanted. Values are text (<see cref="FieldText"/>). What both
/// sides hold alike is never written, so that repeating a write changes nothing.
/// </summary>
internal sealed record RowWrite(string List, string Key)
{
    /// <summary>The list item; null while the row is new.</summary>
    public string? ItemId { get; init; }

    /// <summary>The version that <see cref="Base"/> was read from.</summary>
    public string? ETag { get; init; }

    public string? WebUrl { get; init; }

    public Dictionary<string, string?> Base { get; init; } = [];

    public Dictionary<string, string?> Wanted { get; init; } = [];

    /// <summary>Columns that somebody else changed too, with what the list has.</summary>
    public Dictionary<string, string?> Theirs { get; init; } = [];

    /// <summary>Who changed them; null when unknown.</summary>
    public string? ChangedBy { get; init; }

    public RowState State { get; init; }

    /// <summary>The fields to write now.</summary>
    public Dictionary<string, string?> Changes() =>
        Wanted.Where(field => field.Value != Base.GetValueOrDefault(field.Key) && !Theirs.ContainsKey(field.Key)).ToDictionary();

    /// <summary>The same write against the row as the list has it now: changes of both sides together; a field that both changed differently waits.</summary>
    public RowWrite Merge(ListRow current)
    {
        var list = ListPlan.Of(List);
        var wanted = new Dictionary<string, string?>();
        var theirs = new Dictionary<string, string?>();
        foreach (var (name, mine) in Wanted)
        {
            var column = list.ColumnOf(name);
            var before = Base.GetValueOrDefault(name);
            var now = current.Text(name);
            var isMine = mine != before || Theirs.ContainsKey(name);
            var isTheirs = now != before || Theirs.ContainsKey(name);
            wanted[name] = !isMine ? now : column.LastWins ? Latest(column, mine, now) : mine;
            if (isMine && isTheirs && mine != now && !column.LastWins) theirs[name] = now;
        }
        return Settle(this with
        {
            ItemId = current.ItemId,
            ETag = current.ETag,
            WebUrl = current.WebUrl,
            Base = Wanted.Keys.ToDictionary(name => name, current.Text),
            Wanted = wanted,
            Theirs = theirs,
            ChangedBy = theirs.Count == 0 ? null : EditorOf(current),
        });
    }

    /// <summary>The write after the list has taken it.</summary>
    public RowWrite Written(string itemId, string? etag, string? webUrl)
    {
        var sent = ItemId is null ? Wanted : Changes();
        return Settle(this with
        {
            ItemId = itemId,
            ETag = etag ?? ETag,
            WebUrl = webUrl ?? WebUrl,
            Base = Base.Concat(sent).GroupBy(field => field.Key).ToDictionary(group => group.Key, group => group.Last().Value),
        });
    }

    /// <summary>The write after a person chose.</summary>
    public RowWrite Answered(ConflictAnswer answer)
    {
        var list = ListPlan.Of(List);
        var wanted = new Dictionary<string, string?>(Wanted);
        foreach (var (name, theirs) in Theirs)
            wanted[name] = answer switch
            {
                ConflictAnswer.Theirs => theirs,
                ConflictAnswer.Both when list.ColumnOf(name).Kind == ColumnKind.LongText => Both(theirs, wanted[name]),
                _ => wanted[name],
            };
        return Settle(this with { Wanted = wanted, Theirs = [], ChangedBy = null });
    }

    /// <summary>The same write for a row that is no longer in the list.</summary>
    public RowWrite Anew() => this with { ItemId = null, ETag = null, WebUrl = null, Base = [], Theirs = [], ChangedBy = null, State = RowState.Pending };

    /// <summary>What a person must decide.</summary>
    public IEnumerable<FieldConflict> Conflicts() => Theirs.Select(field => new FieldConflict(List, Key, field.Key, Wanted[field.Key], field.Value, ChangedBy));

    private static RowWrite Settle(RowWrite row) => row with
    {
        State = row.Changes().Count > 0 ? RowState.Pending : row.Theirs.Count > 0 ? RowState.Waiting : RowState.Filed,
    };

    private static string? Both(string? theirs, string? mine) => theirs is null ? mine : mine is null ? theirs : $"{theirs}\n{mine}";

    // A version only rises.
    private static string? Latest(Column column, string? mine, string? now) =>
        column.Kind == ColumnKind.Number && FieldText.Number(now) > FieldText.Number(mine) ? now : mine;

    // A row edited by hand in SharePoint still names the last editor through the bot: then nobody is known.
    private string? EditorOf(ListRow current)
    {
        var column = Wanted.ContainsKey("EditedBy") ? "EditedBy" : "RecordedBy";
        var editor = current.Text(column);
        return editor == Base.GetValueOrDefault(column) ? null : editor;
    }
}
