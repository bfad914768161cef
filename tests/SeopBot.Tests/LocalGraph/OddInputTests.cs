using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace SeopBot.Tests.LocalGraph;

public sealed class OddInputTests : LocalGraphTest
{
    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        using var stranger = new HttpClient();
        var response = await stranger.GetAsync(Server.BaseAddress + "/sites/root");
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.Unauthorized, "InvalidAuthenticationToken"), (response.StatusCode, (string?)body["error"]!["code"]));
    }

    [Fact]
    public async Task Another_host_name_is_refused_as_a_stranger() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("GET", "sites/root", null, ("Host", "evil.example"))).Status);

    [Fact]
    public async Task Answers_and_errors_carry_Graphs_headers()
    {
        foreach (var path in new[] { "sites/root", "nonsense" })
        {
            var (_, body, response) = await SendAsync("GET", path, null, ("client-request-id", "abc-1"));
            Assert.Equal("abc-1", response.Headers.GetValues("client-request-id").Single());
            Assert.True(Guid.TryParse(response.Headers.GetValues("request-id").Single(), out _));
            Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
            Assert.Contains("ServerInfo", response.Headers.GetValues("x-ms-ags-diagnostic").Single());
            Assert.Equal("application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            Assert.False(response.Headers.Contains("Strict-Transport-Security"));
            if (body!["error"] is { } error)
                Assert.Equal(("abc-1", response.Headers.GetValues("request-id").Single()), ((string?)error["innerError"]!["client-request-id"], (string?)error["innerError"]!["request-id"]));
        }
    }

    private static List<(string Method, string Path, string? Body)> Odd()
    {
        string[] bodies = ["", "{", "[]", "null", "7", "\"x\"", "{}", """{"fields":{"Title":"\ud800"}}""", """{"\ud800":1}""", """{"fields":{"Title":"a","Title":"b"}}""",
            """{"fields":{"Title":1e400}}""", """{"fields":{"Year":1e400}}""", """{"fields":{"Year":123456789012345678901234567890}}""", """{"fields":{"Title":"\u0000"}}""", """{"fields":{"$.x":1}}""", """{"fields":null}""",
            """{"fields":{"":""}}""", """{"displayName":{}}""", """{"displayName":"'; DROP TABLE lists; --"}""", """{"displayName":"a","columns":[null]}""", """{"displayName":"a","columns":[{"name":"a","text":7}]}""",
            """{"displayName":"a","list":7}""", """{"name":"a","choice":{"choices":[7]}}""", """{"name":"a","choice":{"choices":7}}""", """{"name":"a","text":{"maxLength":1.5}}""", """{"name":"a","text":{"allowMultipleLines":"x"}}""", """{"name":7,"number":{}}""", """{"indexed":"yes"}""",
            new string('[', 5000) + new string(']', 5000), """{"fields":""" + string.Concat(Enumerable.Repeat("""{"a":""", 3000))];
        string[] targets = ["POST sites/root/lists", $"PATCH {ItemsPath}/../", $"POST {ItemsPath}", $"PATCH {ItemsPath}/1", $"PATCH {ItemsPath}/1/fields", "POST $batch", $"POST sites/{LocalGraphServer.SitePath}:/lists/Students/columns", $"PATCH sites/{LocalGraphServer.SitePath}:/lists/Students/columns/Key", $"PATCH sites/{LocalGraphServer.SitePath}:/lists/Students"];
        string[] reads = ["", "/", "sites", "sites/", "sites//", "sites/:", "sites/localhost:", "sites/localhost:/sites/seop:/", "sites/localhost:/sites/seop:/lists/", "sites/%zz/lists", "sites/%ff%fe", "sites/root/lists/%27%20OR%201=1", "$metadata", "$batch", "users",
            $"{ItemsPath}/0", $"{ItemsPath}/-1", $"{ItemsPath}/99999999999999999999999", $"{ItemsPath}/1x", $"{ItemsPath}/%31/fields/Title", $"{ItemsPath}/delta(token='", $"{ItemsPath}/delta(token=')')", $"{ItemsPath}/delta?token=", $"{ItemsPath}/delta?token=%00",
            $"{ItemsPath}?$filter={new string('(', 4000)}", $"{ItemsPath}?$filter=fields/Key eq '{new string('\'', 4001)}", $"{ItemsPath}?$filter=fields/Key eq '%00'", $"{ItemsPath}?$filter=fields/Key eq '%ff'", $"{ItemsPath}?$filter=%zz", $"{ItemsPath}?$filter=fields/Due eq 9999-99-99", $"{ItemsPath}?$filter=fields/id eq 99999999999999999999999999",
            $"{ItemsPath}?$filter=", $"{ItemsPath}?$filter=%20", $"{ItemsPath}?$orderby=,", $"{ItemsPath}?$orderby=fields/Key,,", $"{ItemsPath}?$expand=fields(", $"{ItemsPath}?$expand=fields)($select=", $"{ItemsPath}?$expand=fields($select=Key;$top=1)", $"{ItemsPath}?$expand=,,", $"{ItemsPath}?$top=99999999999", $"{ItemsPath}?$top=x", $"{ItemsPath}?$count=maybe",
            $"{ItemsPath}?$orderby=fields/Year&$skiptoken={Convert.ToBase64String("Paged=TRUE&p_Year=abc&p_ID=1"u8)}", $"{ItemsPath}?$skiptoken={Convert.ToBase64String("a=1&a=2&p_ID=1"u8)}", $"{ItemsPath}?$skiptoken={Convert.ToBase64String("&&&"u8)}", $"{ItemsPath}?&&=&==&?", $"{ItemsPath}?$select=%F0%9F%98%80", "sites/root/lists?$skiptoken=-3", "sites/root/lists?$filter=displayName gt 'x'", "sites/root/lists?$filter=x", "sites/root/lists?$expand=items"];
        var data = new List<(string, string, string?)>();
        foreach (var target in targets)
            foreach (var body in bodies)
                data.Add((target.Split(' ')[0], target.Split(' ')[1], body));
        foreach (var read in reads)
            data.Add(("GET", read, null));
        foreach (var method in new[] { "PUT", "HEAD", "OPTIONS", "TRACE", "BREW", "DELETE", "PATCH", "POST" })
            foreach (var path in new[] { "", "sites/root", "sites/root/lists", ItemsPath, ItemsPath + "/7", ItemsPath + "/7/fields", ItemsPath + "/delta", ItemsPath + "/7/versions" })
                data.Add((method, path, null));
        return data;
    }

    private static readonly UriCreationOptions Untouched = new() { DangerousDisablePathAndQueryCanonicalization = true };

    [Fact]
    public async Task Odd_input_gets_Graphs_error_and_never_a_500()
    {
        await AddAsync("1");
        var failures = new List<string>();
        foreach (var (method, path, body) in Odd())
        {
            var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Server.BaseAddress + "/" + path.Replace(" ", "%20"), in Untouched));
            if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            var response = await Server.Raw.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var told = (int)response.StatusCode < 400 || method == "HEAD" || (text.Length > 0 && JsonNode.Parse(text)?["error"]?["code"] is not null);
            if ((int)response.StatusCode >= 500 || !told)
                failures.Add($"{method} {path} {body}: {(int)response.StatusCode} {text}");
        }
        Assert.Equal("", string.Join("\n", failures));
        Assert.NotNull(await Students.GetAsync());
    }

    [Theory]
    [InlineData("GET /graph/v1.0/sites/\xff\xfe HTTP/1.1")]
    [InlineData("GET http://localhost/graph/v1.0/sites/root HTTP/1.1")]
    [InlineData("GET /graph//v1.0/sites/root HTTP/1.1")]
    [InlineData("GET /graph/v1.0/sites/../sites/root HTTP/1.1")]
    [InlineData("GET /GRAPH/V1.0/sites/root HTTP/1.1")]
    [InlineData("GET /graph/v1%2E0/sites/root HTTP/1.1")]
    [InlineData("GET /graph/v1.0/sites/%00 HTTP/1.1")]
    [InlineData("OPTIONS * HTTP/1.1")]
    public async Task An_odd_request_line_never_gives_a_500(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Server.BaseAddress.Port);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\nHost: localhost\r\nAuthorization: Bearer x\r\nConnection: close\r\n\r\n"));
        var answer = await new StreamReader(socket.GetStream()).ReadToEndAsync();
        Assert.Matches("^HTTP/1.1 [24]", answer);
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, ItemsPath) { Content = new ByteArrayContent([.. "{\"fields\":{\"Title\":\""u8, 0xff, 0xfe, .. "\"}}"u8]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await Server.Raw.SendAsync(request)).StatusCode);
    }
}
