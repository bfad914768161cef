using System.Net;
using Microsoft.Graph.Models;

namespace SeopBot.Tests.LocalGraph;

public sealed class ItemTests : LocalGraphTest
{
    [Fact]
    public async Task A_new_item_comes_back_whole()
    {
        var (status, body, response) = await SendAsync("POST", ItemsPath, """{"fields":{"Title":"Ann","Key":"7","Year":2030,"Away":true,"Due":"2026-09-01T08:00:00+02:00"}}""");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal("1", (string?)body!["id"]);
        Assert.Matches("^\"[0-9a-f-]{36},1\"$", (string?)body["eTag"]);
        foreach (var tag in new[] { (string?)body["@odata.etag"], (string?)body["fields"]!["@odata.etag"], response.Headers.ETag!.ToString() })
            Assert.Equal((string?)body["eTag"], tag);
        Assert.EndsWith("/items/1", response.Headers.Location!.ToString());
        Assert.Equal($"{Server.BaseAddress.GetLeftPart(UriPartial.Authority)}/lists/seop/Students/1", (string?)body["webUrl"]);
        Assert.Equal("""{"Title":"Ann","Key":"7","Year":2030,"Away":true,"Due":"2026-09-01T06:00:00Z","LinkTitle":"Ann","id":"1","ContentType":"Item","_UIVersionString":"1.0"}""",
            new System.Text.Json.Nodes.JsonObject(body["fields"]!.AsObject()
                .Where(f => f.Key is "Title" or "Key" or "Year" or "Away" or "Due" or "LinkTitle" or "id" or "ContentType" or "_UIVersionString")
                .Select(f => System.Collections.Generic.KeyValuePair.Create(f.Key, f.Value?.DeepClone()))).ToJsonString());
    }

    [Fact]
    public async Task Only_named_fields_change_and_null_or_empty_text_clears()
    {
        await AddAsync("7", ("Title", "Ann"), ("FamilyName", "O'Brien"), ("Year", 2030));
        var changed = await Students.Items["1"].Fields.PatchAsync(new() { AdditionalData = new Dictionary<string, object> { ["Title"] = "Anne", ["Year"] = null!, ["FamilyName"] = "" } });
        Assert.Equal("Anne", changed!.AdditionalData["Title"]);
        Assert.Equal("7", changed.AdditionalData["Key"]);
        Assert.DoesNotContain("Year", changed.AdditionalData.Keys);
        Assert.DoesNotContain("FamilyName", changed.AdditionalData.Keys);
        Assert.EndsWith(",2\"", (string)changed.AdditionalData["@odata.etag"]);
    }

    [Fact]
    public async Task An_item_is_patched_with_its_fields_inside()
    {
        await AddAsync("7", ("Title", "Ann"));
        var item = await Students.Items["1"].PatchAsync(Item(("Title", "Bea")));
        Assert.Equal("Bea", item!.Fields!.AdditionalData["Title"]);
    }

    [Fact]
    public async Task A_deleted_item_is_gone_and_its_id_is_not_used_again()
    {
        await AddAsync("7");
        await Students.Items["1"].DeleteAsync();
        Assert.Equal("itemNotFound", (await RefusedAsync(404, () => Students.Items["1"].GetAsync())).Error!.Code);
        await RefusedAsync(404, () => Students.Items["1"].DeleteAsync());
        Assert.Equal("2", (await AddAsync("7"))!.Id);
    }

    [Fact]
    public async Task Fields_are_read_alone_or_chosen()
    {
        await AddAsync("7", ("Title", "Ann"), ("Year", 2030));
        var fields = await Students.Items["1"].Fields.GetAsync(r => r.QueryParameters.Select = ["Title"]);
        var item = await Students.Items["1"].GetAsync(r => (r.QueryParameters.Select, r.QueryParameters.Expand) = (["id"], ["fields($select=Year)"]));
        Assert.Equal(["@odata.context", "@odata.etag", "Title"], fields!.AdditionalData.Keys.Order());
        Assert.Equal(["@odata.etag", "Year"], item!.Fields!.AdditionalData.Keys.Order());
        Assert.Null(item.WebUrl);
        Assert.Null((await Students.Items["1"].GetAsync())!.Fields);
    }

    [Fact]
    public async Task A_value_that_is_there_breaks_a_unique_column_whatever_its_case()
    {
        await AddAsync("a1");
        await AddAsync("b1");
        const string Words = "One or more fields with unique constraints already has the provided value.";
        Assert.Equal(Words, (await RefusedAsync(400, () => AddAsync("A1"))).Error!.Message);
        Assert.Equal(Words, (await RefusedAsync(400, () => Students.Items["2"].PatchAsync(Item(("Key", "a1"))))).Error!.Message);
        await Students.Items["1"].DeleteAsync();
        await AddAsync("a1");
    }

