using System.Text;
using SeopBot.Plans;
using SeopBot.Tests.Conversations;

namespace SeopBot.Tests.Plans;

/// <summary>Who may ask what: every role, every kind of question, about every kind of people. The whole matrix lies beside this test.</summary>
public sealed class AccessMatrixTests
{
    private static readonly StaffMember Left = new("gone", "Gus", StaffRole.Principal, ["pes"]);

    private static readonly (string Title, StaffMember? Asker)[] Askers =
    [
        .. new[] { ("teacher", "t1"), ("counselor", "c1"), ("office", "o1"), ("principal", "p1"), ("district", "d1"), ("no role", "x1") }
            .Select(asker => (asker.Item1, (StaffMember?)new Town([]).Who(asker.Item2))),
        ("left", Left), ("server", null),
    ];

    private static readonly (string Title, Func<StaffMember?, PlanQuestion> Question)[] People =
    [
        ("nobody named", _ => new()),
        ("just mine", _ => new() { Own = true }),
        ("own school", _ => new() { SchoolKeys = ["pes"] }),
        ("other school", _ => new() { SchoolKeys = ["bes"] }),
        ("all schools", _ => new() { SchoolKeys = ["pes", "bes"] }),
        ("a grade", _ => new() { Grades = [new(2)] }),
        ("own class", asker => new() { StaffKeys = [asker?.Key ?? "t1"] }),
        ("class of a colleague", asker => new() { StaffKeys = [asker?.Key == "t2" ? "t1" : "t2"] }),
        ("class elsewhere", _ => new() { StaffKeys = ["t3"] }),
    ];

    private static readonly (string Title, string Student)[] OneStudent =
        [("own student", "s1"), ("another's, own school", "s4"), ("of another school", "s5"), ("nobody's", "s99")];

    private readonly Town _town = new(Town.SixStudents);

    [Fact]
    public async Task The_matrix_of_role_and_question_is_the_approved_one()
    {
        var lines = new StringBuilder($"| {"asks for",-13} | {"about",-21} | {string.Join(" | ", Askers.Select(asker => $"{asker.Title,-22}"))} |\n");
        foreach (var kind in new[] { QuestionKind.List, QuestionKind.Count, QuestionKind.RollUp, QuestionKind.Changes, QuestionKind.AprilReport })
        {
            foreach (var (title, question) in People)
                lines.Append(await LineAsync($"{kind}", title, asker => question(asker) with { Kind = kind, Since = kind == QuestionKind.Changes ? Town.Today.AddDays(-1) : null }));
        }

        foreach (var (title, student) in OneStudent) lines.Append(await LineAsync("Student", title, _ => new PlanQuestion { Kind = QuestionKind.Student, StudentKey = student }));
        Approved.Check(lines.ToString());
    }

    [Fact]
    public async Task No_answer_names_a_student_whom_the_asker_may_not_see()
    {
        foreach (var (_, asker) in Askers.Where(asker => asker.Asker is not null))
        {
            foreach (var kind in Enum.GetValues<QuestionKind>())
            {
                foreach (var (_, question) in People)
                {
                    var answer = await _town.Desk.AskAsync(asker!, question(asker) with { Kind = kind, States = Enum.GetValues<PlanState>() }, default);
                    Assert.All(answer.Rows.Concat(answer.Changes.Select(change => change.Now)), row => Assert.True(Access.MaySee(asker!, row.Student)));
                }
            }
        }
    }

    private async Task<string> LineAsync(string kind, string about, Func<StaffMember?, PlanQuestion> question)
    {
        var cells = new List<string>();
        foreach (var (_, asker) in Askers) cells.Add($"{await CellAsync(asker, question(asker)),-22}");
        return $"| {kind,-13} | {about,-21} | {string.Join(" | ", cells)} |\n";
    }

    // "4 by name", "numbers", "no: OtherSchool"; "(own)" where more was named than answered.
    private async Task<string> CellAsync(StaffMember? asker, PlanQuestion question)
    {
        question = question with { States = Enum.GetValues<PlanState>() };
        var answer = await (asker is null ? _town.Desk.AskAsync(question, default) : _town.Desk.AskAsync(asker, question, default));
        if (answer.Refusal is { } refusal) return $"no: {refusal.Reason}";
        if (answer.April is { } report) return $"report on {report.Rows.Select(row => row.School!.Key).Distinct().Count()}";
        if (answer.Counts.Total.Number is { } total && (question.Kind == QuestionKind.Changes || answer.Rows.Count == total)) return $"{total} by name{(answer.Narrowed ? " (own)" : "")}";
        return "numbers";
    }
}
