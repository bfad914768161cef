using Microsoft.Extensions.Options;
using SeopBot.Plans;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Wire;

namespace SeopBot.SharePoint;

/// <summary>Reads a student's whole record straight from the lists, with what is still on its way laid over it.</summary>
internal sealed class StudentArchive(ListStore lists, Outbox outbox, FilingCourier courier, IOptions<SharePointOptions> options) : IStudentArchive
{
    /// <inheritdoc/>
    public async Task<StudentFile?> ReadAsync(Disclosure disclosure, CancellationToken cancellationToken)
    {
        var student = disclosure.StudentKey;
        try
        {
            if ((await QueryAsync([new ListQuery(ListPlan.Students, SchoolList.KeyColumn, student)], cancellationToken))[0].Count == 0) return null;
            await LogAsync(disclosure, cancellationToken);
            var holding = ListPlan.All.Select(list => (List: list, Query: QueryOf(list, student))).Where(list => list.Query is not null).ToList();
            var rows = await QueryAsync([.. holding.Select(list => list.Query!)], cancellationToken);
            var open = outbox.OpenRows(student);
            return new StudentFile(student, disclosure.At, [.. holding.Zip(rows, (list, found) =>
                Written(list.List, RowOverlay.Lay(open.Where(row => row.List == list.List.Name), [.. found.Where(row => IsOf(row, student))]), student))]);
        }
        catch (GraphUnavailableException cause)
        {
            throw cause.ToListsUnavailable();
        }
    }

    // The line is in the list before the record is out; the outbox has it if this process dies in between.
    private async Task LogAsync(Disclosure disclosure, CancellationToken cancellationToken)
    {
        var line = KeptFiling.Of(new ListedDisclosure(Guid.CreateVersion7(disclosure.At).ToString("N"), disclosure));
        outbox.Add(line);
        var delivered = (await courier.DeliverAsync([line], options.Value.DeliveryPatience, cancellationToken))[0];
        if (delivered.State != FilingState.Filed) throw new GraphUnavailableException("The list Disclosures does not take the line about this export.");
        outbox.Save(delivered, told: true);
    }

    // Of a list whose column is not indexed, or holds several students, all rows are read: a rare export may take a while.
    private static ListQuery? QueryOf(SchoolList list, string student) => list.Columns.FirstOrDefault(column => column.Name is SchoolList.StudentColumn or SchoolList.StudentsColumn) switch
    {
        _ when list == ListPlan.Students => new ListQuery(list, SchoolList.KeyColumn, student),
        null => null,
        { Indexed: true } => new ListQuery(list, SchoolList.StudentColumn, student),
        _ => new ListQuery(list),
    };

    private static bool IsOf(ListRow row, string student) => row.Text(SchoolList.StudentColumn) is { } key
        ? key == student
        : row.Text(SchoolList.StudentsColumn) is null ? row.Key == student : row.Set(SchoolList.StudentsColumn).Contains(student);

    // A row about several students is written as if it were about this one: how many others there are, and what they lack, is theirs.
    private static ListedRows Written(SchoolList list, IReadOnlyList<ListRow> rows, string student) => new(list.Name, [.. rows.Select(row => list.Columns
        .Where(column => row.Text(column.Name) is not null && !(list == ListPlan.Reminders && column.Name is "Students" or "Clauses"))
        .ToDictionary(column => column.Name, column => column.Name == SchoolList.StudentsColumn ? student : FieldText.ToGraph(column, row.Text(column.Name))!))]);

    private Task<List<ListRow>[]> QueryAsync(IReadOnlyList<ListQuery> queries, CancellationToken cancellationToken) =>
        lists.QueryAsync(queries, options.Value.DeliveryPatience, cancellationToken);
}
