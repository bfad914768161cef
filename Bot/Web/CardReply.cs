using System.Text.Json.Nodes;

namespace SeopBot.Bot.Web;

/// <summary>
/// Tells which card a pressed button belongs to, as Teams does with replyToId. Web Chat does not send one, so each
/// Action.Submit carries its card's id in its data, which is taken out again before the bot sees the answer.
/// </summary>
internal static class CardReply
{
    private const string CardId = "webchat:cardId";

    /// <summary>Writes the activity's id into every Action.Submit of its Adaptive Cards.</summary>
    public static void Mark(JsonObject activity)
    {
        foreach (var attachment in (activity["attachments"] as JsonArray ?? []).OfType<JsonObject>())
            if (ActivityJson.Text(attachment, "contentType") == "application/vnd.microsoft.card.adaptive")
                Mark(attachment["content"], ActivityJson.Text(activity, "id")!);
    }

    /// <summary>Moves the card's id from the answer to replyToId.</summary>
    /// <param name="activity">The person's activity.</param>
    /// <param name="isKnown">Whether the conversation has an activity of that id.</param>
    public static void Unmark(JsonObject activity, Func<string, bool> isKnown)
    {
        if (activity["value"] is not JsonObject value || ActivityJson.Text(value, CardId) is not { } id) return;
        value.Remove(CardId);
        if (isKnown(id)) activity["replyToId"] = id;
    }

    private static void Mark(JsonNode? node, string id)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array) Mark(item, id);
        }
        else if (node is JsonObject element)
        {
            foreach (var (_, child) in element) Mark(child, id);
            if (ActivityJson.Text(element, "type") != "Action.Submit") return;
            element["data"] ??= new JsonObject();
            if (element["data"] is JsonObject data) data[CardId] = id;
        }
    }
}