    [Theory]
    [InlineData("""{"fields":{"Nonsense":"x"}}""", "Field 'Nonsense' is not recognized")]
    [InlineData("""{"fields":{"Created":"2026-01-01T00:00:00Z"}}""", "Field 'Created' is read-only")]
    [InlineData("""{"fields":{"Year":"2030"}}""", "The value of field 'Year' does not fit its type, number.")]
    [InlineData("""{"fields":{"Year":1e999}}""", "The value of field 'Year' does not fit its type, number.")]
    [InlineData("""{"fields":{"Title":7}}""", "The value of field 'Title' does not fit its type, text.")]
    [InlineData("""{"fields":{"Title":{"a":1}}}""", "The value of field 'Title' does not fit its type, text.")]
    [InlineData("""{"fields":{"Away":"yes"}}""", "The value of field 'Away' does not fit its type, boolean.")]
    [InlineData("""{"fields":{"Due":"soon"}}""", "The value of field 'Due' does not fit its type, dateTime.")]
    [InlineData("""{"fields":[]}""", "'fields' must be an object.")]
    [InlineData("""{"Title":"x"}""", "The property 'Title' does not exist on type 'microsoft.graph.listItem'. Make sure to only use property names that are defined by the type.")]
    public async Task A_value_that_does_not_fit_is_refused(string body, string message)
    {
        var (status, answer, _) = await SendAsync("POST", ItemsPath, body);
        Assert.Equal((HttpStatusCode.BadRequest, message), (status, (string?)answer!["error"]!["message"]));
    }

    [Fact]
    public async Task A_text_over_255_characters_is_refused_with_the_code_of_the_switch()
    {
        Server.Options.TextTooLongCode = "invalidRange";
        await AddAsync("1", ("FamilyName", new string('x', 255)), ("Notes", new string('n', 60_000)));
        Assert.Equal("invalidRange", (await RefusedAsync(400, () => AddAsync("2", ("FamilyName", new string('x', 256))))).Error!.Code);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\"{0}\"")]
    [InlineData("W/\"{0}\"")]
    [InlineData("\"\\\"{0}\\\"\"")]
    [InlineData("\"00000000-0000-0000-0000-000000000000,4\", \"{0}\"")]
    [InlineData("*")]
    public async Task An_eTag_matches_however_it_is_written(string spelling)
    {
        var tag = (await AddAsync("7"))!.ETag!.Trim('"');
        var (status, _, _) = await SendAsync("PATCH", ItemsPath + "/1/fields", """{"Title":"x"}""", ("If-Match", string.Format(spelling, tag)));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task An_eTag_in_braces_and_capitals_is_the_same_eTag()
    {
        var tag = (await AddAsync("7"))!.ETag!.Trim('"').Split(',');
        var (status, _, _) = await SendAsync("DELETE", ItemsPath + "/1", null, ("If-Match", $"\"{{{tag[0].ToUpperInvariant()}}},{tag[1]}\""));
        Assert.Equal(HttpStatusCode.NoContent, status);
    }

    [Fact]
    public async Task An_old_eTag_changes_nothing()
    {
        var old = (await AddAsync("7", ("Title", "Ann")))!.ETag!;
        await Students.Items["1"].PatchAsync(Item(("Title", "Bea")));
        var error = await RefusedAsync(412, () => Students.Items["1"].Fields.PatchAsync(new() { AdditionalData = new Dictionary<string, object> { ["Title"] = "Cid" } }, r => r.Headers.Add("If-Match", old)));
        Assert.Equal("resourceModified", error.Error!.Code);
        await RefusedAsync(412, () => Students.Items["1"].DeleteAsync(r => r.Headers.Add("If-Match", "nonsense")));
        Server.Options.StaleETagStatus = 409;
        await RefusedAsync(409, () => Students.Items["1"].DeleteAsync(r => r.Headers.Add("If-Match", old)));
        Assert.Equal("Bea", (await Students.Items["1"].Fields.GetAsync())!.AdditionalData["Title"]);
    }

    [Fact]
    public async Task A_multiple_choice_needs_its_annotation()
    {
        await Students.Columns.PostAsync(new ColumnDefinition { Name = "Days", Choice = new() { Choices = ["Mon", "Tue"], DisplayAs = "checkBoxes" } });
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync("POST", ItemsPath, """{"fields":{"Days":["Mon"]}}""")).Status);
        var (status, body, _) = await SendAsync("POST", ItemsPath, """{"fields":{"Days@odata.type":"Collection(Edm.String)","Days":["Mon","Tue"]}}""");
        Assert.Equal((HttpStatusCode.Created, 2), (status, body!["fields"]!["Days"]!.AsArray().Count));
    }
}
