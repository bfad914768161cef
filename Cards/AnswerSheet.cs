using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Where an answer can be fetched as a file; null where it cannot be had.</summary>
/// <param name="Xlsx">An Excel workbook.</param>
/// <param name="Csv">A table for any spreadsheet.</param>
/// <param name="Page">A page to print.</param>
public sealed record AnswerFiles(Uri? Xlsx, Uri? Csv, Uri? Page)
{
    /// <summary>The yearly report as a page for families; null for every other answer.</summary>
    public Uri? Families { get; init; }
}

/// <summary>An answer with all that is needed to draw it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="Understood">What was understood, in words.</param>
/// <param name="Files">The answer as files.</param>
/// <param name="Time">The school's clock.</param>
public sealed record AnswerSheet(PlanAnswer Answer, StaffMember Asker, string Understood, AnswerFiles Files, SchoolTime Time)
{
    /// <summary>What was typed and read as a slip of something else; empty for nothing.</summary>
    public IReadOnlyList<(string Typed, string Read)> Corrections { get; init; } = [];

    /// <summary>Whether the asker can write the notes of a conference with that student.</summary>
    internal bool MayRecord(PlanRow row) => MayRecord(Asker, row, Time.Today);

    /// <summary>What was understood, the answer in one sentence, and how fresh it is.</summary>
    internal IEnumerable<AdaptiveElement> Head(string result, Words words)
    {
        yield return Part.Plain(Title).Large();
        yield return Part.Label(result).Close();
        yield return Part.Line(Freshness(Answer.AsOf, Answer.ReadAt, Time, words)).Quiet().Close();
        foreach (var (typed, read) in Corrections) yield return Part.Plain(words.Of("ReadAs", typed, read)).Quiet().Close();
        if (Answer.Narrowed) yield return Part.Line(words["AnswerNarrowed"]);
    }

    /// <summary>What was understood, as a title.</summary>
    internal string Title => Part.Capital(Understood);

    /// <summary>Whether a member of staff can write the notes of a conference with a student on that day.</summary>
    internal static bool MayRecord(StaffMember staff, PlanRow row, DateOnly today) =>
        row.School.KindOf(row.Student.Grade) == PlanKind.Sep && row.Student.IsEnrolled(today) && Access.MayRecord(staff, row.Student);

    /// <summary>"As of today, Nov 22 · lists read 1 min ago".</summary>
    internal static string Freshness(DateOnly asOf, DateTimeOffset readAt, SchoolTime time, Words words)
    {
        var age = time.Now - readAt;
        var read = age < TimeSpan.FromMinutes(1) ? words["ReadNow"]
            : age < TimeSpan.FromHours(1) ? words.Of("ReadMinutes", (int)age.TotalMinutes)
            : age < TimeSpan.FromDays(1) ? words.Of("ReadHours", (int)age.TotalHours)
            : words.Of("ReadDays", words.Day(time.DayOf(readAt)));
        return words.Of(asOf == time.Today ? "AnswerFreshToday" : asOf > time.Today ? "AnswerToCome" : "AnswerFresh", words.Day(asOf), read);
    }
}

/// <summary>Numbers of students in words.</summary>
public static class TallyText
{
    /// <summary>"31"; "–" where it is withheld.</summary>
    public static string Of(Tally tally) => tally.Number is { } number ? $"{number}" : "–";

    /// <summary>Whether a number of the answer is withheld; what "–" means is said below it then.</summary>
    public static bool IsWithheld(PlanAnswer answer) => answer.RollUp.Select(row => row.Counts).Append(answer.Counts).Any(IsWithheld);

    private static bool IsWithheld(PlanCounts counts) => counts.Total.IsWithheld || counts.ByState.Values.Any(tally => tally.IsWithheld);

    /// <summary>"complete 31 · on track 22 · no plan 2 (of 70)"; "–" where nothing of them is told.</summary>
    internal static string Of(PlanCounts counts, Words words) => PlanCounts.States.All(state => counts[state].IsWithheld) ? Of(counts.Total)
        : words.Of("CountsOf", string.Join(" · ", StateChart.Shown(counts).Select(state => $"{words.Of(state)} {Of(counts[state])}")), Of(counts.Total));
}
