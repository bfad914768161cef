using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Channels add properties at any time; the bot gives back what it does not know.</summary>
public sealed class ActivityJsonTests
{
    private const string Unknown = """
        {"type":"message","new":{"deep":[1,"2026-01-02T03:04:05+02:00"]},
         "from":{"id":"29:a","badge":"x"},"recipient":{"id":"28:b","badge":1},"conversation":{"id":"a:1","topicColor":"red"},
         "attachments":[{"contentType":"c","content":{"a":1},"size":5}],
         "entities":[{"type":"clientInfo","timezone":"America/Denver"},{"type":"mention","mentioned":{"id":"28:b"},"text":"<at>B</at>","x":true}],
         "channelData":{"tenant":{"id":"t"},"unheard":1},"value":{"kept":"2026-01-02"}}
        """;

    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

    [Fact]
    public void Unknown_properties_survive_a_round_trip()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(Unknown, Settings);
        var again = Wire.Parse(JsonConvert.SerializeObject(activity, Settings));
        Assert.True(JToken.DeepEquals(Wire.Parse(Unknown), again), again.ToString());
    }

    [Fact]
    public void What_is_new_in_a_recorded_activity_survives_a_round_trip() => Assert.All(Golden.Lines("inbound.jsonl").Select(line => line["body"]).OfType<JObject>().Where(IsWellFormed), body =>
    {
        var parts = new[] { "$", "$.from", "$.recipient", "$.conversation", "$.channelData", "$.value", "$.membersAdded[*]", "$.membersRemoved[*]", "$.entities[*]", "$.attachments[*]" };
        foreach (var part in parts.SelectMany(path => body.SelectTokens(path)).OfType<JObject>())
            part["new"] = JObject.Parse("{\"deep\":[1,{}]}");
        var again = Wire.Parse(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(body.ToString(), Settings), Settings));
        Assert.Equal(Wire.Steady(body), Wire.Steady(again));
    });

    [Fact]
    public void Teams_data_keeps_what_it_does_not_know()
    {
        var activity = JsonConvert.DeserializeObject<Activity>(Unknown, Settings)!;
        var data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal("t", data.Tenant.Id);
        Assert.Equal(1L, data.AdditionalProperties["unheard"]);
    }

    [Fact]
    public void The_bots_name_is_taken_out_of_what_was_said()
    {
        var activity = new Activity { Type = "message", Text = "<at>Seop</at> who is missing?", Recipient = new ChannelAccount("28:b"), Entities = [new Mention { Mentioned = new ChannelAccount("28:b", "Seop"), Text = "<at>Seop</at>" }] };
        Assert.Equal("who is missing?", activity.RemoveRecipientMention());
        Assert.Equal("who is missing?", activity.Text);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_no_error() =>
        Assert.False(new Activity { ChannelData = JToken.Parse("[1]") }.TryGetChannelData<TeamsChannelData>(out _));

    [Fact]
    public void An_entity_that_only_says_that_it_is_a_mention_is_none() =>
        Assert.Empty(JsonConvert.DeserializeObject<Activity>("{\"entities\":[{\"type\":\"mention\",\"mentioned\":\"me\"}]}")!.GetMentions());

    // The others are no activities, name their properties in another way, or hold what is written back in another way.
    private static bool IsWellFormed(JObject body) =>
        body["type"] is { Type: JTokenType.String } && body["text"] is null or { Type: JTokenType.String } && body["attachments"] is null or JArray && body["timestamp"] is null or { Type: JTokenType.String } && body["timestamp"]?.ToString() != "yesterday" && body["conversation"]?["id"]?.Type != JTokenType.Null;
}
