using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>What the bot did when the golden file was recorded, by the case's name.</summary>
internal static partial class OutboundCases
{
    /// <summary>What it did in a turn.</summary>
    public static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> InTurn { get; } = new(
        [.. Sends, .. Refusals, .. Contents, .. Changes, .. Members, .. Traces, .. Escapes],
        StringComparer.Ordinal);

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Changes => new()
    {
        ["update-activity"] = async (run, turn) =>
        {
            var message = MessageFactory.Text("v1");
            await turn.SendActivityAsync(message);
            run.Note("activityIdAfterSend", message.Id);
            message.Text = "v2";
            await run.TryAsync("UpdateActivityAsync", () => turn.UpdateActivityAsync(message));
        },
        ["update-activity-in-channel"] = (run, turn) =>
        {
            var message = MessageFactory.Text("v2");
            message.Id = "1700000000000";
            return run.TryAsync("UpdateActivityAsync", () => turn.UpdateActivityAsync(message));
        },
        ["update-activity-new-object"] = (run, turn) => UpdateAsync(run, turn, "1:x/y?z#w", "v2"),
        ["update-activity-no-id"] = (run, turn) => UpdateAsync(run, turn, null, "v2"),
        ["update-activity-empty-answer"] = (run, turn) => UpdateAsync(run, turn, "m1", "v2"),
        ["update-activity-404"] = (run, turn) => UpdateAsync(run, turn, "m1", "v2"),
        ["error-412-update"] = (run, turn) => UpdateAsync(run, turn, "m1", "v"),
        ["delete-activity"] = (run, turn) => run.TryAsync("DeleteActivityAsync", () => turn.DeleteActivityAsync("m1")),
        ["delete-activity-404"] = (run, turn) => run.TryAsync("DeleteActivityAsync", () => turn.DeleteActivityAsync("m1")),
        ["delete-activity-reference"] = (run, turn) =>
        {
            var reference = turn.Activity.GetConversationReference();
            reference.ActivityId = "1:x/y z";
            return run.TryAsync("DeleteActivityAsync", () => turn.DeleteActivityAsync(reference));
        },
        ["hooks-order"] = HookAsync,
    };

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Members => new()
    {
        ["teamsinfo-getmember-personal"] = (run, turn) => run.TryAsync("GetMemberAsync", () => TeamsInfo.GetMemberAsync(turn, "29:user")),
        ["teamsinfo-getmember-channel"] = (run, turn) => run.TryAsync("GetMemberAsync", () => TeamsInfo.GetMemberAsync(turn, "29:user")),
        ["teamsinfo-getmember-404"] = (run, turn) => run.TryAsync("GetMemberAsync", () => TeamsInfo.GetMemberAsync(turn, "29:user")),
        ["teamsinfo-getteammember-in-personal"] = (run, turn) => run.TryAsync("GetTeamMemberAsync", async () => await TeamsInfo.GetTeamMemberAsync(turn, "29:user")),
        ["teamsinfo-getpagedmembers"] = (run, turn) => run.TryAsync("GetPagedMembersAsync", () => TeamsInfo.GetPagedMembersAsync(turn)),
        ["teamsinfo-getpagedmembers-size-token"] = (run, turn) => run.TryAsync("GetPagedMembersAsync", () => TeamsInfo.GetPagedMembersAsync(turn, 50, "a b/+=")),
        ["teamsinfo-getpagedmembers-channel"] = (run, turn) => run.TryAsync("GetPagedMembersAsync", () => TeamsInfo.GetPagedMembersAsync(turn, 10)),
        ["teamsinfo-getmembers"] = (run, turn) => run.TryAsync("GetMembersAsync", () => TeamsInfo.GetMembersAsync(turn)),
        ["connectorclient-getconversationmember"] = async (run, turn) =>
        {
            var conversations = turn.TurnState.Get<IConnectorClient>().Conversations;
            await run.TryAsync("GetConversationMemberAsync", () => ((Microsoft.Bot.Connector.Conversations)conversations).GetConversationMemberAsync("29:user", "a:1conv"));
            await run.TryAsync("GetActivityMembersAsync", () => conversations.GetActivityMembersAsync("a:1conv", "m1"));
            await run.TryAsync("GetConversationPagedMembersAsync", () => conversations.GetConversationPagedMembersAsync("a:1conv", 5, "tok"));
        },
        ["mention-helpers"] = (run, turn) =>
        {
            run.Note("GetMentions", turn.Activity.GetMentions());
            run.Note("RemoveRecipientMention", turn.Activity.RemoveRecipientMention());
            run.Note("TextAfter", turn.Activity.Text);
            run.Note("TeamsGetTeamInfo", turn.Activity.TeamsGetTeamInfo());
            run.Note("TeamsGetChannelId", turn.Activity.TeamsGetChannelId());
            run.Note("GetConversationReference", turn.Activity.GetConversationReference());
            return Task.CompletedTask;
        },
        ["mention-helpers-nbsp"] = (run, turn) =>
        {
            run.Note("RemoveRecipientMention", turn.Activity.RemoveRecipientMention());
            return Task.CompletedTask;
        },
        ["isgroup-and-recipient"] = (run, turn) =>
        {
            run.Note("inboundAsSeen", turn.Activity);
            return turn.SendActivityAsync("x");
        },
    };

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Traces => new[] { "emulator", "msteams", "directline", "webchat", "test", "console" }
        .ToDictionary(channel => "trace-on-" + channel, _ => (Func<OutboundRun, ITurnContext, Task>)TraceAsync);

