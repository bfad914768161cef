using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>One student's plan, part by part: where it stands in a sentence, then what is open and what would close it; what is met is folded away.</summary>
public static class ExplanationCard
{
    private const string FoldId = "met";
    private const int MostEvidence = 5;
    private const int LongestEvidence = 120;

    /// <summary>A button that asks about one student.</summary>
    public sealed record Reply : CardReply
    {
        /// <summary>The student.</summary>
        public string? Student { get; init; }

        /// <summary>The question whose answer the student stood in; null for none.</summary>
        public PlanQuestion? Question { get; init; }

        /// <summary>The page of that answer, from 0.</summary>
        public int Page { get; init; }

        /// <summary>The day asked about; null for that of the question, or today.</summary>
        public DateOnly? AsOf { get; init; }
    }

    /// <summary>The card.</summary>
    /// <param name="explanation">The student's plan; not refused.</param>
    /// <param name="from">The question and page to go back to.</param>
    /// <param name="asker">Who asked.</param>
    /// <param name="time">The school's clock.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where it is shown.</param>
    public static AdaptiveCard Draw(PlanExplanation explanation, Reply from, StaffMember asker, SchoolTime time, Words words, Surface surface)
    {
        var row = explanation.Row!;
        var open = explanation.Findings.Where(finding => finding.State == FindingState.Open).OrderBy(finding => finding.Open!.DueOn).ToList();
        var others = explanation.Findings.Where(finding => finding.State != FindingState.Open).ToList();
        List<AdaptiveElement> body = [.. Head(row, words), Summary(row, explanation, words), .. OpenParts.Remarks(row.Standing.Remarks, words).Select(remark => Part.Line(Part.Capital(remark)).Quiet().Close())];
        body.AddRange(open.SelectMany(finding => Open(finding, explanation.AsOf, words)));
        body.Add(Part.Line(AnswerSheet.Freshness(explanation.AsOf, explanation.ReadAt, time, words)).Quiet());
        body.Add(new AdaptiveActionSet { Actions = [.. Actions()] });
        if (others.Count > 0) body.Add(Part.Folded(FoldId, others.SelectMany(finding => Other(finding, words))));
        return Part.Card(words, row.Student.FullName, body);

        IEnumerable<AdaptiveAction> Actions()
        {
            if (AnswerSheet.MayRecord(asker, row, time.Today))
                yield return Part.Beside(words["WelcomeNotes"], new StudentChoiceCard.Reply { Student = row.Student.Key, Beside = true }, primary: open.Count > 0);
            if (others.Count > 0) yield return Part.Unfold(words.Of("ShowRest", others.Count), FoldId);
            if (row.IsMissing && row.Student.TeacherKeys.Append(row.Student.CounselorKey).Any(key => key is not null && key != asker.Key)) yield return Part.Button(surface, words["RemindTeacher"], new ReminderCard.Reply { Question = new PlanQuestion { Kind = QuestionKind.Student, StudentKey = row.Student.Key, AsOf = from.AsOf ?? from.Question?.AsOf } });
            if (from.Question is { } question) yield return Part.Button(surface, words["BackToList"], new AnswerCard.Reply { Question = question, Page = from.Page });
        }
    }

    private static IEnumerable<AdaptiveElement> Head(PlanRow row, Words words) =>
    [
        Part.Plain(row.Student.FullName).Large(),
        Part.Plain(string.Join(" · ", new[] { words.Grade(row.Student.Grade), row.Student.Classes.FirstOrDefault(), row.School.Name, words.Kind(row) }.Where(part => part is not null))).Quiet().Close(),
    ];

    private static AdaptiveTextBlock Summary(PlanRow row, PlanExplanation explanation, Words words)
    {
        var standing = row.Standing;
        var asked = explanation.Findings.Count(finding => finding.State is not (FindingState.NotAsked or FindingState.Optional));
        var next = standing.Open.Count > 0 ? standing.Open.Min(open => open.DueOn) : (DateOnly?)null;
        var text = standing switch
        {
            { State: PlanState.NotApplicable } => words["Summary.NotApplicable"],
            { State: PlanState.Complete } => words.Of("Summary.Complete", asked),
            { State: PlanState.OnTrack or PlanState.NotStarted } => next is { } day
                ? words.Of("Summary.OnTrack", words.Of(standing.State), standing.Open.Count, asked, words.Day(day))
                : words.Of("Summary.Nothing", words.Of(standing.State)),
            _ => words.Of("Summary.Late", words.Of(standing.State), standing.Open.Count, asked, words.Day(next ?? explanation.AsOf)),
        };
        var mark = row.IsMissing ? "⚠" : standing.State == PlanState.NotApplicable ? "–" : "✓";
        return new AdaptiveTextBlock($"{mark} {Part.Capital(text)}")
        {
            Wrap = true,
            Weight = AdaptiveTextWeight.Bolder,
            Color = row.IsMissing ? AdaptiveTextColor.Attention : standing.State == PlanState.NotApplicable ? AdaptiveTextColor.Default : AdaptiveTextColor.Good,
        };
    }

    // ○ Career cluster · 3.2.3.3 · was due Nov 9 / what is asked and why it is open / what was found / what closes it
    private static IEnumerable<AdaptiveElement> Open(Finding finding, DateOnly asOf, Words words)
    {
        var open = finding.Open!;
        var due = words.Of(open.DueOn < asOf ? "WasDueOn" : "DueOn", words.Day(open.DueOn, asOf));
        yield return Part.Label($"○ {Part.Capital(words.Part(finding.Element))} · {finding.Clause} · {due}");
        var onFile = OpenParts.IsAbsent(open) && finding.Evidence.Count == 0 ? words["OnFileNothing"] : words.Of("OnFile", OpenParts.Reason(open, words));
        yield return Part.Line($"{OpenParts.Asks(finding.Element, words)} {onFile}").Close();
        foreach (var line in Found(finding, words)) yield return line;
        yield return Part.Line($"→ {Part.Capital(OpenParts.Closes(open, words))}.").Quiet().Close();
        if (finding.Offered.Count > 0) yield return Part.Line(words.Of("CoursesOffered", words.List(finding.Offered.Take(MostEvidence)))).Quiet().Close();
    }

    private static IEnumerable<AdaptiveElement> Other(Finding finding, Words words)
    {
        var mark = finding.State is FindingState.Met or FindingState.Carried or FindingState.Excused ? "✓" : "–";
        var state = finding.State switch
        {
            FindingState.Met => "",
            FindingState.Carried => $" · {words.Of("CarriedFrom", finding.CarriedFrom)}",
            _ => $" · {words.Of(finding.State)}",
        };
        yield return Part.Label($"{mark} {Part.Capital(words.Part(finding.Element))} · {finding.Clause}{state}");
        foreach (var line in Found(finding, words)) yield return line;
    }

    private static IEnumerable<AdaptiveElement> Found(Finding finding, Words words)
    {
        foreach (var found in finding.Evidence.Take(MostEvidence))
        {
            var text = string.Join(" · ", new[]
            {
                found.On is { } day ? words.Day(day) : null, words.Of(found.Kind), Short(found.Text), found.Fault is { } fault ? words[$"OpenReason.{fault}"] : null,
            }.Where(part => !string.IsNullOrEmpty(part)));
            yield return Part.Plain(text).LinkingTo(found.WebUrl, words["SeeRow"]).Close();
        }
    }

    private static string? Short(string? text) => text is { Length: > LongestEvidence } ? $"{string.Concat(text.EnumerateRunes().Take(LongestEvidence))}…" : text;
}
