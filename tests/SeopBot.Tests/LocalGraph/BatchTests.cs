using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace SeopBot.Tests.LocalGraph;

public sealed class BatchTests : LocalGraphTest
{
    private static string Create(string id, string key, string rest = "") =>
        $$$"""{"id":"{{{id}}}","method":"POST","url":"/{{{ItemsPath}}}","headers":{"Content-Type":"application/json"},"body":{"fields":{"Key":"{{{key}}}"}}{{{rest}}}}""";

    private async Task<Dictionary<string, int>> RunAsync(params string[] members)
    {
        var (status, body, _) = await SendAsync("POST", "$batch", $$"""{"requests":[{{string.Join(',', members)}}]}""");
        Assert.Equal(HttpStatusCode.OK, status);
        return body!["responses"]!.AsArray().ToDictionary(r => (string)r!["id"]!, r => (int)r!["status"]!);
    }

    [Fact]
    public async Task The_SDK_writes_twenty_five_items_in_two_batches()
    {
        var site = Server.Graph.Sites[(await Site.GetAsync())!.Id];
        var batch = new BatchRequestContentCollection(Server.Graph);
        var ids = new List<string>();
        for (var i = 0; i < 25; i++)
            ids.Add(await batch.AddBatchRequestStepAsync(site.Lists["Students"].Items.ToPostRequestInformation(Item(("Key", $"k{i}")))));
        Server.Meter.Reset();
        var answer = await Server.Graph.Batch.PostAsync(batch);
        foreach (var (i, id) in ids.Index())
            Assert.Equal($"k{i}", (await answer.GetResponseByIdAsync<ListItem>(id)).Fields!.AdditionalData["Key"]);
        Assert.Equal((2, 25, 50), (Server.Meter.Requests, Server.Meter.MemberRequests, Server.Meter.ResourceUnits));
    }

    [Fact]
    public async Task A_refused_member_undoes_only_itself()
    {
        var statuses = await RunAsync(Create("a", "1"), Create("b", "1"), Create("c", "2"), """{"id":"d","method":"GET","url":"sites/root"}""", """{"id":"e","method":"GET","url":"/nonsense"}""");
        Assert.Equal([("a", 201), ("b", 400), ("c", 201), ("d", 200), ("e", 400)], statuses.OrderBy(s => s.Key).Select(s => (s.Key, s.Value)));
        Assert.Equal(2, (await Students.Items.GetAsync())!.Value!.Count);
    }

    [Fact]
    public async Task A_member_waits_for_what_it_depends_on_and_fails_with_it()
    {
        var statuses = await RunAsync(Create("late", "3", ""","dependsOn":["first"]"""), Create("first", "1"), Create("bad", "1", ""","dependsOn":["first"]"""), Create("after", "2", ""","dependsOn":["bad"]"""));
        Assert.Equal((201, 201, 400, 424), (statuses["first"], statuses["late"], statuses["bad"], statuses["after"]));
    }

    [Fact]
    public async Task Answers_come_in_another_order_and_carry_their_headers()
    {
        var (_, body, _) = await SendAsync("POST", "$batch", $$"""{"requests":[{{Create("a", "1")}},{{Create("b", "2")}}]}""");
        var responses = body!["responses"]!.AsArray();
        Assert.Equal(["b", "a"], responses.Select(r => (string?)r!["id"]));
        Assert.StartsWith("application/json;odata.metadata=minimal", (string?)responses[0]!["headers"]!["Content-Type"]);
        Assert.Equal((string?)responses[0]!["body"]!["eTag"], (string?)responses[0]!["headers"]!["ETag"]);
        Server.Options.BatchOutOfOrder = false;
        (_, body, _) = await SendAsync("POST", "$batch", $$"""{"requests":[{{Create("a", "3")}},{{Create("b", "4")}}]}""");
        Assert.Equal("a", (string?)body!["responses"]![0]!["id"]);
    }

    public static TheoryData<string> Malformed =>
    [
        "{}",
        "[]",
        """{"requests":[]}""",
        """{"requests":{}}""",
        """{"requests":[7]}""",
        """{"requests":[{"method":"GET","url":"/sites/root"}]}""",
        """{"requests":[{"id":7,"method":"GET","url":"/sites/root"}]}""",
        """{"requests":[{"id":"1","method":"BREW","url":"/sites/root"}]}""",
        """{"requests":[{"id":"1","method":"GET"}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"https://graph.microsoft.com/v1.0/sites/root"}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root"},{"id":"1","method":"GET","url":"/sites/root"}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root","dependsOn":["1"]}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root","dependsOn":["9"]}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root","dependsOn":"9"}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root","headers":[]}]}""",
        """{"requests":[{"id":"1","method":"GET","url":"/sites/root","headers":{"A":1}}]}""",
        """{"requests":[{"id":"1","method":"POST","url":"/sites/root/lists","body":{"displayName":"x"}}]}""",
        $$"""{"requests":[{{string.Join(',', Enumerable.Range(0, 21).Select(i => $$"""{"id":"{{i}}","method":"GET","url":"/sites/root"}"""))}}]}""",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_batch_is_refused_as_a_whole(string batch) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("POST", "$batch", batch)).Status);

    [Fact]
    public async Task A_batch_inside_a_batch_is_refused() =>
        Assert.Equal(400, (await RunAsync("""{"id":"1","method":"POST","url":"/$batch","headers":{"Content-Type":"application/json"},"body":{"requests":[]}}"""))["1"]);

    [Fact]
    public async Task A_throttled_member_is_told_to_wait_while_the_batch_succeeds()
    {
        Server.Faults.ThrottleMembers(1, 429, TimeSpan.FromSeconds(2.128));
        var (status, body, _) = await SendAsync("POST", "$batch", $$"""{"requests":[{{Create("a", "1")}},{{Create("b", "2")}}]}""");
        var throttled = body!["responses"]!.AsArray().Single(r => (int)r!["status"]! == 429)!;
        Assert.Equal((HttpStatusCode.OK, "a", "2.128", "activityLimitReached"),
            (status, (string?)throttled["id"], (string?)throttled["headers"]!["Retry-After"], (string?)throttled["body"]!["error"]!["code"]));
        Assert.Single((await Students.Items.GetAsync())!.Value!);
    }
}
