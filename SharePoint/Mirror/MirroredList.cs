using System.Collections.Frozen;
using System.Text.Json;
using SeopBot.SharePoint.Lists;

namespace SeopBot.SharePoint.Mirror;

/// <summary>A list that the mirror keeps a copy of, and how a row's values are written in it.</summary>
internal sealed class MirroredList
{
    /// <summary>Between two values; no keyboard writes it.</summary>
    public const char Separator = '\u001f';

    private readonly string[] _columns;
    private readonly JsonEncodedText[] _names;
    private readonly string? _studentColumn;

    private MirroredList(SchoolList list, int number)
    {
        (List, Number) = (list, number);
        _columns = [.. list.Columns.Select(column => column.Name)];
        _names = [.. _columns.Select(column => JsonEncodedText.Encode(column))];
        Positions = _columns.Index().ToFrozenDictionary(column => column.Item, column => column.Index);
        _studentColumn = list == ListPlan.Students ? SchoolList.KeyColumn : Positions.ContainsKey(SchoolList.StudentColumn) ? SchoolList.StudentColumn : null;
    }

    /// <summary>The lists from which questions are answered. A number is a place in the file: new lists go to the end.</summary>
    public static IReadOnlyList<MirroredList> All { get; } =
    [
        .. new SchoolList[]
        {
            ListPlan.Students, ListPlan.Contacts, ListPlan.Staff, ListPlan.Schools, ListPlan.Windows, ListPlan.Plans, ListPlan.Conferences,
            ListPlan.Goals, ListPlan.GoalChecks, ListPlan.Assessments, ListPlan.CoursePlan, ListPlan.Invitations, ListPlan.CreditRules,
            ListPlan.Courses, ListPlan.Training,
        }.Select((list, i) => new MirroredList(list, i)),
    ];

    /// <summary>Changes when a list or column does; a file of another shape is made anew.</summary>
    public static string Shape { get; } = string.Join('|', All.Select(list => $"{list.List.Name}({string.Join(',', list._columns)})"));

    public SchoolList List { get; }

    public int Number { get; }

    /// <summary>Where each column stands in a packed row.</summary>
    public FrozenDictionary<string, int> Positions { get; }

    /// <summary>Whether its rows belong to students.</summary>
    public bool IsOfStudents => _studentColumn is not null;

    /// <summary>The mirrored list; null when questions do not need it.</summary>
    public static MirroredList? Find(string name) => All.FirstOrDefault(list => list.List.Name == name);

    public static MirroredList Of(SchoolList list) => All.First(mirrored => mirrored.List == list);

    /// <summary>The student whose row it is; null for none.</summary>
    public string? StudentOf(IReadOnlyDictionary<string, string?> fields) => _studentColumn is null ? null : fields.GetValueOrDefault(_studentColumn);

    /// <summary>The student whose row it is; null for none.</summary>
    /// <param name="values">The values in the order of the columns.</param>
    public string? StudentOf(IReadOnlyList<string?> values) => _studentColumn is null ? null : values[Positions[_studentColumn]];

    /// <summary>The values in the order of the columns, packed.</summary>
    public string Pack(IReadOnlyDictionary<string, string?> fields) => Pack([.. _columns.Select(fields.GetValueOrDefault)]);

    /// <summary>The values, packed.</summary>
    /// <param name="values">The values in the order of the columns.</param>
    public static string Pack(string?[] values)
    {
        for (var i = 0; i < values.Length; i++) values[i] = values[i]?.Replace(Separator, ' ');
        return string.Join(Separator, values);
    }

    /// <summary>The values that Graph sent, in the order of the columns.</summary>
    public string?[] ValuesOf(JsonElement fields)
    {
        var (values, next) = (new string?[_columns.Length], 0);
        foreach (var field in fields.EnumerateObject())
        {
            // They come in the order in which they were asked for, with others between.
            if (PositionOf(field, next) is not { } found) continue;
            values[found] = FieldText.Of(field.Value);
            next = found + 1;
        }
        return values;
    }

    private int? PositionOf(JsonProperty field, int from)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var place = (from + i) % _names.Length;
            if (field.NameEquals(_names[place].EncodedUtf8Bytes)) return place;
        }
        return null;
    }

    /// <summary>The values that are not empty.</summary>
    public Dictionary<string, string?> Unpack(string packed)
    {
        var fields = new Dictionary<string, string?>();
        foreach (var (i, value) in packed.Split(Separator).Index())
            if (value.Length > 0) fields[_columns[i]] = value;
        return fields;
    }
}
