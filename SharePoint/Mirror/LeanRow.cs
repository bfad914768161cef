using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>
/// A packed row as the picture in memory needs it: of long texts only whether they are filled, each text that repeats only once, and no keys by which no other row is named.
/// One object reads many rows, one after the other.
/// </summary>
internal sealed class LeanRow : IReadOnlyDictionary<string, string?>
{
    /// <summary>Stands for a text that is filled. <see cref="PlanText.IsFilled"/> holds for it, at once: it is longer than any text that fills nothing.</summary>
    public const string Filled = "(filled; whoever needs the text reads the whole record)";

    // A text longer than this seldom repeats.
    private const int LongestShared = 80;

    private readonly MirroredList _list;
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _shared;
    private readonly bool[] _isProse;
    private readonly bool[] _isOwn;
    private readonly bool[] _isLeftOut;
    private readonly int[] _starts;
    private ReadOnlyMemory<char> _body;

    /// <summary>A reader of rows of one list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="shared">Texts that are in memory already; grows.</param>
    public LeanRow(MirroredList list, SharedTexts shared)
    {
        (_list, _shared) = (list, shared.Texts.GetAlternateLookup<ReadOnlySpan<char>>());
        _isProse = [.. list.List.Columns.Select(column => column.IsProse)];
        // Other rows name students and goals by their keys.
        _isOwn = [.. list.List.Columns.Select(column => column.Unique && list.List != ListPlan.Students && list.List != ListPlan.Goals)];
        IsAlike = list.List == ListPlan.CoursePlan || list.List == ListPlan.Assessments;
        // By these nobody is named: of 500,000 rows they are a fifth of the picture. Whoever needs them reads the whole record.
        var isNameless = IsAlike || list.List == ListPlan.GoalChecks || list.List == ListPlan.Invitations;
        _isLeftOut = [.. list.List.Columns.Select(column => (column.Unique && isNameless) || (column.Name == SchoolList.StudentColumn && IsAlike))];
        _starts = new int[list.List.Columns.Count + 1];
    }

    /// <summary>Rows of many students say the same: the same course, the same result. Their records name neither row nor student.</summary>
    public bool IsAlike { get; }

    /// <summary>The row without its own and the student's key, which come first.</summary>
    public ReadOnlySpan<char> Nameless => _body.Span[_starts[_list.Positions[SchoolList.StudentColumn] + 1]..];

    /// <summary>The row to read from now on.</summary>
    public LeanRow Of(ReadOnlyMemory<char> body)
    {
        _body = body;
        var text = body.Span;
        var at = 0;
        for (var i = 1; i < _starts.Length - 1; i++) _starts[i] = at += text[at..].IndexOf(MirroredList.Separator) + 1;
        _starts[^1] = body.Length + 1;
        return this;
    }

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string? value)
    {
        value = null;
        if (!_list.Positions.TryGetValue(key, out var i)) return false;
        var text = _body.Span.Slice(_starts[i], _starts[i + 1] - 1 - _starts[i]);
        if (text.IsEmpty) return false;
        if (_isLeftOut[i]) value = "";
        else if (_isProse[i] && (text.Length > LongestShared || PlanText.IsFilled(text))) value = Filled;
        else value = _isOwn[i] || text.Length > LongestShared ? text.ToString() : Share(text);
        return true;
    }

    /// <inheritdoc/>
    public string? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    /// <inheritdoc/>
    public int Count => Keys.Count();

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _list.Positions.Keys.Where(ContainsKey);

    /// <inheritdoc/>
    public IEnumerable<string?> Values => Keys.Select(key => this[key]);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() => Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Share(ReadOnlySpan<char> text)
    {
        if (_shared.TryGetValue(text, out var known)) return known;
        var own = text.ToString();
        return _shared.TryAdd(text, own) ? own : _shared.TryGetValue(text, out known) ? known : own;
    }
}

/// <summary>Texts and sets of values that many rows hold, each kept once. Needed while rows are read, and not after.</summary>
internal sealed class SharedTexts
{
    public ConcurrentDictionary<string, string> Texts { get; } = new();

    public ConcurrentDictionary<string, IReadOnlyList<string>> Sets { get; } = new();
}
