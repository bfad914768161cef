using Microsoft.AspNetCore.Html;
using SeopBot.Reports;

namespace SeopBot.Bot.Web;

/// <summary>The chat as one person.</summary>
internal static class ChatPage
{
    /// <summary>The person at the top, things to say, and Web Chat in the rest of the page.</summary>
    public static IHtmlContent Draw(ChatPerson person, WebChatOptions options, string nonce, ChatFiles files) =>
        HtmlPage.Of($"{person.Name} – SEOP Bot", Html.Of($"""
            <script src="{files.Url("lib/webchat.js")}" defer></script>
            <script src="{files.Url("web/line.js")}" defer></script>
            <script src="{files.Url("web/chat.js")}" nonce="{nonce}" defer></script>
            """), Html.Of($"""
            <body class="chat">
            <header class="bar"><div><h1>{person.Name}</h1><p>{Description(person)}</p></div>
            <nav aria-label="Other pages"><a href="/">Change person</a><a href="/lists">SharePoint lists</a></nav></header>
            <p id="problem" role="alert" hidden></p>
            <main id="chat" data-person="{person.Id}" data-name="{person.Name}"></main>
            <div class="hints"><span id="say" data-en="Try saying" data-es="Pruebe">Try saying</span><ul aria-labelledby="say">{Html.All(options.Hints.Select((words, n) => Hint(words, options.SpanishHints.ElementAtOrDefault(n) ?? words)))}</ul></div>
            <noscript><p>The chat needs JavaScript. Please allow it for this page.</p></noscript>
            </body>
            """), files);

    /// <summary>The page for an id that nobody has.</summary>
    public static IHtmlContent NobodyThere(ChatFiles files) => Sentence("Nobody has this id", Html.Of($"""
        <p>The sample may have changed. <a href="/">Choose a person again.</a></p>
        """), files);

    /// <summary>The page when the build had no Node and so no Web Chat.</summary>
    public static IHtmlContent WebChatMissing(ChatFiles files) => Sentence("Web Chat is not here yet", Html.Of($"""
        <p>The build fetches it with npm. Install Node.js 20 or newer, go online, build again with
        <code>dotnet build Bot</code> and restart. The bot itself runs without it, for example in Teams.</p>
        <p><a href="/">Back to the people</a></p>
        """), files);

    private static string Description(ChatPerson person) => person.School.Length > 0 ? $"{person.Role}, {person.School}" : person.Role;

    private static IHtmlContent Hint(string words, string spanish) => Html.Of($"""<li><button type="button" data-en="{words}" data-es="{spanish}" disabled>{words}</button></li>""");

    private static IHtmlContent Sentence(string title, IHtmlContent text, ChatFiles files) =>
        HtmlPage.Of($"{title} – SEOP Bot", HtmlString.Empty, Html.Of($"""<body class="people"><main><h1>{title}</h1>{text}</main></body>"""), files);
}
