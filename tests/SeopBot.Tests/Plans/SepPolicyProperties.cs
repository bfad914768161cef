using FsCheck;
using FsCheck.Fluent;
using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

/// <summary>What holds for every history. FsCheck makes the histories up and shrinks one that fails.</summary>
public sealed class SepPolicyProperties
{
    private static readonly string[] Evidence =
    [
        "progress", "accomplishments", "strengths", "needs \"none at this time\"", "test 10-01", "excused test 10-02",
        "met 10-15", "met 11-02", "met 11-02 by phone", "met 01-20 asked by parent", "met 02-21", "met 05-30",
    ];

    private static readonly string[] Anything =
    [
        .. Evidence, "row", "texts", "last year's plan", "strengths \"n/a\"", "met 11-02 without parent", "met 11-03 without student", "met 02-21 for 0 minutes",
        "met 2026-05-20", "met 06-15", "scheduled 11-02", "no-show 02-21", "goals", "education goal dropped", "career goal without date",
        "education goal watched by parent", "career goal reached", "checked 11-02", "checked 02-21",
    ];

    private static readonly string[] Days = ["07-01", "10-30", "11-02", "11-03", "11-04", "11-09", "11-10", "02-11", "02-22", "02-23", "05-31", "06-01", "06-30"];

    private static readonly Gen<Question> Questions =
        from school in Gen.Elements("Washington", "Panguitch", "Boulder", "Nowhere", "Three")
        from student in Gen.Elements("grade K", "grade 3", "grade 6", "grade 9", "grade 4, enrolled 10-20", "grade 4, enrolled 01-12", "grade 4, left 02-01", "grade 2, enrolled 05-10")
        from asOf in Gen.Elements(Days)
        from history in Gen.ListOf(Gen.Elements(Anything))
        select new Question(school, student, asOf, [.. history]);

    [Fact]
    public void Evidence_never_makes_a_plan_less_complete() => Check(
        from question in Questions from evidence in Gen.Elements(Evidence) select (question, evidence),
        pair =>
        {
            var before = pair.question.Ask();
            var after = (pair.question with { History = [.. pair.question.History, pair.evidence] }).Ask();
            return after.State <= before.State && after.Open.Count <= before.Open.Count && after.HeldIndividual >= before.HeldIndividual && after.Due == before.Due;
        });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Check(Questions, question =>
    {
        var record = question.Record;
        var turned = record with
        {
            Conferences = [.. record.Conferences.Reverse()],
            Goals = [.. record.Goals.Reverse()],
            Checks = [.. record.Checks.Reverse()],
            Assessments = [.. record.Assessments.Reverse()],
            Plans = [.. record.Plans.Reverse()],
        };
        return Told(question.Ask(record)) == Told(question.Ask(turned));
    });

    [Fact]
    public void The_state_agrees_with_what_is_open() => Check(Questions, question =>
    {
        var asOf = History.Day(question.AsOf);
        var standing = question.Ask();
        var late = standing.DueBy(asOf).Any();
        return standing.State switch
        {
            PlanState.NotApplicable => standing is { Open.Count: 0, Due: 0, HeldIndividual: 0 },
            PlanState.Complete => standing.Open.Count == 0 && standing.HeldIndividual >= SchoolPolicy.SepConferencesAYear,
            PlanState.OnTrack => standing.Open.Count > 0 && !late,
            PlanState.NotStarted => standing is { Open.Count: 9 or 8 } && !late,
            PlanState.Incomplete => late && standing.Due <= standing.HeldIndividual,
            PlanState.MissingConference => late && standing.Due > standing.HeldIndividual,
            PlanState.NoPlan => standing is { Open.Count: 9 or 8, HeldIndividual: 0 },
            _ => false,
        };
    });

    [Fact]
    public void As_days_pass_more_is_due_never_less() => Check(
        from question in Questions where !question.Student.Contains("left") select question,
        question => Days.Where(day => History.Day(day) >= History.Day("02-11")).Select(day => (question with { AsOf = day }).Ask().Due).Aggregate((0, true), (last, due) => (due, last.Item2 && due >= last.Item1)).Item2);

    private static void Check<T>(Gen<T> made, Func<T, bool> holds) =>
        Prop.ForAll(made.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static string Told(PlanStanding standing) =>
        $"{standing.State} {standing.HeldIndividual}/{standing.Due} {string.Join(", ", standing.Open)}";

    internal sealed record Question(string School, string Student, string AsOf, IReadOnlyList<string> History)
    {
        public StudentRecord Record => History.Aggregate(Plans.History.Read("-", Plans.History.Student(Student, School)), Plans.History.Add);

        public PlanStanding Ask() => Ask(Record);

        public PlanStanding Ask(StudentRecord record)
        {
            var (school, windows) = Plans.History.School(School);
            return Plans.History.Policy(school, windows).Evaluate(record, Plans.History.Day(AsOf));
        }

        public override string ToString() => $"{School}, {Student}, asked {AsOf}: {string.Join(", ", History)}";
    }
}
