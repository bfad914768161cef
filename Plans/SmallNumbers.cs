namespace SeopBot.Plans;

/// <summary>
/// Withholds small numbers of a table with totals, and so many others that none follows from a total less the rest.
/// Nothing is withheld of a row whose students the asker sees by name, and a zero is shown: it is nobody. Source: domain.md §5, "Small counts"; docs/decisions/0013.
/// </summary>
internal sealed class SmallNumbers
{
    private readonly int _limit;
    private readonly int[,] _numbers;
    private readonly bool[,] _hidden;
    private readonly bool[] _open;

    private SmallNumbers(IReadOnlyList<int[]> rows, IReadOnlyList<bool> open, int limit)
    {
        _limit = limit;
        _open = [.. open, false];
        var columns = rows[0].Length;
        _numbers = new int[rows.Count + 1, columns + 1];
        _hidden = new bool[rows.Count + 1, columns + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var number = rows[row][column];
                _numbers[row, column] = number;
                _numbers[row, columns] += number;
                _numbers[rows.Count, column] += number;
                _numbers[rows.Count, columns] += number;
            }
        }
    }

    /// <summary>The table with a total at the end of each row and a row of totals at the end.</summary>
    /// <param name="rows">The numbers; all rows are of one length, and there is at least one.</param>
    /// <param name="open">For each row, whether the asker sees its students by name.</param>
    /// <param name="limit">The smallest number shown.</param>
    public static IReadOnlyList<Tally[]> Protect(IReadOnlyList<int[]> rows, IReadOnlyList<bool> open, int limit)
    {
        var table = new SmallNumbers(rows, open, limit);
        table.HideSmall();
        while (table.Lines().Any(line => !table.IsSafe(line) && table.HideNext(line))) { }
        return table.Shown();
    }

    private bool IsSmall((int Row, int Column) cell) => !_open[cell.Row] && _numbers[cell.Row, cell.Column] > 0 && _numbers[cell.Row, cell.Column] < _limit;

    private void HideSmall()
    {
        foreach (var cell in Lines().Take(_numbers.GetLength(0)).SelectMany(line => line).Where(IsSmall)) _hidden[cell.Row, cell.Column] = true;
    }

    // Every row, then every column; the last cell of each is its total.
    private IEnumerable<(int Row, int Column)[]> Lines()
    {
        var (rows, columns) = (_numbers.GetLength(0), _numbers.GetLength(1));
        for (var row = 0; row < rows; row++) yield return [.. Enumerable.Range(0, columns).Select(column => (row, column))];
        for (var column = 0; column < columns; column++) yield return [.. Enumerable.Range(0, rows).Select(row => (row, column))];
    }

    // The parts of a line sum up to its total. One unknown follows from the others, and so does the sum of several.
    private bool IsSafe((int Row, int Column)[] line)
    {
        var parts = line[..^1].Where(cell => _hidden[cell.Row, cell.Column]).ToList();
        var total = line[^1];
        if (_hidden[total.Row, total.Column]) return parts.Count > 0;
        return parts.Count == 0 || (parts.Count > 1 && parts.Sum(cell => _numbers[cell.Row, cell.Column]) >= _limit);
    }

    private bool HideNext((int Row, int Column)[] line)
    {
        bool MayHide((int Row, int Column) cell) => !_open[cell.Row] && !_hidden[cell.Row, cell.Column] && _numbers[cell.Row, cell.Column] > 0;
        var next = line[..^1].Where(MayHide).OrderBy(cell => _numbers[cell.Row, cell.Column]).Concat(line[^1..].Where(MayHide)).Take(1).ToList();
        foreach (var (row, column) in next) _hidden[row, column] = true;
        return next.Count > 0;
    }

    private List<Tally[]> Shown() => [.. Lines().Take(_numbers.GetLength(0)).Select(line => line.Select(ShownOf).ToArray())];

    private Tally ShownOf((int Row, int Column) cell)
    {
        if (!_hidden[cell.Row, cell.Column]) return _numbers[cell.Row, cell.Column];
        return IsSmall(cell) ? Tally.Small : Tally.Withheld;
    }
}
