namespace SeopBot.Plans;

/// <summary>Individual conferences whose event other students' rows name too. An individual conference belongs to one student. Source: domain.md §9, common definitions.</summary>
public static class SharedEvents
{
    /// <summary>Says of each student's individual conferences whether other students were in the same event on the same day.</summary>
    /// <param name="records">The records of the whole district; one in which it changes is replaced.</param>
    public static void Mark(IDictionary<string, StudentRecord> records)
    {
        // Only rows written by hand or by other systems give an individual conference an event.
        var suspects = Suspects(records.Values);
        if (suspects.Count == 0) return;
        var events = suspects.SelectMany(record => record.Conferences.Where(IsSuspect)).Select(EventOf).ToHashSet();
        var shared = records.Values.SelectMany(record => record.Conferences.Where(IsHeldEvent).Select(EventOf).Where(events.Contains).Distinct())
            .CountBy(one => one).Where(one => one.Value > 1).Select(one => one.Key).ToHashSet();
        foreach (var record in suspects)
        {
            if (record.Conferences.All(conference => conference.IsOfSeveral == IsShared(conference))) continue;
            records[record.Student.Key] = record with { Conferences = [.. record.Conferences.Select(conference => conference with { IsOfSeveral = IsShared(conference) })] };
        }

        bool IsShared(Conference conference) => IsSuspect(conference) && shared.Contains(EventOf(conference));
    }

    private static List<StudentRecord> Suspects(ICollection<StudentRecord> records)
    {
        // By index: every conference of a district is looked at.
        var suspects = new List<StudentRecord>();
        foreach (var record in records)
        {
            var (conferences, found) = (record.Conferences, false);
            for (var index = 0; index < conferences.Count && !found; index++) found = IsSuspect(conferences[index]);
            if (found) suspects.Add(record);
        }
        return suspects;
    }

    private static bool IsSuspect(Conference conference) => conference.Kind == ConferenceKind.Individual && IsHeldEvent(conference);

    private static bool IsHeldEvent(Conference conference) => conference is { EventKey: not null, Status: ConferenceStatus.Held, HeldOn: not null };

    // Each school numbers its own events.
    private static (string School, string Key, DateOnly HeldOn) EventOf(Conference conference) => (conference.SchoolKey, conference.EventKey!, conference.HeldOn!.Value);
}
