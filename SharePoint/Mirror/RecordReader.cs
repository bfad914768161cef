using System.Globalization;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>Makes records of packed rows of one list and remembers what could not be read.</summary>
internal sealed class RecordReader
{
    private readonly MirroredList _list;
    private readonly FaultBook _faults;
    private readonly LeanRow _lean;
    private readonly ListRow _row;
    private readonly List<string> _unreadable = [];
    private readonly Dictionary<string, object?>.AlternateLookup<ReadOnlySpan<char>> _alike = new Dictionary<string, object?>().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A reader of rows of one list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="shared">Texts and sets that are in memory already.</param>
    /// <param name="faults">Takes what could not be read.</param>
    public RecordReader(MirroredList list, SharedTexts shared, FaultBook faults)
    {
        (_list, _faults, _lean) = (list, faults, new LeanRow(list, shared));
        _row = new ListRow("", "", null, _lean) { Faults = _unreadable, Sets = shared.Sets };
    }

    /// <summary>The row's record; null when the row cannot be used.</summary>
    public object? Read(PackedRow packed)
    {
        _unreadable.Clear();
        _lean.Of(packed.Body);
        object? record = null;
        try
        {
            _row.Required(SchoolList.KeyColumn);
            record = _lean.IsAlike && packed.Student is not null ? ReadAlike() : _list.List.ReadRecord(_row);
        }
        catch (UnreadableRowException cause)
        {
            _unreadable.Add(cause.Column);
        }
        if (_unreadable.Count > 0) _faults.Add(packed.Student, _unreadable.Select(column => Fault(packed, column, isLeftOut: record is null && column == _unreadable[^1])));
        return record;
    }

    // A third of all rows are courses, and a district has some hundred different ones.
    private object? ReadAlike()
    {
        if (_alike.TryGetValue(_lean.Nameless, out var known)) return known;
        var record = _list.List.ReadRecord(_row);
        if (_unreadable.Count == 0) _alike[_lean.Nameless] = record;
        return record;
    }

    private RowFault Fault(PackedRow packed, string column, bool isLeftOut)
    {
        var fields = _list.Unpack(packed.Body.ToString());
        return new RowFault(_list.List.Name, fields.GetValueOrDefault(SchoolList.KeyColumn) ?? "", packed.Item.ToString(CultureInfo.InvariantCulture), column, fields.GetValueOrDefault(column)?.Length ?? 0, isLeftOut)
        {
            Mending = _list.List.ColumnOf(column).Mending,
        };
    }
}

/// <summary>The cells that could not be read, by the student whose row it is.</summary>
internal sealed class FaultBook
{
    private readonly Dictionary<string, List<RowFault>> _faults = [];

    /// <summary>All of them, by list and key.</summary>
    public IReadOnlyList<RowFault> All
    {
        get
        {
            lock (_faults) return [.. _faults.Values.SelectMany(found => found).OrderBy(fault => fault.List, StringComparer.Ordinal).ThenBy(fault => fault.Key, StringComparer.Ordinal).ThenBy(fault => fault.Item, StringComparer.Ordinal)];
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_faults) _faults.Clear();
    }

    /// <summary>Remembers what was found.</summary>
    public void Add(string? student, IEnumerable<RowFault> found)
    {
        lock (_faults)
        {
            if (!_faults.TryGetValue(student ?? "", out var faults)) _faults[student ?? ""] = faults = [];
            faults.AddRange(found);
        }
    }

    /// <summary>Forgets what was found in a student's rows; without a student, in one list.</summary>
    public void Forget(string? student, string? list = null)
    {
        lock (_faults)
        {
            if (_faults.TryGetValue(student ?? "", out var faults)) faults.RemoveAll(fault => list is null || fault.List == list);
        }
    }
}
