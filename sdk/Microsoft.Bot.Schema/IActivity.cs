namespace Microsoft.Bot.Schema;

/// <summary>What all activities have.</summary>
public interface IActivity
{
    /// <summary>Who sends.</summary>
    ChannelAccount From { get; set; }

    /// <summary>Who receives.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>What is known beside the words: mentions, the client's locale and time zone.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>The sender's local time, with its offset.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>What only this channel understands; free in form.</summary>
    dynamic ChannelData { get; set; }

    /// <summary>The channel, e.g. "msteams" or "directline".</summary>
    string ChannelId { get; set; }

    /// <summary>The id that the channel gave; opaque.</summary>
    string Id { get; set; }

    /// <summary>The activity that this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>The connector's address for this conversation; opaque, and new with any inbound activity.</summary>
    string ServiceUrl { get; set; }

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    string Type { get; set; }

    /// <summary>Where to find this activity's conversation again.</summary>
    ConversationReference GetConversationReference();

    /// <summary>The channel data as a type; false when there is none or it does not fit.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>This activity as a message; null if it is not one.</summary>
    IMessageActivity AsMessageActivity();
}
