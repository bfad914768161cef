using System.Text;
using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Jobs;
using SeopBot.Plans;
using SeopBot.Tests.Conversations;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Plans;

/// <summary>Who may ask what: every role, every kind of question, about every kind of people. The whole matrix lies beside this test.</summary>
public sealed class AccessMatrixTests
{
    private static readonly (string Title, StaffMember? Asker)[] Askers =
    [
        .. new[] { ("teacher", "t1"), ("counselor", "c1"), ("office", "o1"), ("principal", "p1"), ("district", "d1"), ("no role", "x1") }
            .Select(asker => (asker.Item1, (StaffMember?)new Town([]).Who(asker.Item2))),
        ("left", new("l1", "Gus", StaffRole.Principal, ["pes"])), ("unknown", new("u1", "Uma", StaffRole.District, [])), ("of one identity", new("i1", "Ida", StaffRole.District, [])), ("server", null),
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

    private static readonly (string Title, Func<PlanQuestion, PlanQuestion> On)[] Days =
    [
        ("a week ago", question => question with { AsOf = Town.Today.AddDays(-7) }),
        ("to come", question => question with { AsOf = Town.Today.AddDays(7) }),
        ("last year", question => question with { AsOf = Town.Today.AddYears(-1) }),
        ("year not kept", question => question with { AsOf = Town.Today.AddYears(-4) }),
    ];

    private readonly Town _town = Staffed();

    [Fact]
    public async Task The_matrix_of_role_and_question_is_the_approved_one()
    {
        var lines = Head();
        foreach (var kind in new[] { QuestionKind.List, QuestionKind.Count, QuestionKind.RollUp, QuestionKind.Changes, QuestionKind.AprilReport })
        {
            foreach (var (title, question) in People)
                lines.Append(await LineAsync($"{kind}", title, asker => question(asker) with { Kind = kind, Since = kind == QuestionKind.Changes ? Town.Today.AddDays(-1) : null }));
        }

        foreach (var (title, student) in OneStudent) lines.Append(await LineAsync("Student", title, _ => new PlanQuestion { Kind = QuestionKind.Student, StudentKey = student }));
        Approved.Check(lines.ToString());
    }

    [Fact]
    public async Task The_matrix_of_role_and_day_is_the_approved_one()
    {
        var lines = Head();
        foreach (var kind in new[] { QuestionKind.List, QuestionKind.Count, QuestionKind.RollUp, QuestionKind.AprilReport })
        {
            foreach (var (title, question) in People.Where(people => people.Title is "nobody named" or "own school" or "other school"))
            {
                foreach (var (day, on) in Days) lines.Append(await LineAsync($"{kind}", $"{title}, {day}", asker => on(question(asker) with { Kind = kind })));
            }
        }

        foreach (var (title, student) in OneStudent)
        {
            foreach (var (day, on) in Days) lines.Append(await LineAsync("Student", $"{title}, {day}", _ => on(new PlanQuestion { Kind = QuestionKind.Student, StudentKey = student })));
        }

        Approved.Check(lines.ToString());
    }

    // Whom it is about, and which teachers would be told of how many students.
    [Fact]
    public async Task The_matrix_of_role_and_what_follows_an_answer_is_the_approved_one()
    {
        var lines = Head();
        foreach (var (title, student) in OneStudent) lines.Append(await LineAsync("explanation", title, asker => ExplainedAsync(asker, student)));
        foreach (var kind in new[] { QuestionKind.List, QuestionKind.Count, QuestionKind.RollUp, QuestionKind.Changes, QuestionKind.AprilReport })
        {
            foreach (var (title, question) in People) lines.Append(await LineAsync($"reminders, {kind}", title, asker => RemindedAsync(asker, question(asker) with { Kind = kind })));
        }

        foreach (var (title, student) in OneStudent)
            lines.Append(await LineAsync("reminders, Student", title, asker => RemindedAsync(asker, new PlanQuestion { Kind = QuestionKind.Student, StudentKey = student })));
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
                    foreach (var (_, on) in Days.Prepend(("today", same => same)))
                    {
                        var answer = await _town.Desk.AskAsync(asker!, on(question(asker) with { Kind = kind, States = Enum.GetValues<PlanState>() }), default);
                        Assert.All(answer.Rows.Concat(answer.Changes.Select(change => change.Now)), row => Assert.True(Access.MaySee(asker!, row.Student)));
                    }
                }
            }
        }
    }

    // Beside the town's own: who left, and two of one identity. Last year there was a window, too.
    private static Town Staffed()
    {
        var town = new Town(Town.SixStudents);
        town.Staff = [.. town.Staff, new("l1", "Gus", StaffRole.Principal, ["pes"]) { LeftOn = Town.Today.AddDays(-1) },
            new("i1", "Ida", StaffRole.District, []) { EntraId = "E1" }, new("i2", "Iva", StaffRole.Teacher, ["pes"]) { EntraId = "e1" }];
        town.Windows = [.. town.Windows, .. town.Windows.Select(window => window with { Year = new SchoolYear(2025), StartsOn = window.StartsOn.AddYears(-1), EndsOn = window.EndsOn.AddYears(-1) })];
        town.New();
        return town;
    }

    private static StringBuilder Head() => new($"| {"asks for",-22} | {"about",-36} | {string.Join(" | ", Askers.Select(asker => $"{asker.Title,-22}"))} |\n");

    private Task<string> LineAsync(string kind, string about, Func<StaffMember?, PlanQuestion> question) => LineAsync(kind, about, asker => CellAsync(asker, question(asker)));

    private static async Task<string> LineAsync(string kind, string about, Func<StaffMember?, Task<string>> cell)
    {
        var cells = new List<string>();
        foreach (var (_, asker) in Askers) cells.Add($"{await cell(asker),-22}");
        return $"| {kind,-22} | {about,-36} | {string.Join(" | ", cells)} |\n";
    }

    private async Task<string> ExplainedAsync(StaffMember? asker, string student)
    {
        if (asker is null) return "-";
        var explanation = await _town.Desk.ExplainAsync(asker, student, null, default);
        Assert.Equal(explanation.Refusal is null, explanation.Row is not null);
        return explanation.Refusal is { } refusal ? $"no: {refusal.Reason}" : $"{explanation.Row!.Student.FullName}";
    }

    private async Task<string> RemindedAsync(StaffMember? asker, PlanQuestion question)
    {
        if (asker is null) return "-";
        var drafts = await new RemindersJob(_town.Desk, new Post(_town), new Post(_town), new Post(_town), new SchoolTime(new HandClock())).DraftAsync(asker, question with { States = Enum.GetValues<PlanState>() }, default);
        foreach (var draft in drafts.Drafts)
            Assert.All(draft.Students, row => Assert.True(Access.MaySee(asker, row.Student) && Access.MaySee(draft.Teacher, row.Student)));
        return drafts.Refusal is { } refusal ? $"no: {refusal.Reason}" : string.Join(' ', drafts.Drafts.Select(draft => $"{draft.Teacher.Key} {draft.Students.Count}").DefaultIfEmpty("nobody"));
    }

    // "4 by name", "numbers", "no: OtherSchool"; "(own)" where more was named than answered.
    private async Task<string> CellAsync(StaffMember? asker, PlanQuestion question)
    {
        question = question with { States = Enum.GetValues<PlanState>() };
        var answer = await (asker is null ? _town.Desk.AskAsync(question, default) : _town.Desk.AskAsync(asker, question, default));
        if (answer.Refusal is { } refusal) return $"no: {refusal.Reason}";
        if (answer.April is { } report) return $"report on {report.Rows.Select(row => row.School!.Key).Distinct().Count()}";
        if (question.Kind == QuestionKind.RollUp || (answer.Rows.Count == 0 && answer.Counts.Total != 0 && question.Kind != QuestionKind.Changes)) return "numbers";
        return $"{(question.Kind == QuestionKind.Changes ? answer.Counts.Total.Number : answer.Rows.Count)} by name{(answer.Narrowed ? " (own)" : "")}";
    }

    // Everybody is reached, and nobody was ever reminded.
    private sealed class Post(Town town) : IReminderStore, IStaffSender, IRosterSource
    {
        public ValueTask<Roster> ReadAsync(CancellationToken cancellationToken) => new(town.Picture.Roster);

        public Task<IReadOnlyDictionary<string, StaffDestination>> FindAsync(IEnumerable<StaffMember> staff, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<string, StaffDestination>>(staff.ToDictionary(member => member.Key, member => new StaffDestination(member.Key, Words.English, new Surface("msteams"))));

        public Task<IReadOnlyList<Reminder>> ReadAsync(IReadOnlyCollection<string> schoolKeys, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Reminder>>([]);

        public Task<ReminderState> SendAsync(StaffDestination destination, AdaptiveCard card, CancellationToken cancellationToken) => throw new NotSupportedException();

        public void Keep(IEnumerable<Reminder> reminders) => throw new NotSupportedException();

        public Reminder? Take() => throw new NotSupportedException();

        public void PutBack(Reminder reminder) => throw new NotSupportedException();

        public void Settle(Reminder reminder) => throw new NotSupportedException();

        public void Recover() => throw new NotSupportedException();
    }
}
