using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Turns;

/// <summary>Activities as Teams posts them. Source: platform.md §5.1.</summary>
internal static class Said
{
    private static int _lastId;

    /// <summary>Words.</summary>
    public static JObject Words(string text, string conversation = "a:1", string person = "ana") => Activity("message", conversation, person, new JObject { ["text"] = text });

    /// <summary>A tap on an Action.Submit.</summary>
    public static JObject Submit(string word, string conversation = "a:1", string person = "ana") =>
        Activity("message", conversation, person, new JObject { ["replyToId"] = "card", ["value"] = new JObject { ["word"] = word } });

    /// <summary>A tap on an Action.Execute.</summary>
    public static JObject Execute(string word, string conversation = "a:1", string person = "ana") => Activity("invoke", conversation, person, new JObject
    {
        ["name"] = "adaptiveCard/action",
        ["replyToId"] = "card",
        ["value"] = new JObject { ["word"] = word, ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "count" }, ["trigger"] = "manual" },
    });

    /// <summary>The same under a new id.</summary>
    public static JObject Anew(this JObject activity) => activity.With("id", NewId());

    /// <summary>The same with one property changed.</summary>
    public static JObject With(this JObject activity, string property, JToken? value)
    {
        var changed = (JObject)activity.DeepClone();
        changed[property] = value;
        return changed;
    }

    private static JObject Activity(string type, string conversation, string person, JObject activity)
    {
        activity["type"] = type;
        activity["id"] = NewId();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = "http://127.0.0.1:1/amer/";
        activity["from"] = new JObject { ["id"] = person, ["aadObjectId"] = $"entra-{person}" };
        activity["recipient"] = new JObject { ["id"] = "28:bot" };
        activity["conversation"] = new JObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        return activity;
    }

    private static string NewId() => $"f:{Interlocked.Increment(ref _lastId)}";
}
