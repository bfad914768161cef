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
        var rows = groups.Select(row => Line(row.School.Name, GradeOf(row.Grade), words.Of(row.Kind), row.Counts));
        return new AnswerTable(name,
            [new(words["Report.School"], 28), .. byGrade ? [new(words["Report.Grade"], 9, IsNumber: true)] : Array.Empty<AnswerTable.Column>(), new(words["Report.Kind"], 10), .. States(words)],
            sum is null ? rows : rows.Append(Line(words["Report.AllRows"], null, null, sum)));

        IReadOnlyList<object?> Line(string school, object? grade, string? kind, PlanCounts counts) => [school, .. byGrade ? [grade] : Array.Empty<object?>(), kind, .. Counted(counts)];
    }

    /// <summary>The table of one school's grades.</summary>
    public static AnswerTable OfSchool(string name, IEnumerable<RollUpRow> grades, Words words) => new(name,
        [new(words["Report.Grade"], 9, IsNumber: true), new(words["Report.Kind"], 10), .. States(words)],
        grades.Select(IReadOnlyList<object?> (row) => [GradeOf(row.Grade), words.Of(row.Kind), .. Counted(row.Counts)]));

    /// <summary>The columns of the states and of all students.</summary>
    public static IEnumerable<AnswerTable.Column> States(Words words) =>
        PlanCounts.States.Select(state => words.Of(state)).Append(words["April.Students"]).Select(title => new AnswerTable.Column(title, 16, IsNumber: true));

    /// <summary>The cells of those columns.</summary>
    public static IEnumerable<object> Counted(PlanCounts counts) => PlanCounts.States.Select(state => counts[state]).Append(counts.Total).Select(CellOf);

    /// <summary>A number, or the sign for one that is withheld.</summary>
    public static object CellOf(Tally tally) => tally.Number is { } number ? number : TallyText.Of(tally);

    /// <summary>A grade as a number, so that columns sort; K for kindergarten.</summary>
    public static object? GradeOf(Grade? grade) => grade is not { } asked ? null : asked.Number == 0 ? "K" : asked.Number;
}
