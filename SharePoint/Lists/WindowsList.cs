using SeopBot.Plans;

namespace SeopBot.SharePoint.Lists;

/// <summary>The days on which schools hold conferences.</summary>
internal sealed class WindowsList() : SchoolList<ConferenceWindow>("Windows")
{
    protected override IReadOnlyList<Column> Own { get; } =
    [
        Indexed("SchoolKey", window => window.SchoolKey),
        Indexed("SchoolYear", window => window.Year.ToString()) with { Form = ColumnForm.SchoolYear },
        Choice<PlanKind>("Kind", window => window.Kind),
        Day("StartsOn", window => window.StartsOn),
        Day("EndsOn", window => window.EndsOn),
        Time("FirstTime", window => window.FirstTime),
        Time("LastTime", window => window.LastTime),
        Bool("HalfDay", window => window.HalfDay),
        Minutes("SlotMinutes", window => window.Slot),
        Minutes("BufferMinutes", window => window.Buffer),
    ];

    public override string KeyOf(ConferenceWindow record) => record.Key;

    protected override string TitleOf(ConferenceWindow record) => $"{FieldText.Of(record.Kind)} {record.SchoolKey} {FieldText.Of(record.StartsOn)}";

    public override ConferenceWindow Read(ListRow row) =>
        new(row.Required("SchoolKey"), row.Year("SchoolYear"), row.Choice<PlanKind>("Kind") ?? PlanKind.Sep, row.RequiredDay("StartsOn"), row.RequiredDay("EndsOn"))
        {
            FirstTime = row.Time("FirstTime"),
            LastTime = row.Time("LastTime"),
            HalfDay = row.Bool("HalfDay"),
            Slot = row.Minutes("SlotMinutes"),
            Buffer = row.Minutes("BufferMinutes"),
        };
}
