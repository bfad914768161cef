using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Reports;

/// <summary>Students by state, a line a school or grade.</summary>
internal static class NumbersTable
{
    /// <summary>The table.</summary>
    /// <param name="name">Its title.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="sum">All of them together; null for no line of it.</param>
    /// <param name="words">The language.</param>
    public static AnswerTable Of(string name, IReadOnlyList<RollUpRow> groups, PlanCounts? sum, Words words)
    {
        var byGrade = groups.Any(row => row.Grade is not null);
        var rows = groups.Select(row => Line(row.School.Name, words.Of(row.Kind), GradeOf(row.Grade), row.Counts));
        return new AnswerTable(name,
            [new(words["Report.School"], 28), new(words["Report.Kind"], 10), .. byGrade ? [new(words["Report.Grade"], 9, IsNumber: true)] : Array.Empty<AnswerTable.Column>(),
                .. PlanCounts.States.Select(state => new AnswerTable.Column(words.Of(state), 13, IsNumber: true)), new(words["April.Students"], 13, IsNumber: true)],
            sum is null ? rows : rows.Append(Line(words["Report.AllRows"], null, null, sum)));

        IReadOnlyList<object?> Line(string school, string? kind, object? grade, PlanCounts counts) =>
            [school, kind, .. byGrade ? [grade] : Array.Empty<object?>(), .. PlanCounts.States.Select(state => CellOf(counts[state], words)), CellOf(counts.Total, words)];
    }

    /// <summary>A number, or words for one that is withheld.</summary>
    public static object CellOf(Tally tally, Words words) => tally.Number is { } number ? number : TallyText.Of(tally, words);

    /// <summary>A grade as a number, so that columns sort; K for kindergarten.</summary>
    public static object? GradeOf(Grade? grade) => grade is not { } asked ? null : asked.Number == 0 ? "K" : asked.Number;
}
