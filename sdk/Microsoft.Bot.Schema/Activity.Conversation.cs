using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>Makes a message that answers this one in the same conversation.</summary>
    public Activity CreateReply(string text = null, string locale = null) => Answer(new Activity
    {
        Type = ActivityTypes.Message,
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    });

    /// <summary>Makes a trace that answers this activity.</summary>
    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null) =>
        Answer((Activity)CreateTraceActivity(name, valueType, value, label));

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Type != ActivityTypes.ConversationUpdate || ChannelId is not ("directline" or "webchat") ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity into the referenced conversation.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            if (reference.ActivityId != null)
                Id = reference.ActivityId;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            if (reference.ActivityId != null)
                ReplyToId = reference.ActivityId;
        }
        return this;
    }

    /// <inheritdoc/>
    public Mention[] GetMentions() => Entities == null ? [] : [.. Entities.Select(MentionIn).Where(mention => mention != null)];

    /// <summary>The channel data as a type; null when there is none.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        JToken json => json.ToObject<TypeT>(),
        var other => JToken.FromObject(other).ToObject<TypeT>(),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>(out TypeT instance) => ForeignJson.TryRead(ChannelData, out instance);

    // Null for an entity of another kind, and for one that only says that it is a mention.
    private static Mention MentionIn(Entity entity) =>
        string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase) && ForeignJson.TryRead<Mention>(entity, out var mention) ? mention : null;

    private Activity Answer(Activity reply)
    {
        reply.Timestamp = TimeProvider.System.GetUtcNow();
        reply.From = new ChannelAccount(Recipient?.Id, Recipient?.Name);
        reply.Recipient = new ChannelAccount(From?.Id, From?.Name);
        reply.ReplyToId = GetConversationReference().ActivityId;
        reply.ServiceUrl = ServiceUrl;
        reply.ChannelId = ChannelId;
        reply.Conversation = Conversation == null ? null : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name);
        return reply;
    }
}
