using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>A question about plans in short words, so that people see what was understood: "grade 10 · Panguitch High · no career cluster (3.2.3.3) · as of Nov 3".</summary>
public static class QuestionText
{
    private const int FewestGradesOfRange = 3;

    /// <summary>The question in the words of one language. The same words, typed, are read as the same question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="roster">The names of those asked about.</param>
    /// <param name="today">The school day; days of another school year get their year.</param>
    /// <param name="words">The language.</param>
    public static string Of(PlanQuestion question, Roster roster, DateOnly today, Words words)
    {
        ArgumentNullException.ThrowIfNull(question);
        return string.Join(" · ", Parts(question, roster, today, words));
    }

    private static IEnumerable<string> Parts(PlanQuestion question, Roster roster, DateOnly today, Words words)
    {
        string[] whom = [.. Asked(question, roster, today, words), .. Scope(question, roster, words)];
        return
        [
            .. whom.Length == 0 && (question.States.Count > 0 || question.Remarks != PlanRemarks.None) ? [words["AskedList"]] : whom,
            .. Filter(question, words),
            .. question.AsOf is { } day ? [words.Of("AskedAsOf", Day(day, today, words))] : Array.Empty<string>(),
        ];
    }

    private static IEnumerable<string> Asked(PlanQuestion question, Roster roster, DateOnly today, Words words) => question switch
    {
        { Kind: QuestionKind.Student } when roster.FindStudent(question.StudentKey) is { } student =>
            [student.FullName, words.Grade(student.Grade), roster.SchoolOf(student.SchoolKey).Name],
        { Kind: QuestionKind.Changes, Since: { } since } => [words.Of("AskedSince", Day(since, today, words))],
        { Kind: QuestionKind.Count } => [words["AskedCount"]],
        { Kind: QuestionKind.RollUp } => [words["AskedRollUp"]],
        { Kind: QuestionKind.AprilReport } => [words["AskedAprilReport"]],
        _ => [],
    };

    private static IEnumerable<string> Scope(PlanQuestion question, Roster roster, Words words)
    {
        if (question.Own) yield return words["AskedOwn"];
        if (question.StaffKeys.Count > 0)
            yield return words.Of("AskedStaff", words.List(question.StaffKeys.Select(key => roster.FindStaff(key)?.Name ?? key)));
        if (question.Grades.Count > 0) yield return Grades([.. question.Grades.Distinct().Order()], words);
        if (question.SchoolKeys.Count > 0) yield return words.List(question.SchoolKeys.Select(key => roster.SchoolOf(key).Name));
        if (question.PlanKind is { } kind) yield return words[kind == PlanKind.Sep ? "AskedSep" : "AskedSeop"];
    }

    private static IEnumerable<string> Filter(PlanQuestion question, Words words)
    {
        string[] parts = [.. question.Elements.Select(element => words[$"Asked.{element}"])];
        string[][] filters =
        [
            question.AllOpen && parts.Length > 0 ? [string.Join($" {words["And"]} ", parts)] : parts,
            [.. question.States.Select(state => state == PlanState.NoPlan ? words["AskedNoPlan"] : words.Of(state))],
            [.. Enum.GetValues<PlanRemarks>().Where(remark => remark != PlanRemarks.None && question.Remarks.HasFlag(remark)).Select(remark => words[$"Asked.{remark}"])],
        ];
        string[] said = [.. filters.Where(filter => filter.Length > 0).Select(filter => string.Join($" {words["Or"]} ", filter))];
        return said.Length > 0 ? said.Select((filter, i) => i == 0 ? filter : $"{words["And"]} {filter}") : question.Kind == QuestionKind.List ? [words["AskedMissing"]] : [];
    }

    private static string Grades(IReadOnlyList<Grade> grades, Words words) =>
        grades.Count >= FewestGradesOfRange && grades[^1].Number - grades[0].Number == grades.Count - 1
            ? words.Of("AskedGrades", words.Grade(grades[0]), words.Grade(grades[^1]))
            : words.List(grades.Select(words.Grade));

    private static string Day(DateOnly day, DateOnly today, Words words) =>
        SchoolYear.Of(day) == SchoolYear.Of(today) ? words.Day(day) : $"{words.Day(day)}, {day.Year}";
}
