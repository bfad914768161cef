using System.Text;

namespace SeopBot.Tests.Sdk;

/// <summary>docs/differences.md says what Golden/differences.tsv lists, each reason once.</summary>
public sealed class DifferencesPageTests
{
    private const string Mark = "<!-- differences.tsv -->\n";

    private static readonly (string File, string Title)[] Parts =
    [
        ("inbound", "Requests to the bot"),
        ("connector", "Requests from the bot"),
        ("cards", "Cards"),
        ("prompts", "Dialogs, prompts and their tests"),
    ];

    private static readonly string Page = Path.Combine(ApiList.Repository, "docs", "differences.md");

    [Fact]
    public void The_page_says_what_the_list_says()
    {
        var page = File.ReadAllText(Page);
        var meant = page[..(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + Lists([.. Golden.Rows("differences.tsv").Skip(1)]);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(Page, meant);
        else
            Assert.Equal(meant, page);
    }

    [Fact]
    public void A_reason_stands_once_with_its_cases() => Assert.Equal(
        "\n## Cards\n\n- Because. (`a`, `b`)\n\nNot carried:\n\n- Unused. (`c`, `d`, `e` and 1 more)\n",
        Lists([["cards", "a", "differs", "Because."], ["cards", "b", "differs", "Because."], .. "cdef".Select(name => new[] { "cards", $"{name}", "not carried", "Unused." })]));

    private static string Lists(string[][] rows)
    {
        var text = new StringBuilder();
        foreach (var (file, title) in Parts)
        {
            var differ = Reasons(rows, file, "differs");
            var missing = Reasons(rows, file, "not carried");
            if (differ.Length + missing.Length > 0)
                text.Append("\n## ").Append(title).Append('\n');
            if (differ.Length > 0)
                text.Append('\n').Append(differ);
            if (missing.Length > 0)
                text.Append("\nNot carried:\n\n").Append(missing);
        }
        return text.ToString();
    }

    private static string Reasons(string[][] rows, string file, string kind) => string.Concat(rows
        .Where(row => row[0] == file && row[2] == kind)
        .GroupBy(row => row[3], row => $"`{row[1]}`")
        .Select(reason => $"- {reason.Key} ({string.Join(", ", reason.Take(3))}{(reason.Count() > 3 ? $" and {reason.Count() - 3} more" : "")})\n"));
}
