using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about people.</summary>
public static class TeamsInfo
{
    /// <summary>One person in the turn's team, or else in its conversation, by id or Entra object id.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Place(turnContext), cancellationToken);

    /// <summary>One person in a team, by id or Entra object id; without a team's id, in the turn's team.</summary>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, teamId ?? Team(turnContext), cancellationToken);

    /// <summary>Everybody in the turn's team, or else in its conversation. A large team is better asked for page by page.</summary>
    public static async Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var members = await Conversations(turnContext).GetConversationMembersAsync(Place(turnContext), cancellationToken);
        return members.Select(InTeams);
    }

    /// <summary>One page of the members of the turn's team, or else of its conversation; without a size, as many as Teams gives.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, Place(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>One page of a team's members; without a team's id, of the turn's team.</summary>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, teamId ?? Team(turnContext), pageSize, continuationToken, cancellationToken);

    private static string Place(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Activity.TeamsGetTeamInfo()?.Id ?? turn.Activity.Conversation.Id;
    }

    private static string Team(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");
    }

    private static Conversations Conversations(ITurnContext turn) => (Conversations)turn.TurnState.Get<IConnectorClient>().Conversations;

    private static async Task<TeamsChannelAccount> MemberAsync(ITurnContext turn, string userId, string place, CancellationToken cancellationToken) =>
        InTeams(await Conversations(turn).GetConversationMemberAsync(userId, place, cancellationToken));

    private static async Task<TeamsPagedMembersResult> PageAsync(ITurnContext turn, string place, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var page = await Conversations(turn).GetConversationPagedMembersAsync(place, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult { ContinuationToken = page.ContinuationToken, Members = page.Members?.Select(InTeams).ToList() };
    }

    // What Teams says beside the account's own properties came in as unknown ones.
    private static TeamsChannelAccount InTeams(ChannelAccount member) => JObject.FromObject(member).ToObject<TeamsChannelAccount>();
}
