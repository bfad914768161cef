using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>The students' plans in the school's lists. What is read shows what is still on its way; what is written goes through the outbox.</summary>
internal sealed class PlanStore(ListStore lists, Outbox outbox, FilingBell bell, IOptions<SharePointOptions> options, ILogger<PlanStore> logger) : IPlanStore
{
    private const string StudentKey = "StudentKey", SchoolKey = "SchoolKey";
    private static readonly SchoolList[] Read = [ListPlan.Plans, ListPlan.Conferences, ListPlan.Goals, ListPlan.GoalChecks, ListPlan.Assessments];

    /// <inheritdoc/>
    public async Task<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(StudentKey, student.Key, outbox.OpenRows(student.Key), options.Value.ReadPatience, cancellationToken);
        return new StudentRecord(student)
        {
            Plans = ListPlan.Plans.ReadAll(rows[0], logger),
            Conferences = ListPlan.Conferences.ReadAll(rows[1], logger),
            Goals = ListPlan.Goals.ReadAll(rows[2], logger),
            Checks = ListPlan.GoalChecks.ReadAll(rows[3], logger),
            Assessments = [.. ListPlan.Assessments.ReadAll(rows[4], logger).Select(listed => listed.Result)],
        };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, StudentRecord>> ReadSchoolAsync(string schoolKey, SchoolYear year, IEnumerable<Student> students, CancellationToken cancellationToken)
    {
        var open = outbox.OpenRows(null).Where(row => row.Wanted.GetValueOrDefault(SchoolKey) == schoolKey).ToList();
        var rows = await QueryAsync(SchoolKey, schoolKey, open, options.Value.SchoolPatience, cancellationToken);
        var plans = ListPlan.Plans.ReadAll(rows[0], logger).Where(plan => plan.Year == year).ToLookup(plan => plan.StudentKey);
        var conferences = ListPlan.Conferences.ReadAll(rows[1], logger).Where(conference => conference.Year == year).ToLookup(conference => conference.StudentKey);
        var goals = ListPlan.Goals.ReadAll(rows[2], logger).Where(goal => goal.Year == year).ToLookup(goal => goal.StudentKey);
        var goalKeys = goals.SelectMany(group => group).Select(goal => goal.Key).ToHashSet();
        var checks = ListPlan.GoalChecks.ReadAll(rows[3], logger).Where(check => goalKeys.Contains(check.GoalKey)).ToLookup(check => check.StudentKey);
        var results = ListPlan.Assessments.ReadAll(rows[4], logger).Select(listed => listed.Result).Where(result => year.Contains(result.TakenOn)).ToLookup(result => result.StudentKey);

        var withRows = students.Where(student => plans.Contains(student.Key) || conferences.Contains(student.Key) || goals.Contains(student.Key)
            || checks.Contains(student.Key) || results.Contains(student.Key));
        return withRows.DistinctBy(student => student.Key).ToDictionary(student => student.Key, student => new StudentRecord(student)
        {
            Plans = [.. plans[student.Key]],
            Conferences = [.. conferences[student.Key]],
            Goals = [.. goals[student.Key]],
            Checks = [.. checks[student.Key]],
            Assessments = [.. results[student.Key]],
        });
    }

    /// <inheritdoc/>
    public Task<FilingReceipt> FileAsync(Filing filing, CancellationToken cancellationToken)
    {
        var kept = KeptFiling.Of(filing);
        return bell.AwaitAsync(kept.Id, () => outbox.Add(kept) && kept.State == FilingState.Kept, options.Value.FilingWait, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<FilingReceipt> AnswerAsync(string filingId, ConflictAnswer answer, CancellationToken cancellationToken)
    {
        var filing = outbox.Find(filingId) ?? throw new ArgumentException("There is no filing with this id.", nameof(filingId));
        if (filing.State != FilingState.NeedsAnswer) return filing.Receipt;
        var answered = filing with { Rows = [.. filing.Rows.Select(row => row.State == RowState.Waiting ? row.Answered(answer) : row)] };
        return await bell.AwaitAsync(filingId, () => Keep(answered), options.Value.FilingWait, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<FilingReceipt?> FindAsync(string filingId, CancellationToken cancellationToken) => Task.FromResult(outbox.Find(filingId)?.Receipt);

    /// <inheritdoc/>
    public Task LogDisclosureAsync(Disclosure disclosure, CancellationToken cancellationToken)
    {
        outbox.Add(KeptFiling.Of(new ListedDisclosure(Guid.CreateVersion7(disclosure.At).ToString("N"), disclosure)));
        bell.Work.Ring();
        return Task.CompletedTask;
    }

    private bool Keep(KeptFiling answered)
    {
        outbox.Save(answered, told: true);
        return answered.State == FilingState.Kept;
    }

    // What is on its way is looked up first: a row delivered meanwhile is then in both, and laying it over does no harm.
    private async Task<IReadOnlyList<ListRow>[]> QueryAsync(string column, string value, IReadOnlyList<RowWrite> open, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var rows = await lists.QueryAsync([.. Read.Select(list => new ListQuery(list, column, value))], patience, both.Token);
            return [.. Read.Zip(rows, (list, found) => RowOverlay.Lay(open.Where(row => row.List == list.Name), found))];
        }
        catch (Exception cause) when (cause is GraphUnavailableException || (cause is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ListsUnavailableException(cause);
        }
    }
}
