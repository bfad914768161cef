using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>A line of the disclosure log and its own id.</summary>
internal sealed record ListedDisclosure(string Key, Disclosure Line);

/// <summary>Who looked at, or was refused, a student's plan.</summary>
internal sealed class DisclosuresList() : SchoolList<ListedDisclosure>("Disclosures")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        // Who asks for what nobody is called is refused, and it is on record all the same.
        Indexed(StudentColumn, listed => Cut(listed.Line.StudentKey)),
        Instant("At", listed => listed.Line.At),
        Text("By", listed => listed.Line.By),
        Text("Role", listed => listed.Line.Role),
        LongText("What", listed => listed.Line.What),
        LongText("Purpose", listed => listed.Line.Purpose),
    ];

    public override string KeyOf(ListedDisclosure record) => record.Key;

    protected override string TitleOf(ListedDisclosure record) => $"{record.Line.StudentKey} {FieldText.Of(record.Line.At)}";

    public override ListedDisclosure Read(ListRow row) => new(row.Key, new Disclosure(
        row.Required(StudentColumn), row.Instant("At") ?? throw new UnreadableRowException("At"), row.Text("By") ?? "",
        row.Text("Role") ?? "", row.Text("What") ?? "", row.Text("Purpose") ?? ""));
}