    private static Dictionary<string, Func<OutboundRun, ITurnContext, Task>> Escapes => new[] { "a:1x", "19:abc@thread.tacv2;messageid=1", "a/b c?d#e%f+g&h=i", "ä😀", "a:1_-.~!*'()$,[]|\"<>\\^`{}" }
        .ToDictionary(id => "escaping:" + id, _ => (Func<OutboundRun, ITurnContext, Task>)SendAndDeleteAsync);

    private static Task UpdateAsync(OutboundRun run, ITurnContext turn, string? id, string text) =>
        run.TryAsync("UpdateActivityAsync", () => turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = id, Text = text }));

    private static async Task SendAndDeleteAsync(OutboundRun run, ITurnContext turn)
    {
        await run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync("x"));
        await run.TryAsync("DeleteActivityAsync", () => turn.DeleteActivityAsync(turn.Activity.Id));
    }

    private static async Task TraceAsync(OutboundRun run, ITurnContext turn)
    {
        await run.TryAsync("TraceActivityAsync", () => turn.SendActivityAsync(turn.Activity.CreateTrace("n", JObject.Parse("{\"a\":1}"), "urn:vt", "lab")));
        run.Note("RespondedAfterTrace", turn.Responded);
        await run.TryAsync("SendActivityAsync", () => turn.SendActivityAsync("x"));
    }

    private static async Task HookAsync(OutboundRun run, ITurnContext turn)
    {
        turn.OnSendActivities(async (_, activities, next) =>
        {
            run.Note("send-hook-1-before", activities.Select(activity => activity.Text));
            var sent = await next();
            run.Note("send-hook-1-after", sent.Select(response => response.Id));
            return sent;
        });
        turn.OnSendActivities(async (_, activities, next) =>
        {
            run.Note("send-hook-2-before", activities.Count);
            var sent = await next();
            run.Note("send-hook-2-after", sent.Length);
            return sent;
        });
        turn.OnUpdateActivity((_, activity, next) =>
        {
            run.Note("update-hook", activity.Id);
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            run.Note("delete-hook", reference.ActivityId);
            return next();
        });
        await turn.SendActivityAsync("x");
        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "m", Text = "u" });
        await turn.DeleteActivityAsync("m");
    }
}
