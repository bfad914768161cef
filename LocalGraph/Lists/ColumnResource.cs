using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SeopBot.LocalGraph.Protocol;
using SeopBot.LocalGraph.Storage;

namespace SeopBot.LocalGraph.Lists;

/// <summary>Columns of a list: <c>/sites/{site}/lists/{list}/columns</c>.</summary>
internal static class ColumnResource
{
    private const int Constraint = 19;

    public static GraphResponse All(ListContext at, string listId)
    {
        var list = at.List(listId);
        if (at.Request.Query["filter"] is not null)
            throw GraphErrorException.InvalidFilter();
        return at.Collection(at.Context($"lists('{list.Id}')/columns"), list.Columns.Select(c => (JsonObject)c.Definition.DeepClone()));
    }

    public static GraphResponse Get(ListContext at, string listId, string columnId)
    {
        var list = at.List(listId);
        return Answer(at, 200, list, Find(list, columnId));
    }

    public static GraphResponse Create(ListContext at, string listId)
    {
        var list = at.List(listId);
        var column = ColumnDefinitions.Create(at.Request.BodyObject, list.Columns, at.Options);
        (list with { Columns = [.. list.Columns, column] }).Save(at.Db, list, at.At);
        var answer = Answer(at, 201, list, column);
        answer.Headers["Location"] = $"{at.Request.Origin.Api}/sites/{at.Site.Id}/lists/{list.Id}/columns/{column.Id}";
        return answer;
    }

    public static GraphResponse Update(ListContext at, string listId, string columnId)
    {
        var list = at.List(listId);
        var before = Find(list, columnId);
        var column = ColumnDefinitions.Update(before, at.Request.BodyObject, list.Columns, at.Options);
        try
        {
            (list with { Columns = [.. list.Columns.Select(c => c == before ? column : c)] }).Save(at.Db, list, at.At);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Constraint)
        {
            throw GraphErrorException.InvalidRequest($"Unique values cannot be enforced on '{column.Name}': the list holds the same value twice.");
        }
        return Answer(at, 200, list, column);
    }

    public static GraphResponse Delete(ListContext at, string listId, string columnId)
    {
        var list = at.List(listId);
        var column = Find(list, columnId);
        if (column.ReadOnly || column.Name == "Title")
            throw GraphErrorException.InvalidRequest($"Field '{column.Name}' cannot be deleted.");
        (list with { Columns = [.. list.Columns.Where(c => c != column)] }).Save(at.Db, list, at.At);
        at.Db.Execute($"UPDATE {list.Table} SET fields = json_remove(fields, '$.{column.Name}')");
        return new GraphResponse(204);
    }

    private static Column Find(ListRecord list, string idOrName) =>
        list.Columns.FirstOrDefault(c => c.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || c.Name == idOrName) ?? throw GraphErrorException.NotFound("The specified column was not found");

    private static GraphResponse Answer(ListContext at, int status, ListRecord list, Column column)
    {
        var json = (JsonObject)column.Definition.DeepClone();
        json.Insert(0, "@odata.context", at.Context($"lists('{list.Id}')/columns/$entity"));
        return new GraphResponse(status, ListContext.Pick(json, at.Request.Query.Select));
    }
}
