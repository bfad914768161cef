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
    private static readonly SchoolList[] Read = [ListPlan.Plans, ListPlan.Conferences, ListPlan.Goals, ListPlan.GoalChecks, ListPlan.Assessments];

    /// <inheritdoc/>
    public async Task<StudentRecord> ReadAsync(Student student, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(student, cancellationToken);
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
    private async Task<IReadOnlyList<ListRow>[]> QueryAsync(Student student, CancellationToken cancellationToken)
    {
        var (open, patience) = (outbox.OpenRows(student.Key), options.Value.ReadPatience);
        using var deadline = new CancellationTokenSource(patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var rows = await lists.QueryAsync([.. Read.Select(list => new ListQuery(list, SchoolList.StudentColumn, student.Key))], patience, both.Token);
            return [.. Read.Zip(rows, (list, found) => RowOverlay.Lay(open.Where(row => row.List == list.Name), found))];
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
        catch (OperationCanceledException cause) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ListsUnavailableException(cause);
        }
    }
}
