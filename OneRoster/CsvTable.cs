using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeopBot.OneRoster;

/// <summary>One CSV file: its columns by name, in whatever order, and its rows.</summary>
internal sealed class CsvTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CsvRow> _rows = [];
    private readonly List<ImportProblem> _problems;

    /// <summary>Reads a file; what is refused later is added to the problems.</summary>
    /// <exception cref="UnreadableFileException">Not UTF-8, broken quoting, no header, or a required column is missing.</exception>
    public CsvTable(string file, byte[] content, IEnumerable<string> required, List<ImportProblem> problems)
    {
        File = file;
        _problems = problems;
        Parse(Decode(file, content));
        foreach (var column in required.Where(column => !Has(column)))
            throw new UnreadableFileException(file, 1, $"The column {column} is missing; add it to the export.");
        RefuseDuplicates();
    }

    private CsvTable(string file, List<ImportProblem> problems) => (File, _problems) = (file, problems);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>A file that is not there: no columns, no rows.</summary>
    public static CsvTable Absent(string file, List<ImportProblem> problems) => new(file, problems);

    /// <summary>The names of the columns.</summary>
    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The position of a column; -1 when the file lacks it.</summary>
    public int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    /// <summary>What the rows say, in the order of the file; a row that is refused becomes a problem, one read as null is passed over.</summary>
    public List<T> Read<T>(Func<CsvRow, T?> read) where T : class
    {
        var all = new List<T>(_rows.Count);
        foreach (var row in _rows)
        {
            try
            {
                if (read(row) is { } one) all.Add(one);
            }
            catch (RefusedRowException refusal)
            {
                Report(row.Line, refusal.Column, refusal.Message);
            }
        }
        return all;
    }

    /// <summary>Notes what is left out.</summary>
    public void Report(int line, string? column, string text) => _problems.Add(new(File, line, column, text, Fatal: false));

    private static string Decode(string file, byte[] content)
    {
        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            var line = 1 + content.AsSpan(0, Math.Max(0, error.Index)).Count((byte)'\n');
            throw new UnreadableFileException(file, line, "This is not UTF-8 text; save the file as 'CSV UTF-8' and import again.");
        }
    }

    private void Parse(string text)
    {
        var line = 1;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            BadDataFound = _ => throw BrokenQuotes(line),
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, configuration);
        for (; parser.Read(); line = parser.RawRow + 1)
        {
            if (IsCutOff(parser, text)) throw BrokenQuotes(line);
            var fields = parser.Record ?? [];
            if (_columns.Count == 0) NameColumns(fields);
            else if (!fields.All(string.IsNullOrWhiteSpace)) AddRow(line, fields);
        }
        if (_columns.Count == 0) throw new UnreadableFileException(File, 1, "The file is empty; its first line must name the columns.");
    }

    /// <summary>A quote that never closes swallows the rest of the file.</summary>
    private static bool IsCutOff(CsvParser parser, string text) =>
        parser.CharCount >= text.Length && parser.RawRecord.Count(character => character == '"') % 2 == 1;

    private UnreadableFileException BrokenQuotes(int line) =>
        new(File, line, "The quotes of this row do not close; double each quote inside a quoted field.");

    private void NameColumns(string[] fields)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            var name = fields[index].Trim();
            if (name.Length > 0 && !_columns.TryAdd(name, index))
                throw new UnreadableFileException(File, 1, $"The column {name} is there twice; keep one of them.");
        }
    }

    private void AddRow(int line, string[] fields)
    {
        var named = _columns.Values.Max() + 1;
        if (fields.Length < named || fields.Skip(named).Any(field => field.Length > 0))
            Report(line, null, $"The row has {fields.Length} fields and the first line names {named}; the row is left out.");
        else
            _rows.Add(new CsvRow(this, line, fields));
    }

    private void RefuseDuplicates()
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        _rows.RemoveAll(row =>
        {
            if (row["sourcedId"] is not { } key || lines.TryAdd(key, row.Line)) return false;
            Report(row.Line, "sourcedId", $"'{key}' is already on line {lines[key]}; this row is left out.");
            return true;
        });
    }
}
