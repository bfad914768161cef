using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.Conversations;

/// <summary>A card as a person saw it at one moment: an old one can be tapped later.</summary>
/// <param name="Message">The message that shows it.</param>
/// <param name="Content">The card.</param>
internal sealed record ShownCard(string Message, JsonObject Content);

/// <summary>One person's conversation with the bot through the front door, and its transcript.</summary>
internal sealed class Chat
{
    private readonly District _district;
    private readonly Lock _lock = new();
    private readonly StringBuilder _transcript = new();
    private readonly StringBuilder _heard = new();
    private readonly List<string> _order = [];
    private readonly List<ShownCard> _cards = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Chat(District district, Person person)
    {
        (_district, Person) = (district, person);
        district.Teams.Join(this);
    }

    /// <summary>The conversation's id.</summary>
    public string Id { get; } = $"a:{Guid.NewGuid():N}";

    public Person Person { get; }

    /// <summary>Everything so far, as text.</summary>
    public string Transcript
    {
        get
        {
            Flush();
            return _transcript.ToString();
        }
    }

    /// <summary>All that was heard since the person last did something.</summary>
    public string LastHeard { get; private set; } = "";

    /// <summary>How many messages the bot has sent.</summary>
    public int MessageCount
    {
        get
        {
            lock (_lock) return _order.Count;
        }
    }

    /// <summary>The same person in a new conversation: another device, another day.</summary>
    public Chat Anew() => new(_district, Person);

    /// <summary>Says something.</summary>
    public async Task SayAsync(string text)
    {
        Note($"{Person.Name}: {text}");
        await PostAsync(Message(new JsonObject { ["text"] = text, ["textFormat"] = "plain" }));
    }

    /// <summary>The newest card that has a button of that name.</summary>
    public ShownCard Showing(string button)
    {
        lock (_lock)
            return _cards.LastOrDefault(card => CardText.Action(card.Content, button) is not null) ?? throw new InvalidOperationException($"No card shows ({button}).\n{_transcript}{_heard}");
    }

    /// <summary>Where a button of the newest card that has it leads.</summary>
    public Uri LinkOf(string button) => new((string)CardText.Action(Showing(button).Content, button)!["url"]!);

    /// <summary>Every card shown so far, as it stands now.</summary>
    public IReadOnlyList<JsonObject> Cards
    {
        get
        {
            lock (_lock) return [.. _cards.Select(card => card.Content)];
        }
    }

    /// <summary>Taps a button of the newest card that has it.</summary>
    /// <param name="button">The words on it.</param>
    /// <param name="typed">What was typed or chosen before, by input id.</param>
    public Task TapAsync(string button, params (string Id, string Value)[] typed) => TapAsync(Showing(button), button, typed);

    /// <summary>Taps a button of a card, old or new.</summary>
    public async Task TapAsync(ShownCard card, string button, params (string Id, string Value)[] typed)
    {
        var with = string.Join("", typed.Select(input => $"\n    {CardText.Typed(card.Content, input.Id, input.Value)}"));
        Note($"{Person.Name} taps ({button}) on {NumberOf(card.Message)}{with}");
        await PressAsync(card, button, typed);
    }

    /// <summary>Taps so fast that it counts twice.</summary>
    public async Task TapTwiceAsync(string button)
    {
        var card = Showing(button);
        Note($"{Person.Name} taps ({button}) on {NumberOf(card.Message)} twice");
        var answers = await Task.WhenAll(SendAsync(card, button, []), SendAsync(card, button, []));
        foreach (var answer in answers.OrderByDescending(IsCard)) HearAnswer(card, answer!);
    }

