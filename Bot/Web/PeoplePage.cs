using Microsoft.AspNetCore.Html;
using SeopBot.Reports;

namespace SeopBot.Bot.Web;

/// <summary>The page on which one chooses whom to be.</summary>
internal static class PeoplePage
{
    /// <summary>The most people shown at once; the search finds the others.</summary>
    private const int Most = 200;

    /// <summary>The people whose name, role or school has every word of the query, by school and role.</summary>
    public static IHtmlContent Draw(IReadOnlyList<ChatPerson> everyone, string query, ChatFiles files)
    {
        var found = everyone.Where(person => Matches(person, query)).ToList();
        var schools = found.Take(Most).GroupBy(person => person.School).Select(School);
        return HtmlPage.Of("Choose a person – SEOP Bot", Html.Of($"""<script src="{files.Url("web/people.js")}" defer></script>"""), Html.Of($"""
            <body class="people">
            <header class="bar"><div><h1>SEOP Bot</h1><p>Sample district: development page, on this computer only</p></div>
            <nav aria-label="Other pages"><a href="/lists">SharePoint lists</a></nav></header>
            <main>
            <h2 id="choose">Who would you like to be?</h2>
            <p>Choose a person to chat with the bot as that person. Each has one conversation, which is kept.</p>
            <form role="search" method="get" action="/">
            <label for="q">Search by name, role or school</label>
            <div class="search"><input id="q" name="q" type="search" value="{query}" autocomplete="off" spellcheck="false">
            <button type="submit">Search</button></div>
            </form>
            <div id="found"><p role="status">{Count(found.Count)}</p>
            {Html.All(schools)}</div>
            </main>
            </body>
            """), files);
    }

    /// <summary>The page while the sample is being imported; it asks again by itself.</summary>
    public static IHtmlContent NotReady(ChatFiles files) =>
        HtmlPage.Of("Getting ready – SEOP Bot", Html.Of($"""<meta http-equiv="refresh" content="2">"""), Html.Of($"""
            <body class="people"><main>
            <h1>The sample district is being imported</h1>
            <p role="status">This takes a moment at the first start. The page shows the people as soon as they are there.</p>
            </main></body>
            """), files);

    private static bool Matches(ChatPerson person, string query) => query.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => $"{person.Name} {person.Role} {person.School}".Contains(word, StringComparison.CurrentCultureIgnoreCase));

    private static string Count(int count) => count switch
    {
        0 => "Nobody has these words in the name, role or school. Try fewer words.",
        1 => "1 person",
        <= Most => $"{count} people",
        _ => $"The first {Most} of {count} people. Type a name or a school to find the others.",
    };

    private static IHtmlContent School(IGrouping<string, ChatPerson> school) => Html.Of($"""
        <section><h3>{(school.Key.Length > 0 ? school.Key : "District")}</h3>
        {Html.All(school.GroupBy(person => person.Role).Select(Role))}</section>
        """);

    private static IHtmlContent Role(IGrouping<string, ChatPerson> role) => Html.Of($"""
        <h4>{role.Key}</h4><ul>{Html.All(role.Select(Person))}</ul>
        """);

    private static IHtmlContent Person(ChatPerson person) =>
        Html.Of($"""<li><a href="/chat?person={Uri.EscapeDataString(person.Id)}">{person.Name}</a></li>""");
}
