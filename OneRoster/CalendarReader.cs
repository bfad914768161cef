using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Reads conference windows from our <c>windows.csv</c>.</summary>
internal static class CalendarReader
{
    /// <summary>The windows, in the order of the file.</summary>
    public static List<ConferenceWindow> Read(CsvTable windows, SchoolRows schools)
    {
        var lines = new Dictionary<string, int>();
        return windows.Read(row =>
        {
            if (!row.IsActive) return null;
            var window = ReadWindow(row, schools);
            return lines.TryAdd(window.Key, row.Line) ? window : throw new RefusedRowException("startsOn",
                $"The school's window of that day is already on line {lines[window.Key]}; this row is left out.");
        });
    }

    private static ConferenceWindow ReadWindow(CsvRow row, SchoolRows schools)
    {
        var (startsOn, endsOn) = (row.RequiredDay("startsOn"), row.RequiredDay("endsOn"));
        if (endsOn < startsOn) throw new RefusedRowException("endsOn", "The window ends before it starts; correct one of the dates.");
        var kind = row.Choice("kind", "SEP", "SEOP") ?? throw new RefusedRowException("kind", "The kind is empty; use SEP or SEOP.");
        return new ConferenceWindow(row.Reference("schoolSourcedId", schools.ByKey, "orgs.csv"), SchoolYear.Of(startsOn),
            kind == "SEP" ? PlanKind.Sep : PlanKind.Seop, startsOn, endsOn)
        {
            FirstTime = row.Time("firstTime"),
            LastTime = row.Time("lastTime"),
            HalfDay = row.Flag("halfDay") ?? false,
            Slot = Minutes(row, "slotMinutes"),
            Buffer = Minutes(row, "bufferMinutes"),
        };
    }

    private static TimeSpan? Minutes(CsvRow row, string column) =>
        row.Number(column) is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
