using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about people.</summary>
public static class TeamsInfo
{
    /// <summary>One person in the turn's team, or else in its conversation, by id or Entra object id.</summary>
    public static async Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var place = turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation.Id;
        var conversations = (Conversations)turnContext.TurnState.Get<IConnectorClient>().Conversations;
        var member = await conversations.GetConversationMemberAsync(userId, place, cancellationToken);
        return JObject.FromObject(member).ToObject<TeamsChannelAccount>();
    }
}
