using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Why a question is not answered, in words.</summary>
public static class RefusalText
{
    /// <summary>The sentence. It never names a student: the asker may not see who it is.</summary>
    public static string Of(Refusal refusal, Roster roster, Words words)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (refusal.Lacks is var (kind, parts)) return words.Of($"Refusal.{refusal.Reason}", words.Of(kind), string.Join($" {words["Or"]} ", parts.Select(words.Part)));
        var name = refusal.Reason switch
        {
            RefusalReason.OtherSchool or RefusalReason.OnlyNumbersByState or RefusalReason.OnlyNumbersOfToday => words.List((refusal.Key ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(key => roster.SchoolOf(key).Name)),
            RefusalReason.YearNotKept => words.List(refusal.YearsKept.Select(year => $"{year}")),
            _ => refusal.Key,
        };
        return words.Of($"Refusal.{refusal.Reason}", name);
    }
}
