using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Dialogs;

namespace SeopBot.Bot.Turns;

/// <summary>What a turn answered in the response of its request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body of an invoke's answer, or the replies where they were asked for in the response (expectReplies), as JSON; null without one.</param>
public sealed record TurnAnswer(int Status, string? Body)
{
    private static readonly JsonSerializerSettings Json = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };
    private static readonly TurnAnswer Nothing = new((int)HttpStatusCode.OK, null);

    /// <summary>How long a body, which names students, is kept. Source: platform.md §5.6 (repeats come after 15 and 30 s).</summary>
    public static readonly TimeSpan BodyKept = TimeSpan.FromMinutes(2);

    /// <summary>The turn could not be served now, and the person was asked to try again.</summary>
    public bool AsksToTryAgain { get; init; }

    /// <summary>What this turn answered. The body of an invoke's answer is written as JSON here, and goes out as it was written.</summary>
    public static TurnAnswer Of(ITurnContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Write(context) with { AsksToTryAgain = context.TurnState.ContainsKey(SchoolBot.TryAgainKey) };
    }

    /// <summary>Answers a repeat the same way; a card whose body is forgotten already, with a sentence that names nobody.</summary>
    public async Task RepeatAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            if (Body is not null) await context.SendActivitiesAsync([.. JsonConvert.DeserializeObject<Activity[]>(Body, Json)!], cancellationToken);
        }
        else if (context.Activity.Type == ActivityTypes.Invoke)
        {
            var response = new InvokeResponse { Status = Status, Body = Body is null ? Forgotten(context.Activity) : new JRaw(Body) };
            await context.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
        }
    }

    private static TurnAnswer Write(ITurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return context is TurnContext { BufferedReplyActivities: { Count: > 0 } replies } ? Nothing with { Body = Write(replies) } : Nothing;
        if (context.Activity.Type != ActivityTypes.Invoke) return Nothing;
        if (context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value is not InvokeResponse response) return new TurnAnswer((int)HttpStatusCode.NotImplemented, null);
        if (response.Body is null) return new TurnAnswer(response.Status, null);
        var body = Write(response.Body);
        response.Body = new JRaw(body);
        return new TurnAnswer(response.Status, body);
    }

    // A tap on a card that was answered at all was answered with a body.
    private AdaptiveCardInvokeResponse? Forgotten(Activity repeat) => Status != (int)HttpStatusCode.OK || repeat.Name != "adaptiveCard/action" ? null : new()
    {
        StatusCode = Status,
        Type = "application/vnd.microsoft.activity.message",
        Value = Words.For(repeat.Locale)["AnsweredBefore"],
    };

    private static string Write(object body) => JsonConvert.SerializeObject(body, Json);
}
