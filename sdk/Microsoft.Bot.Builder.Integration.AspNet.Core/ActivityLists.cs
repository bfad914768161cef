using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Looks into an activity's lists: a bot goes through them without asking whether something is there.</summary>
internal static class ActivityLists
{
    /// <summary>The list that holds a null, or an account without an id; null if none does.</summary>
    public static string WhatIsHollow(Activity activity)
    {
        if (Holds(activity.MembersAdded, IsNobody))
            return "membersAdded";
        if (Holds(activity.MembersRemoved, IsNobody))
            return "membersRemoved";
        if (Holds(activity.ReactionsAdded, IsNull))
            return "reactionsAdded";
        if (Holds(activity.ReactionsRemoved, IsNull))
            return "reactionsRemoved";
        if (Holds(activity.Entities, IsNull))
            return "entities";
        return Holds(activity.Attachments, IsNull) ? "attachments" : null;
    }

    private static bool Holds<T>(IList<T> items, Func<T, bool> what) => items != null && items.Any(what);

    private static bool IsNull<T>(T item) => item == null;

    private static bool IsNobody(ChannelAccount account) => string.IsNullOrEmpty(account?.Id);
}
