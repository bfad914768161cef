using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams says about an activity beside the words.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The team; null outside of one.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    /// <summary>The channel of the team; null outside of one.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>Has Teams tell of the message in the activity feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity)
    {
        var data = Data(activity) ?? new TeamsChannelData();
        data.Notification = new NotificationInfo { Alert = true, AlertInMeeting = false };
        activity.ChannelData = data;
    }

    private static TeamsChannelData Data(IActivity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
}
