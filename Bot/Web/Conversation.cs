namespace SeopBot.Bot.Web;

/// <summary>The one conversation of a person with the bot on the chat page.</summary>
/// <param name="Id">Random, the only name of the conversation on the wire.</param>
/// <param name="PersonId">The user id that both the bot and the page see.</param>
/// <param name="Name">The person's name.</param>
/// <param name="EntraId">The person's Microsoft Entra object id.</param>
internal sealed record Conversation(string Id, string PersonId, string Name, string EntraId);
