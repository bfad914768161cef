using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Cards against what the official AdaptiveCards 3.1.0 wrote and read (Golden/cards.jsonl).</summary>
public sealed class CardsJsonTests
{
    private static readonly Dictionary<string, JObject> Recorded = Golden.Lines("cards.jsonl").ToDictionary(line => (string)line["case"]!);

    // Cases of which a member is not carried, though there is a sample; and those where we do something else.
    private static readonly string[] Differ = ["image-all", "table-defaults", "fromJson:dates-in-strings", "fromJson:empty-string", "fromJson:version-number"];
    private static readonly string[] NotCarried = ["fromJson:richtext-string-inline"];

    public static TheoryData<string> Samples => [.. Recorded.Keys.Where(name => CardsSamples.Of(name) != null)];

    public static TheoryData<string> Readable => [.. Same.Where(name => Recorded[name]["roundTrip"]?["warnings"] is not null)];

    public static TheoryData<string> Inputs => [.. Same.Where(IsText)];

    /// <summary>The recorded cases that are compared here as equal.</summary>
    internal static IEnumerable<string> Same => Recorded.Keys.Where(name => IsText(name) || CardsSamples.Of(name) != null).Except(Differ).Except(NotCarried);

    /// <summary>The recorded cases where we do something else, which is compared here.</summary>
    internal static IEnumerable<string> Others => Differ;

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_card_is_written_as_the_official_package_writes_it(string name)
    {
        var recorded = Recorded[name];
        var write = () => InCard(CardsSamples.Of(name)!()).ToJson();

        if (recorded["toJson"] is { } refusal)
            AssertRefused(refusal, write);
        else
            Transcript.AssertSame(recorded["json"]!, Fragment(name, write()));
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_card_is_read_back_as_the_official_package_reads_it(string name)
    {
        var roundTrip = Recorded[name]["roundTrip"]!;

        var read = AdaptiveCard.FromJson(InCard(CardsSamples.Of(name)!()).ToJson());

        Assert.Equal(WarningsOf(roundTrip), read.Warnings.Select(warning => (warning.Code, warning.Message)));
        var again = roundTrip["jsonAgain"] is { HasValues: true } differs ? Unwrapped(differs) : Recorded[name]["json"]!;
        Transcript.AssertSame(again, Fragment(name, read.Card.ToJson()));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_text_is_read_as_the_official_package_reads_it(string name)
    {
        var (input, result) = (Recorded[name]["input"]!, Recorded[name]["result"]!);
        var text = input.Type == JTokenType.String ? (string)input! : input.ToString(Formatting.None);

        if (result["threw"] is not null)
        {
            AssertRefused(result, () => AdaptiveCard.FromJson(text).Card.ToJson());
            return;
        }

        var read = AdaptiveCard.FromJson(text);
        Assert.Equal(WarningsOf(result), read.Warnings.Select(warning => (warning.Code, warning.Message)));
        if (result["toJsonAgain"] is { } refusal)
            AssertRefused(refusal, read.Card.ToJson);
        else
            Transcript.AssertSame(result["jsonAgain"]!, Golden.Parse(read.Card.ToJson()));
    }

    [Fact]
    public void A_card_that_cannot_be_read_back_there_cannot_here()
    {
        var card = InCard(CardsSamples.Of("fallback-none")!()).ToJson();

        AssertRefused(Recorded["fallback-none"]["roundTrip"]!, () => AdaptiveCard.FromJson(card).Card.ToJson());
    }

    [Theory]
    [InlineData("fromJson:dates-in-strings")]
    [InlineData("fromJson:version-number")]
    public void What_a_text_says_is_kept_as_it_was_said(string name)
    {
        var input = Recorded[name]["input"]!;

        var read = AdaptiveCard.FromJson(input.ToString(Formatting.None));

        Assert.Empty(read.Warnings);
        input["version"] = (string)input["version"]!;
        Transcript.AssertSame(input, Golden.Parse(read.Card.ToJson()));
    }

    [Fact]
    public void A_property_without_a_member_is_read_back_as_it_was_written()
    {
        var written = InCard(CardsSamples.Of("image-all")!()).ToJson();

        var read = AdaptiveCard.FromJson(written);

        Assert.Empty(read.Warnings);
        Assert.Equal(written, read.Card.ToJson());
    }

    [Fact]
    public void A_text_that_is_no_card_is_refused_with_one_exception()
    {
        var table = InCard(CardsSamples.Of("table-defaults")!()).ToJson();

        Transcript.AssertSame(Recorded["table-defaults"]["json"]!, Fragment("table-defaults", table));
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(table));
        Assert.Throws<AdaptiveSerializationException>(() => AdaptiveCard.FromJson(""));
    }

    [Fact]
    public void Several_of_many_choices_can_be_taken()
    {
        var input = new AdaptiveChoiceSetInput { Id = "c", Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Value = "a,b", Wrap = true, Choices = { new AdaptiveChoice { Title = "A", Value = "a" } } };

        Transcript.AssertSame(
            JObject.Parse("""{"type":"Input.ChoiceSet","id":"c","value":"a,b","style":"expanded","isMultiSelect":true,"choices":[{"title":"A","value":"a"}],"wrap":true}"""),
            Fragment("input.choiceset", InCard(input).ToJson()));
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
        var card = Golden.Parse(json);
        return name.StartsWith("card-", StringComparison.Ordinal) ? card : (card["body"] ?? card["actions"])![0]!;
    }

    private static JToken Unwrapped(JToken json) => json is JArray ? json[0]! : json;

    private static IEnumerable<(int, string)> WarningsOf(JToken result) =>
        result["warnings"]!.Select(warning => ((int)warning["code"]!, (string)warning["message"]!));

    private static bool IsText(string name) => name.StartsWith("fromJson:", StringComparison.Ordinal);

    private static void AssertRefused(JToken refusal, Func<string> write)
    {
        var thrown = Assert.ThrowsAny<Exception>(write);
        Assert.Equal(((string?)refusal["threw"], (string?)refusal["message"]), (thrown.GetType().FullName, thrown.Message));
    }

    private sealed class OwnCell : AdaptiveTableCell
    {
        public override string Type { get; set; } = "TableCell";
    }
}
