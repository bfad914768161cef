using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <inheritdoc cref="IConversations"/>
public class Conversations(ConnectorClient client) : IConversations
{
    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return client.SendAsync<ConversationResourceResponse>(new(HttpMethod.Post, "v3/conversations", parameters, Headers: customHeaders), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return client.SendAsync<ResourceResponse>(new(HttpMethod.Post, Path(conversationId) + "/activities", activity, Headers: customHeaders), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return client.SendAsync<ResourceResponse>(new(HttpMethod.Post, Path(conversationId, activityId), activity, conversationId, customHeaders), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return client.SendAsync<ResourceResponse>(new(HttpMethod.Put, Path(conversationId, activityId), activity, Headers: customHeaders), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await client.SendAsync<object>(new(HttpMethod.Delete, Path(conversationId, activityId), Headers: customHeaders), cancellationToken);

    /// <summary>One person or bot in a conversation, by id or, in Teams, by Entra object id.</summary>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        client.SendAsync<ChannelAccount>(new(HttpMethod.Get, $"{Path(conversationId)}/members/{Escape(userId)}", Headers: customHeaders), cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        client.SendAsync<IList<ChannelAccount>>(new(HttpMethod.Get, Path(conversationId, activityId) + "/members", Headers: customHeaders), cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        client.SendAsync<IList<ChannelAccount>>(new(HttpMethod.Get, Path(conversationId) + "/members", Headers: customHeaders), cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        List<string> query = [];
        if (pageSize != null)
            query.Add($"pageSize={pageSize}");
        if (continuationToken != null)
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        var path = Path(conversationId) + "/pagedmembers" + (query.Count == 0 ? "" : "?" + string.Join('&', query));
        return client.SendAsync<PagedMembersResult>(new(HttpMethod.Get, path, Headers: customHeaders), cancellationToken);
    }

    private static string Path(string conversationId) => "v3/conversations/" + Escape(conversationId);

    private static string Path(string conversationId, string activityId) => $"{Path(conversationId)}/activities/{Escape(activityId)}";

    private static string Escape(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (id is "." or "..")
            throw new ArgumentException($"'{id}' is not an id: it would change the path.", nameof(id));
        return Uri.EscapeDataString(id);
    }
}
