namespace SeopBot.Plans;

/// <summary>
/// Withholds small numbers of a table with totals, and so many others that each small one could, by all that is shown, be any of as many numbers as the limit says.
/// A zero is shown: it is nobody; but of a row of fewer students than the limit nothing is, since the zeros would say where they all are.
/// Source: domain.md §5, "Small counts"; docs/decisions/0013.
/// </summary>
/// <remarks>
/// A withheld number is at least 1, one of such a row less than the limit, and the sums hold: that is all that is known. A number can be another one as far as
/// students can be shifted in a circle through withheld numbers, each line keeping its sum. So a table is a network of lines, each number an arc between its
/// row and its column, and how far a number can go is a largest flow. Source: L. H. Cox, "Network models for complementary cell suppression", JASA 90 (1995).
/// </remarks>
internal sealed class SmallNumbers
{
    private readonly List<Cell> _cells = [];
    private readonly List<Arc>[] _arcsOf;

    private SmallNumbers(int[][] table, int limit)
    {
        var (totals, total) = (table.Length - 1, table[0].Length - 1);
        var few = table[..totals].Where(row => IsSmall(row[total])).ToList();
        for (var row = 0; row <= totals; row++)
        {
            for (var column = 0; column <= total; column++) _cells.Add(CellAt(row, column));
        }

        _arcsOf = [.. Enumerable.Range(0, table.Length + table[0].Length).Select(_ => new List<Arc>())];
        // A zero that is shown stays one; no circle goes through it.
        foreach (var cell in _cells.Where(cell => cell.Number > 0 || cell.Hidden))
        {
            _arcsOf[cell.From].Add(new Arc(cell, Grows: true));
            _arcsOf[cell.To].Add(new Arc(cell, Grows: false));
        }

        Cell CellAt(int row, int column)
        {
            // The totals close the circle: a number leads from its row to its column, and through the totals back.
            var (from, to) = row == totals != (column == total) ? (table.Length + column, row) : (row, table.Length + column);
            var number = table[row][column];
            // Of a row of few students nothing is shown, no zero either.
            if (IsSmall(table[row][total])) return new Cell(from, to, number) { IsSmall = true, Hidden = true, Least = column == total ? 1 : 0, Most = limit - 1 };
            // Only students of such rows, if any: the sum would say what they are not.
            if (row == totals && IsOfFew(column)) return new Cell(from, to, number) { IsSmall = true, Hidden = true, Least = 0 };
            return new Cell(from, to, number) { IsSmall = IsSmall(number), Hidden = IsSmall(number) };
        }

        bool IsSmall(int number) => number > 0 && number < limit;

        bool IsOfFew(int column) => few.Count > 0 && few.Sum(row => row[column]) == table[totals][column];
    }

    /// <summary>The table with a total at the end of each row and a row of totals at the end. What is withheld is so for the others; who asks knows the own.</summary>
    /// <param name="own">The numbers of those whom the asker sees by name.</param>
    /// <param name="others">The numbers of the others; all rows of both are of one length, and there is at least one.</param>
    /// <param name="limit">The smallest number shown.</param>
    public static IReadOnlyList<Tally[]> Protect(IReadOnlyList<int[]> own, IReadOnlyList<int[]> others, int limit)
    {
        var (mine, table) = (WithTotals(own), new SmallNumbers(WithTotals(others), limit));
        // What is withheld for one makes no other one surer.
        foreach (var cell in table._cells.Where(cell => cell.IsSmall)) table.Blur(cell, limit - 1);
        return [.. table._cells.Chunk(mine[0].Length).Select((line, row) => line.Select((cell, column) => cell.Hidden ? Tally.Withheld : mine[row][column] + cell.Number).ToArray())];
    }

    private static int[][] WithTotals(IReadOnlyList<int[]> rows)
    {
        var totals = Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column])).ToArray();
        return [.. rows.Append(totals).Select(row => (int[])[.. row, row.Sum()])];
    }

    // Others are withheld only as far as those that already are do not do.
    private void Blur(Cell cell, int width)
    {
        var less = Shift(cell.From, cell.To, cell, cell.Number - cell.Least, mayHide: false);
        var more = Shift(cell.To, cell.From, cell, Math.Min(width - less, cell.Most - cell.Number), mayHide: true);
        Shift(cell.From, cell.To, cell, Math.Min(width - more, cell.Number - cell.Least), mayHide: true);
    }

    // How many students can be led from one line to another by other ways than the cell, up to as many as wanted; the shown numbers on those ways are withheld.
    private int Shift(int from, int to, Cell cell, int wanted, bool mayHide)
    {
        foreach (var other in _cells) other.Trial = other.Number;
        var led = 0;
        while (led < wanted && FindWay(from, to, cell, mayHide) is { } way)
        {
            var step = way.Aggregate(wanted - led, (least, arc) => Math.Min(least, arc.Room));
            foreach (var arc in way) arc.Lead(step);
            led += step;
        }

        return led;
    }

    // The way for which the fewest students more are withheld. Source: E. W. Dijkstra, "A note on two problems in connexion with graphs" (1959).
    private List<Arc>? FindWay(int from, int to, Cell except, bool mayHide)
    {
        var cameBy = new Arc?[_arcsOf.Length];
        var reached = new bool[_arcsOf.Length];
        var ahead = new PriorityQueue<(int Line, Arc? By), int>([((from, null), 0)]);
        while (ahead.TryDequeue(out var next, out var cost))
        {
            if (reached[next.Line]) continue;
            (reached[next.Line], cameBy[next.Line]) = (true, next.By);
            if (next.Line == to) return WayTo(to, cameBy);
            foreach (var arc in _arcsOf[next.Line])
            {
                if (arc.Cell != except && arc.Room > 0 && (arc.Cell.Hidden || mayHide) && !reached[arc.To])
                    ahead.Enqueue((arc.To, arc), cost + (arc.Cell.Hidden ? 0 : arc.Cell.Number));
            }
        }

        return null;
    }

    private static List<Arc> WayTo(int line, Arc?[] cameBy)
    {
        var way = new List<Arc>();
        for (; cameBy[line] is { } arc; line = arc.From) way.Add(arc);
        return way;
    }

    // A number of the table between two lines, its row and its column.
    private sealed class Cell(int from, int to, int number)
    {
        public int From => from;

        public int To => to;

        public int Number => number;

        // Small itself or of a small row: what is to be protected.
        public bool IsSmall { get; init; }

        public int Least { get; init; } = 1;

        public int Most { get; init; } = int.MaxValue;

        public bool Hidden { get; set; }

        public int Trial { get; set; }
    }

    // A step along a number, which grows by it, or against it, which lessens it.
    private readonly record struct Arc(Cell Cell, bool Grows)
    {
        public int From => Grows ? Cell.From : Cell.To;

        public int To => Grows ? Cell.To : Cell.From;

        public int Room => Grows ? Cell.Most - Cell.Trial : Cell.Trial - Cell.Least;

        public void Lead(int students)
        {
            Cell.Hidden = true;
            Cell.Trial += Grows ? students : -students;
        }
    }
}
