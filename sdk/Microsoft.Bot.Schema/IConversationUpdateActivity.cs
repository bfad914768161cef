namespace Microsoft.Bot.Schema;

/// <summary>Members, topic or team changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who came.</summary>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Whether earlier messages are shown to newcomers.</summary>
    bool? HistoryDisclosed { get; set; }

    /// <summary>The conversation's topic.</summary>
    string TopicName { get; set; }
}
