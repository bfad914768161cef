using System.Text;
using SeopBot.Plans;
using SeopBot.SharePoint.Lists;

namespace SeopBot.Tests.House;

/// <summary>docs/lists.md says which lists and columns there are, as the code has them.</summary>
public sealed class ListsPageTests
{
    private const string Path = "docs/lists.md", Mark = "<!-- ListPlan -->\n";

    [Fact]
    public void The_page_says_what_the_code_has()
    {
        var page = Repository.Read(Path);
        var meant = page[..(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + Tables(ListPlan.All);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") File.WriteAllText(System.IO.Path.Combine(Repository.Root, Path), meant);
        else Assert.Equal(meant, page);
    }

    [Fact]
    public void Every_list_is_explained_in_its_order() =>
        Assert.Equal(ListPlan.All.Select(list => list.Name), FirstCells("## Rules for every list"));

    [Fact]
    public void Every_setting_of_a_school_is_explained() =>
        Assert.Equal(ListPlan.Schools.Columns.Where(column => column.Import == ImportRule.WhenEmpty).Select(column => column.Name).Order(),
            FirstCells("## Settings of a school").SelectMany(cell => cell.Split(", ")).Order());

    [Fact]
    public void The_defaults_are_those_of_the_code()
    {
        var usual = ListPlan.Schools.Write(new School("", ""));
        Assert.All(Rows("## Settings of a school"), cells => Assert.Equal(string.Join(", ", cells[0].Split(", ").Select(Default).Distinct()), cells[^1]));

        string Default(string setting) => (ListPlan.Schools.ColumnOf(setting).Kind, usual[setting]) switch
        {
            (ColumnKind.Boolean, var text) => text == "true" ? "yes" : "no",
            (ColumnKind.Number, { } text) => text,
            (_, { } text) => $"`{text}`",
            _ => "none",
        };
    }

    private static IEnumerable<string> FirstCells(string heading) => Rows(heading).Select(cells => cells[0]);

    // The rows of the table under a heading, without its head.
    private static IEnumerable<string[]> Rows(string heading) => MarkdownTable.Rows(Repository.Read(Path).Split(heading + "\n")[1].Split("\n## ")[0]);

    private static string Tables(IEnumerable<SchoolList> lists)
    {
        var text = new StringBuilder();
        foreach (var list in lists)
        {
            text.Append($"\n### {list.Name}\n| column | holds |\n| --- | --- |\n");
            foreach (var column in list.Columns.Where(column => column.Name != SchoolList.KeyColumn))
                text.Append($"| {column.Name}{(column.Indexed ? " *i*" : "")} | {Content(column)} |\n");
        }
        return text.ToString();
    }

    private static string Content(Column column) => column switch
    {
        { Choices.Count: > 0 } => string.Join(", ", column.Choices.Select(choice => $"`{choice}`")) + (column.OpenChoice ? " or another word" : ""),
        { Form: not ColumnForm.Any } => column.Form switch
        {
            ColumnForm.Day => "day",
            ColumnForm.Time => "time of day",
            ColumnForm.Instant => "instant",
            ColumnForm.Grade => "grade",
            ColumnForm.SchoolYear => "school year",
            _ => "time zone",
        },
        { Kind: ColumnKind.LongText, IsProse: false } => "several values",
        { Kind: ColumnKind.LongText } => "long text",
        { Kind: ColumnKind.Number } => "number",
        { Kind: ColumnKind.Boolean } => "yes or no",
        _ => "text",
    };
}
