using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeopBot.Samples;

/// <summary>A folder of CSV files in UTF-8 with LF.</summary>
internal sealed class CsvFolder
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private readonly string _folder;

    /// <summary>The folder, made when it is not there.</summary>
    public CsvFolder(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>Writes a file: its header as one comma-joined line, then the rows; a column that a row does not name stays empty.</summary>
    public void Write(string file, string header, IEnumerable<(string Column, string? Value)[]> rows)
    {
        var columns = header.Split(',');
        using var text = new StreamWriter(Path.Combine(_folder, file));
        using var csv = new CsvWriter(text, Format);
        WriteRow(csv, columns);
        foreach (var row in rows)
        {
            var values = row.ToDictionary(field => field.Column, field => field.Value);
            WriteRow(csv, columns.Select(column => values.Remove(column, out var value) ? value : null));
            if (values.Count > 0) throw new InvalidOperationException($"{file} has no column {values.Keys.First()}; add it to the header.");
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        csv.NextRecord();
    }
}