    /// <summary>Types into a field that is searched while typing.</summary>
    public async Task SearchAsync(string typed)
    {
        Note($"{Person.Name} types \"{typed}\" into the field");
        var answer = await PostAsync(Invoke("application/search", new JsonObject
        {
            ["queryText"] = typed,
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["top"] = 15 },
            ["dataset"] = "students",
        }, null));
        var titles = answer!["value"]!["results"]!.AsArray().Select(result => (string)result!["title"]!).ToList();
        Write(titles.Count == 0 ? "Bot offers nobody." : $"Bot offers\n    {string.Join("\n    ", titles)}");
    }

    /// <summary>Adds the bot, which Teams tells it twice.</summary>
    public async Task InstallAsync()
    {
        Note($"{Person.Name} adds the bot");
        await PostAsync(Activity("conversationUpdate", new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }) }));
        await PostAsync(Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
    }

    public Task UninstallAsync() => PostAsync(Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));

    /// <summary>Waits until the bot says something by itself.</summary>
    public async Task WaitAsync(string text)
    {
        for (var stop = DateTime.UtcNow.AddSeconds(60); ;)
        {
            Task news;
            lock (_lock)
            {
                if (_heard.ToString().Contains(text, StringComparison.Ordinal)) break;
                if (_news.Task.IsCompleted) _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                news = _news.Task;
            }

            await news.WaitAsync(stop - DateTime.UtcNow);
        }

        _transcript.Append("(later)\n\n");
        Flush();
    }

    /// <summary>A line of the transcript about what happens beside the conversation.</summary>
    public void Remark(string text) => Note($"({text})");

    /// <summary>The bot sent a message.</summary>
    internal string? Sent(string id, JsonObject activity)
    {
        if ((string?)activity["type"] != "message") return id;
        lock (_lock) _order.Add(id);
        return Hear(id, activity, "sends");
    }

    /// <summary>The bot changed a message; null when there is none of that id.</summary>
    internal string? Changed(string id, JsonObject activity)
    {
        lock (_lock)
            if (!_order.Contains(id)) return null;
        return Hear(id, activity, "changes");
    }

    /// <summary>The bot took a message back.</summary>
    internal string? Deleted(string id)
    {
        Write($"Bot deletes {NumberOf(id)}");
        return id;
    }

    private async Task PressAsync(ShownCard card, string button, (string Id, string Value)[] typed)
    {
        if (await SendAsync(card, button, typed) is { } answer) HearAnswer(card, answer);
    }

    // The answer to an Action.Execute; null for an Action.Submit, which is a message.
    private async Task<JsonObject?> SendAsync(ShownCard card, string button, (string Id, string Value)[] typed)
    {
        var action = CardText.Action(card.Content, button)!;
        var data = CardText.DataOf(card.Content, action, typed);
        if ((string?)action["type"] == "Action.Submit")
        {
            await PostAsync(Message(new JsonObject { ["value"] = data, ["replyToId"] = card.Message }));
            return null;
        }

        var value = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = button, ["verb"] = (string?)action["verb"], ["data"] = data },
            ["trigger"] = "manual",
        };
        return await PostAsync(Invoke("adaptiveCard/action", value, card.Message));
    }

    private static bool IsCard(JsonObject? answer) => (string?)answer!["type"] == "application/vnd.microsoft.card.adaptive";

    private void HearAnswer(ShownCard card, JsonObject answer)
    {
        if (IsCard(answer)) Replaced(card.Message, answer["value"]!.AsObject());
        else Write($"Bot answers the tap: {answer["value"]}");
        Flush();
    }

    private void Replaced(string id, JsonObject card) => Hear(id, new JsonObject
    {
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card.DeepClone() }),
    }, "puts in place of");

    private string Hear(string id, JsonObject activity, string how)
    {
        foreach (var attachment in activity["attachments"]?.AsArray() ?? [])
        {
            var card = attachment!["content"]!.AsObject();
            lock (_lock)
            {
                _cards.RemoveAll(shown => shown.Message == id);
                _cards.Add(new ShownCard(id, card));
            }

            Write($"Bot {how} {NumberOf(id)}\n{CardText.Of(card)}");
        }

        if ((string?)activity["text"] is { Length: > 0 } text) Write($"Bot: {text}{Suggested(activity)}");
        return id;
    }

    private static string Suggested(JsonObject activity) =>
        string.Concat((activity["suggestedActions"]?["actions"]?.AsArray() ?? []).Select(action => $" ({action!["title"]})"));

    private string NumberOf(string message)
    {
        lock (_lock) return $"[{_order.IndexOf(message) + 1}]";
    }

    private void Write(string line)
    {
        lock (_lock)
        {
            _heard.Append(line).Append("\n\n");
            _news.TrySetResult();
        }
    }

    private void Note(string line)
    {
        Flush();
        _transcript.Append(line).Append("\n\n");
    }

    private void Flush()
    {
        lock (_lock)
        {
            if (_heard.Length > 0) LastHeard = _heard.ToString();
            _transcript.Append(_heard);
            _heard.Clear();
        }
    }

    private JsonObject Message(JsonObject activity) => Activity("message", activity);

    private JsonObject Invoke(string name, JsonObject value, string? replyToId)
    {
        var activity = Activity("invoke", new JsonObject { ["name"] = name, ["value"] = value });
        if (replyToId is not null) activity["replyToId"] = replyToId;
        return activity;
    }

    // As captured from Teams. Source: platform.md §5.1.
    private JsonObject Activity(string type, JsonObject activity)
    {
        activity["type"] = type;
        activity["id"] = _district.Teams.NewId();
        activity["channelId"] = Person.Channel;
        activity["serviceUrl"] = _district.Teams.ServiceUrl;
        activity["timestamp"] = "2026-11-22T16:04:59.89Z";
        activity["locale"] = "en-US";
        activity["from"] = new JsonObject { ["id"] = Person.Id, ["name"] = Person.Name, ["aadObjectId"] = Person.EntraId };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "SeopBot" };
        activity["conversation"] = new JsonObject { ["id"] = Id, ["conversationType"] = "personal", ["tenantId"] = "tenant" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } };
        return activity;
    }

    private async Task<JsonObject?> PostAsync(JsonObject activity)
    {
        using var answer = await _district.Http.PostAsJsonAsync("api/messages", activity);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {body}\n{Transcript}");
        if ((string)activity["type"]! == "invoke") return JsonNode.Parse(body)!.AsObject();
        Flush();
        return null;
    }
}
