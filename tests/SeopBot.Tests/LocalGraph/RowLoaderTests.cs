using Microsoft.Graph.Models.ODataErrors;

namespace SeopBot.Tests.LocalGraph;

public sealed class RowLoaderTests : LocalGraphTest
{
    private static readonly (string, (string, string?)[])[] Two =
    [
        ("Students", [("Key", "k1"), ("SchoolKey", "phs"), ("Year", "2027"), ("Away", "true"), ("Notes", null)]),
        ("Students", [("Key", "k2"), ("SchoolKey", "pms"), ("Year", "0.5"), ("Kind", "SEP")]),
    ];

    [Fact]
    public async Task Loaded_rows_stand_behind_the_others_and_are_found_by_every_index()
    {
        await AddAsync("k0", ("SchoolKey", "phs"));
        Assert.Equal(2, await Server.Loader.AddAsync("seop", Two, default));

        var rows = (await Students.Items.GetAsync(request => (request.QueryParameters.Filter, request.QueryParameters.Expand) = ("fields/SchoolKey eq 'phs'", ["fields"])))!.Value!;
        Assert.Equal(["1", "2"], rows.Select(row => row.Id));
        Assert.Equal((2027m, true, false), (Convert.ToDecimal(rows[1].Fields!.AdditionalData["Year"]), rows[1].Fields!.AdditionalData["Away"], rows[1].Fields!.AdditionalData.ContainsKey("Notes")));
        Assert.Equal("3", Assert.Single((await Students.Items.GetAsync(request => request.QueryParameters.Filter = "fields/Year lt 1"))!.Value!).Id);
    }

    [Fact]
    public async Task Delta_tells_of_loaded_rows_and_a_key_stays_unique()
    {
        await AddAsync("k0");
        var link = (await Students.Items.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;
        await Server.Loader.AddAsync("seop", Two, default);

        Assert.Equal(["2", "3"], (await Students.Items.Delta.WithUrl(link).GetAsDeltaGetResponseAsync())!.Value!.Select(row => row.Id));
        await Assert.ThrowsAsync<ODataError>(() => AddAsync("k1"));
        Assert.Equal("4", (await AddAsync("k3"))!.Id);
    }

    [Theory]
    [InlineData("Students", "Nothing", "x")]
    [InlineData("Students", "Year", "x")]
    [InlineData("Students", "Away", "perhaps")]
    [InlineData("Students", "ID", "7")]
    [InlineData("Nothing", "Key", "k")]
    public async Task What_does_not_fit_adds_nothing(string list, string column, string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Server.Loader.AddAsync("seop", [.. Two, (list, [(column, value)])], default));
        Assert.Empty((await Students.Items.GetAsync())!.Value!);
        await AddAsync("k1");
        await Assert.ThrowsAsync<ODataError>(() => AddAsync("k1"));
    }
}
