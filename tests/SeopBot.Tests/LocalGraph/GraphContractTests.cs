using System.Text.Json;

namespace SeopBot.Tests.LocalGraph;

public sealed class GraphContractTests
{
    private static readonly GraphContract Contract = GraphContract.Load();

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    [Theory]
    [InlineData("POST", "/sites/x/lists", """{"displayName":"A","columns":[{"name":"K","text":{"maxLength":20},"indexed":true}]}""")]
    [InlineData("POST", "/sites/x/lists/y/items", """{"fields":{"Anything":[1,"a",null]}}""")]
    [InlineData("PATCH", "/sites/x/lists/y/items/1/fields", """{"Anything":null}""")]
    [InlineData("GET", "/sites/x/lists/y/items/delta()?$expand=fields&token=abc", null)]
    [InlineData("GET", "/sites/x/lists/y/items/delta(token='abc')", null)]
    [InlineData("POST", "/$batch", """{"requests":[{"id":"1","method":"DELETE","url":"/sites/x/lists/y/items/1"}]}""")]
    public void A_good_request_passes(string method, string url, string? body) =>
        Assert.Empty(Contract.CheckRequest(method, url, body is null ? null : Json(body)));

    [Theory]
    [InlineData("GET", "/sites/x/lists/y/rows", null, "no such path")]
    [InlineData("PUT", "/sites/x/lists/y/items/1", "{}", "no such path and method")]
    [InlineData("GET", "/sites/x/lists/y/items?$where=1", null, "'$where' is not known")]
    [InlineData("POST", "/sites/x/lists", null, "the body is missing")]
    [InlineData("POST", "/sites/x/lists", """{"title":"A"}""", "/title: not a property")]
    [InlineData("POST", "/sites/x/lists", """{"displayName":7}""", "/displayName: Number instead of")]
    [InlineData("POST", "/sites/x/lists", """{"columns":{}}""", "/columns: Object instead of array")]
    [InlineData("POST", "/sites/x/lists", """{"columns":[{"name":"K","text":{"length":20}}]}""", "columns[0]/text/length: not a property")]
    [InlineData("POST", "/sites/x/lists/y/items", """{"Title":"A"}""", "/Title: not a property")]
    [InlineData("POST", "/sites/x/lists/y/items", """{"createdDateTime":"yesterday"}""", "does not look like")]
    [InlineData("POST", "/$batch", """{"requests":[{"id":"1","method":"GET"}]}""", "'url' is missing")]
    [InlineData("POST", "/$batch", """{"requests":[{"id":"1","method":"BREW","url":"/sites/x"}]}""", "\"BREW\" is not one of")]
    [InlineData("POST", "/$batch", """{"requests":[{"id":"1","method":"POST","url":"/sites/x/lists","body":{"displayName":"A"}}]}""", "'headers' is missing")]
    [InlineData("POST", "/$batch", """{"requests":[{"id":"1","method":"POST","url":"/sites/x/lists","headers":{"Content-Type":"application/json"},"body":{"title":"A"}}]}""", "/title: not a property")]
    public void A_bad_request_is_caught(string method, string url, string? body, string words) =>
        Assert.Contains(words, string.Join('\n', Contract.CheckRequest(method, url, body is null ? null : Json(body))));

    [Theory]
    [InlineData(201, """{"id":"1","fields":{"A":1}}""", null)]
    [InlineData(200, """{"id":"1"}""", "200 is not a documented answer")]
    [InlineData(201, """{"id":1}""", "/id: Number instead of string")]
    [InlineData(201, """{"id":"1","version":"1"}""", "/version: not a property")]
    [InlineData(201, null, "the body is missing")]
    [InlineData(400, """{"error":{"code":"invalidRequest","message":"m"}}""", null)]
    [InlineData(400, """{"error":{"code":"invalidRequest"}}""", "'message' is missing")]
    [InlineData(500, """{"oops":1}""", "'error' is missing")]
    public void A_bad_answer_is_caught(int status, string? body, string? words)
    {
        var breaches = Contract.CheckResponse("POST", "/sites/x/lists/y/items", status, Json("""{"fields":{}}"""), body is null ? null : Json(body));
        if (words is null)
            Assert.Empty(breaches);
        else
            Assert.Contains(words, string.Join('\n', breaches));
    }

    [Fact]
    public void A_bad_answer_inside_a_batch_is_caught()
    {
        var sent = Json("""{"requests":[{"id":"1","method":"GET","url":"/sites/x"}]}""");
        Assert.Empty(Contract.CheckResponse("POST", "/$batch", 200, sent, Json("""{"responses":[{"id":"1","status":200,"body":{"id":"x"}}]}""")));
        Assert.Single(Contract.CheckResponse("POST", "/$batch", 200, sent, Json("""{"responses":[{"id":"1","status":200,"body":{"ident":"x"}}]}""")));
    }

    [Fact]
    public async Task The_handler_stops_a_breach_before_it_is_sent()
    {
        var handler = new GraphContractHandler(new Uri("http://127.0.0.1:1/v1.0"));
        using var http = new HttpClient(handler);
        await Assert.ThrowsAsync<GraphContractException>(() => http.GetAsync("http://127.0.0.1:1/v1.0/sites/x/rows"));
        Assert.Single(handler.Breaches);
    }
}
