using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace SeopBot.Tests.LocalGraph;

public sealed class ColumnTests : LocalGraphTest
{
    private Task<ColumnDefinition?> AddColumnAsync(ColumnDefinition column) => Students.Columns.PostAsync(column);

    [Fact]
    public async Task A_column_is_added_changed_and_deleted()
    {
        var added = await AddColumnAsync(new() { Name = "Grade", Text = new() { MaxLength = 2 } });
        var changed = await Students.Columns[added!.Id].PatchAsync(new() { Indexed = true, DisplayName = "Class" });
        Assert.Equal((true, "Class", 2), (changed!.Indexed, changed.DisplayName, changed.Text!.MaxLength));
        await AddAsync("1", ("Grade", "10"));
        await Students.Columns[added.Id].DeleteAsync();
        await RefusedAsync(404, () => Students.Columns[added.Id].GetAsync());
        await AddColumnAsync(new() { Name = "Grade", Number = new() });
        var item = await Students.Items["1"].GetAsync(r => r.QueryParameters.Expand = ["fields"]);
        Assert.DoesNotContain("Grade", item!.Fields!.AdditionalData.Keys);
    }

    [Fact]
    public async Task An_index_on_rows_that_are_there_serves_filters()
    {
        await AddAsync("1", ("FamilyName", "Ames"));
        await Students.Columns["FamilyName"].PatchAsync(new() { Indexed = true });
        var found = await Students.Items.GetAsync(r => r.QueryParameters.Filter = "fields/FamilyName eq 'Ames'");
        Assert.Single(found!.Value!);
    }

    [Fact]
    public async Task Unique_values_cannot_be_enforced_on_values_that_are_not()
    {
        await AddAsync("1", ("FamilyName", "Ames"));
        await AddAsync("2", ("FamilyName", "ames"));
        await RefusedAsync(400, () => Students.Columns["FamilyName"].PatchAsync(new() { Indexed = true, EnforceUniqueValues = true }));
        await AddAsync("3", ("FamilyName", "Ames"));
    }

    [Fact]
    public async Task The_twenty_first_index_is_refused_with_the_code_of_the_switch()
    {
        Server.Options.TooManyIndexesCode = "notAllowed";
        for (var i = 5; i <= 20; i++)
            await AddColumnAsync(new() { Name = $"C{i}", Text = new(), Indexed = true });
        var error = await RefusedAsync(400, () => AddColumnAsync(new() { Name = "C21", Text = new(), Indexed = true }));
        Assert.Equal("notAllowed", error.Error!.Code);
        await AddColumnAsync(new() { Name = "C21", Text = new() });
        await RefusedAsync(400, () => Students.Columns["C21"].PatchAsync(new() { Indexed = true }));
    }

    public static TheoryData<ColumnDefinition> Refused => new(
        new ColumnDefinition { Name = "X", Text = new(), EnforceUniqueValues = true },
        new ColumnDefinition { Name = "X", Text = new() { MaxLength = 256 } },
        new ColumnDefinition { Name = "X", Text = new(), Number = new() },
        new ColumnDefinition { Name = "X" },
        new ColumnDefinition { Name = "X", Text = new() { AllowMultipleLines = true }, Indexed = true },
        new ColumnDefinition { Name = "X", PersonOrGroup = new() },
        new ColumnDefinition { Name = "X y'", Text = new() },
        new ColumnDefinition { Text = new() });

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task A_column_against_SharePoints_rules_is_refused(ColumnDefinition column) =>
        await RefusedAsync(400, () => AddColumnAsync(column));

    [Fact]
    public async Task A_column_of_the_same_name_is_a_conflict() =>
        Assert.Equal("nameAlreadyExists", (await RefusedAsync(409, () => AddColumnAsync(new() { Name = "key", Text = new() }))).Error!.Code);

    [Fact]
    public async Task A_hidden_column_is_only_shown_when_named()
    {
        await AddColumnAsync(new() { Name = "Secret", Text = new(), Hidden = true });
        await AddAsync("1", ("Secret", "x"));
        var all = await Students.Items["1"].GetAsync(r => r.QueryParameters.Expand = ["fields"]);
        var named = await Students.Items["1"].GetAsync(r => r.QueryParameters.Expand = ["fields($select=Secret)"]);
        Assert.DoesNotContain("Secret", all!.Fields!.AdditionalData.Keys);
        Assert.Equal("x", named!.Fields!.AdditionalData["Secret"]);
    }

    [Fact]
    public async Task Columns_that_SharePoint_owns_are_not_changed()
    {
        await Assert.ThrowsAsync<ODataError>(() => Students.Columns["Created"].PatchAsync(new() { DisplayName = "X" }));
        await Assert.ThrowsAsync<ODataError>(() => Students.Columns["Title"].DeleteAsync());
    }
}
