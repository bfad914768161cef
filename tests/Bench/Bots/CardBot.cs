using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Bench.Bots;

/// <summary>Answers what was typed into a card with the next card.</summary>
internal sealed class CardBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var notes = ((JObject)turnContext.Activity.Value).ToObject<CardNotes>()!;
        return turnContext.SendActivityAsync(MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = NotesCard.Draw(notes) }), cancellationToken);
    }
}

/// <summary>What was typed into the card.</summary>
/// <param name="Student">The student's key.</param>
/// <param name="Progress">The first field.</param>
/// <param name="Goal">The second field.</param>
/// <param name="Came">The third field.</param>
internal sealed record CardNotes(
    [property: JsonProperty("student")] string Student,
    [property: JsonProperty("progress")] string Progress,
    [property: JsonProperty("goal")] string Goal,
    [property: JsonProperty("came")] string Came);

/// <summary>A card of 10 KB: 14 goals, each with its facts and a field, and two buttons.</summary>
internal static class NotesCard
{
    private const int Goals = 14;

    public static AdaptiveCard Draw(CardNotes notes)
    {
        var card = new AdaptiveCard("1.5") { FallbackText = "Conference notes" };
        card.Body.Add(new AdaptiveTextBlock($"Conference notes of {notes.Student}") { Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder, Wrap = true, Style = AdaptiveTextBlockStyle.Heading });
        for (var goal = 1; goal <= Goals; goal++)
            card.Body.Add(Draw(goal, notes));
        card.Actions.Add(new AdaptiveSubmitAction { Title = "Save", Data = new { verb = "save", student = notes.Student } });
        card.Actions.Add(new AdaptiveSubmitAction { Title = "Back", Data = new { verb = "back", student = notes.Student } });
        return card;
    }

    private static AdaptiveContainer Draw(int goal, CardNotes notes) => new()
    {
        Items =
        {
            new AdaptiveTextBlock($"Goal {goal}: reading for pleasure, twenty minutes of each school day, with a log that a parent signs") { Wrap = true, Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveFactSet
            {
                Facts =
                {
                    new AdaptiveFact("Progress", notes.Progress),
                    new AdaptiveFact("Agreed", notes.Goal),
                    new AdaptiveFact("Who came", notes.Came),
                    new AdaptiveFact("Acadience reading", "344 | 308 | -36 | At Benchmark"),
                },
            },
            new AdaptiveTextInput { Id = $"goal{goal}", Label = "What is new?", Placeholder = "One or two sentences", IsMultiline = true, MaxLength = 500 },
        },
    };
}
