using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Cards against what the official AdaptiveCards 3.1.0 wrote and read (Golden/cards.jsonl).</summary>
public sealed class CardsJsonTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("cards.jsonl").ToDictionary(line => (string)line["case"]!);

    public static TheoryData<string> Samples => [.. CardsSamples.ByName.Keys];

    public static TheoryData<string> Readable => [.. CardsSamples.ByName.Keys.Where(name => Recorded[name]["roundTrip"]?["warnings"] is not null)];

    public static TheoryData<string> Inputs => [.. Recorded.Keys.Where(name => name.StartsWith("fromJson:", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_card_is_written_as_the_official_package_writes_it(string name)
    {
        var recorded = Recorded[name];
        var card = InCard(CardsSamples.ByName[name]());

        if (recorded["toJson"] is { } refusal)
        {
            var thrown = Assert.Throws<JsonSerializationException>(card.ToJson);
            Assert.Equal((string)refusal["message"]!, thrown.Message);
            return;
        }

        AssertSame(recorded["json"]!, Fragment(name, card.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_card_is_read_back_as_the_official_package_reads_it(string name)
    {
        var roundTrip = Recorded[name]["roundTrip"]!;

        var read = AdaptiveCard.FromJson(InCard(CardsSamples.ByName[name]()).ToJson());

        Assert.Equal(WarningsOf(roundTrip), read.Warnings.Select(warning => (warning.Code, warning.Message)));
        var again = roundTrip["jsonAgain"] is { HasValues: true } differs ? Unwrapped(differs) : Recorded[name]["json"]!;
        AssertSame(again, Fragment(name, read.Card.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_text_is_read_as_the_official_package_reads_it(string name)
    {
        var (input, result) = (Recorded[name]["input"]!, Recorded[name]["result"]!);
        var text = input.Type == JTokenType.String ? (string)input! : input.ToString(Formatting.None);

        if (result["threw"] is not null)
        {
            var thrown = Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(text));
            Assert.Equal((string)result["message"]!, thrown.Message);
            return;
        }

        var read = AdaptiveCard.FromJson(text);
        Assert.Equal(WarningsOf(result), read.Warnings.Select(warning => (warning.Code, warning.Message)));
        AssertSame(result["jsonAgain"]!, Parse(read.Card.ToJson()));
    }

    [Fact]
    public void Text_that_looks_like_a_date_is_not_rewritten()
    {
        var card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("2026-01-02T03:04:05Z") } };

        var read = AdaptiveCard.FromJson(card.ToJson()).Card;

        Assert.Equal("2026-01-02T03:04:05Z", Assert.IsType<AdaptiveTextBlock>(read.Body[0]).Text);
    }

    [Fact]
    public void A_cell_class_of_our_own_is_written_as_a_cell()
    {
        var table = new AdaptiveTable { Rows = { new AdaptiveTableRow { Cells = { new OwnCell { Items = { new AdaptiveTextBlock("a") } } } } } };

        var json = JObject.FromObject(InCard(table));

        Assert.Equal("TableCell", (string?)json.SelectToken("body[0].rows[0].cells[0].type"));
        Assert.Equal(json, JObject.FromObject(AdaptiveCard.FromJson(json.ToString()).Card), JToken.EqualityComparer);
    }

    [Fact]
    public void Versions_compare_by_their_numbers()
    {
        Assert.True(new AdaptiveSchemaVersion("1.10") > new AdaptiveSchemaVersion(1, 9));
        Assert.True(new AdaptiveSchemaVersion("1") == new AdaptiveSchemaVersion(1, 0));
        Assert.Equal("1.5", AdaptiveCard.KnownSchemaVersion.ToString());
    }

    private static AdaptiveCard InCard(object sample) => sample switch
    {
        AdaptiveCard card => card,
        AdaptiveAction action => new AdaptiveCard("1.5") { Actions = { action } },
        _ => new AdaptiveCard("1.5") { Body = { (AdaptiveElement)sample } },
    };

    private static JToken Fragment(string name, string json)
    {
        var card = Parse(json);
        return name.StartsWith("card-", StringComparison.Ordinal) ? card : (card["body"] ?? card["actions"])![0]!;
    }

    private static JToken Unwrapped(JToken json) => json is JArray ? json[0]! : json;

    private static IEnumerable<(int, string)> WarningsOf(JToken result) =>
        result["warnings"]!.Select(warning => ((int)warning["code"]!, (string)warning["message"]!));

    private static JObject Parse(string json) => JsonConvert.DeserializeObject<JObject>(json, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;

    private static void AssertSame(JToken expected, JToken actual) =>
        Assert.True(JToken.DeepEquals(Golden.Sorted(expected), Golden.Sorted(actual)), $"Expected {expected}\nbut got {actual}");

    private sealed class OwnCell : AdaptiveTableCell
    {
        public override string Type { get; set; } = "TableCell";
    }
}
