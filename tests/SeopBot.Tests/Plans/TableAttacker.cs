namespace SeopBot.Tests.Plans;

/// <summary>Somebody who wants to know what a table with totals withholds. A cell is null where it is withheld; the last row and the last column are totals.</summary>
internal static class TableAttacker
{
    /// <summary>With a pencil: every line is an equation. Sums of withheld cells that follow from all of them, as the cells by place (row, column).</summary>
    public static IEnumerable<(int Row, int Column)[]> Follow(int?[][] shown)
    {
        var unknown = Places(shown).Where(place => shown[place.Row][place.Column] is null).ToArray();
        var lines = Enumerable.Range(0, shown.Length).Select(row => Equation(unknown, place => place.Row == row, place => place.Column == shown[0].Length - 1))
            .Concat(Enumerable.Range(0, shown[0].Length).Select(column => Equation(unknown, place => place.Column == column, place => place.Row == shown.Length - 1)));
        return Eliminate([.. lines], unknown.Length)
            .Where(line => line.Any(factor => factor != 0) && line.All(factor => Math.Round(factor, 6) is 0 or 1))
            .Select(line => unknown.Where((_, at) => line[at] > 0.5).ToArray());
    }

    /// <summary>With a computer: tries every number for every withheld cell, and keeps the smallest and the largest with which all sums hold.</summary>
    /// <param name="shown">The table.</param>
    /// <param name="bounds">The smallest and the largest number that a withheld cell can have.</param>
    public static Dictionary<(int Row, int Column), (int Least, int Most)> Try(int?[][] shown, Func<int, int, (int Least, int Most)> bounds)
    {
        var found = new Dictionary<(int, int), (int Least, int Most)>();
        var parts = Places(shown).Where(place => place.Row < shown.Length - 1 && place.Column < shown[0].Length - 1).ToArray();
        Fill(0, [.. shown.Select(_ => new int[shown[0].Length])]);
        return found;

        void Fill(int at, int[][] tried)
        {
            if (at == parts.Length)
            {
                if (Places(shown).Any(place => !IsIn(tried[place.Row][place.Column], Bounds(place)))) return;
                foreach (var (row, column) in Places(shown).Where(place => shown[place.Row][place.Column] is null))
                {
                    var (number, known) = (tried[row][column], found.GetValueOrDefault((row, column), (int.MaxValue, 0)));
                    found[(row, column)] = (Math.Min(known.Item1, number), Math.Max(known.Item2, number));
                }

                return;
            }

            var part = parts[at];
            var (first, last) = Bounds(part);
            for (var number = first; number <= last; number++)
            {
                Add(tried, part, number);
                if (IsPossible(tried, part)) Fill(at + 1, tried);
                Add(tried, part, -number);
            }
        }

        (int Least, int Most) Bounds((int Row, int Column) place) => shown[place.Row][place.Column] is { } told ? (told, told) : bounds(place.Row, place.Column);

        bool IsPossible(int[][] tried, (int Row, int Column) part) =>
            !(tried[part.Row][^1] > shown[part.Row][^1]) && !(tried[^1][part.Column] > shown[^1][part.Column])
            && (part.Column < shown[0].Length - 2 || shown[part.Row][^1] is not { } total || tried[part.Row][^1] == total);
    }

    private static bool IsIn(int number, (int Least, int Most) bounds) => number >= bounds.Least && number <= bounds.Most;

    private static void Add(int[][] table, (int Row, int Column) part, int number)
    {
        table[part.Row][part.Column] += number;
        table[part.Row][^1] += number;
        table[^1][part.Column] += number;
        table[^1][^1] += number;
    }

    private static IEnumerable<(int Row, int Column)> Places(int?[][] shown) => Enumerable.Range(0, shown.Length).SelectMany(row => Enumerable.Range(0, shown[0].Length).Select(column => (row, column)));

    private static double[] Equation((int Row, int Column)[] unknown, Func<(int Row, int Column), bool> isOfIt, Func<(int Row, int Column), bool> isTotal) =>
        [.. unknown.Select(place => !isOfIt(place) ? 0.0 : isTotal(place) ? -1 : 1)];

    // Gauss and Jordan.
    private static double[][] Eliminate(double[][] lines, int columns)
    {
        var done = 0;
        for (var column = 0; column < columns && done < lines.Length; column++)
        {
            var pivot = Array.FindIndex(lines, done, line => Math.Abs(line[column]) > 1e-6);
            if (pivot < 0) continue;
            (lines[done], lines[pivot]) = (lines[pivot], lines[done]);
            lines[done] = [.. lines[done].Select(factor => factor / lines[done][column])];
            for (var other = 0; other < lines.Length; other++)
            {
                if (other == done) continue;
                var factor = lines[other][column];
                lines[other] = [.. lines[other].Zip(lines[done], (mine, theirs) => mine - (factor * theirs))];
            }

            done++;
        }

        return lines;
    }
}
