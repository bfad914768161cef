using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeopBot.Reports;

/// <summary>
/// Writes an Excel workbook straight into a stream, row by row: a workbook of 36,000 students needs no more memory than a small one.
/// The stream need only be writable. Source: ECMA-376, parts 1 and 2.
/// </summary>
internal sealed class Book : IDisposable
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Package _package;
    private readonly List<(string Name, Uri Part, bool HasHeader)> _sheets = [];

    /// <summary>Begins a workbook.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="title">What it is, for who looks at the file's properties.</param>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="at">When it was made.</param>
    public Book(Stream target, string title, string language, DateTimeOffset at)
    {
        _package = Package.Open(target, FileMode.Create, FileAccess.Write);
        var properties = _package.PackageProperties;
        (properties.Title, properties.Language, properties.Creator, properties.Created) = (title, language, "SeopBot", at.UtcDateTime);
    }

    /// <summary>Adds a sheet after those before it.</summary>
    public void Add(Sheet sheet)
    {
        var part = new Uri($"/xl/worksheets/sheet{_sheets.Count + 1}.xml", UriKind.Relative);
        Write(part, "worksheet+xml", writer => sheet.Write(writer, isFirst: _sheets.Count == 0));
        _sheets.Add((sheet.Name, part, sheet.HasHeader));
    }

    /// <summary>Ends the workbook; without it the stream holds none.</summary>
    public void Dispose()
    {
        var styles = new Uri("/xl/styles.xml", UriKind.Relative);
        Write(styles, "styles+xml", writer => writer.WriteElement(Look.Styles()));
        var book = Write(new Uri("/xl/workbook.xml", UriKind.Relative), "sheet.main+xml", writer => writer.WriteElement(Contents()));
        for (var i = 0; i < _sheets.Count; i++) book.CreateRelationship(_sheets[i].Part, TargetMode.Internal, Relations + "worksheet", $"rId{i + 1}");
        book.CreateRelationship(styles, TargetMode.Internal, Relations + "styles", "rIdStyles");
        _package.CreateRelationship(book.Uri, TargetMode.Internal, Relations + "officeDocument", "rId1");
        _package.Close();
    }

    private PackagePart Write(Uri uri, string type, Action<OpenXmlWriter> write)
    {
        var part = _package.CreatePart(uri, Types + type, CompressionOption.Fast);
        using var stream = part.GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        write(writer);
        return part;
    }

    // A sheet's header and its first two columns are repeated on every printed page.
    private Workbook Contents()
    {
        var sheets = _sheets.Select((sheet, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" });
        var titles = _sheets.Index().Where(sheet => sheet.Item.HasHeader)
            .Select(sheet => (sheet.Index, Name: $"'{sheet.Item.Name.Replace("'", "''", StringComparison.Ordinal)}'"))
            .Select(sheet => new DefinedName($"{sheet.Name}!$A:$B,{sheet.Name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)sheet.Index });
        var workbook = new Workbook(new Sheets(sheets));
        if (titles.ToList() is { Count: > 0 } names) workbook.Append(new DefinedNames(names));
        return workbook;
    }
}
