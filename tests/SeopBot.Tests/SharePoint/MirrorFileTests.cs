using System.Text.Json;
using Microsoft.Extensions.Options;
using SeopBot.SharePoint;
using SeopBot.SharePoint.Filings;
using SeopBot.SharePoint.Lists;
using SeopBot.SharePoint.Mirror;

namespace SeopBot.Tests.SharePoint;

/// <summary>The copy on disk by itself: pages in the order in which a network may bring them.</summary>
public sealed class MirrorFileTests : IDisposable
{
    private static readonly MirroredList Goals = MirroredList.Of(ListPlan.Goals);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mirror-");
    private MirrorFile _file;

    public MirrorFileTests() => _file = new MirrorFile(Options.Create(new SharePointOptions { DataFolder = _folder.FullName }));

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(recursive: true);
    }

    private MirrorWriter Writer => new(_file);

    [Fact]
    public void A_subscription_is_kept_in_a_new_file_before_anybody_has_looked_for_one()
    {
        var kept = new KeptSubscription("Students", "s-1", "secret", "https://bot.example.org/", DateTimeOffset.UnixEpoch);
        var table = new SubscriptionTable(_file);

        table.Save(kept);
        Assert.Equal([kept], table.All());

        table.Remove("Students");
        Assert.Empty(table.All());
    }

    [Fact]
    public void Of_an_item_that_a_page_repeats_the_last_state_counts()
    {
        var page = DeltaPage.Read(JsonDocument.Parse("""
            {"value":[{"id":"1","eTag":"\"{AA},1\"","fields":{"Key":"g-1","StudentKey":"s-1","Status":"open"}},
                      {"id":"2","eTag":"\"{BB},1\"","fields":{"Key":"g-2","StudentKey":"s-1"}},
                      {"id":"2","deleted":{"state":"deleted"}},
                      {"id":"1","eTag":"\"{AA},2\"","fields":{"Key":"g-1","StudentKey":"s-1","Status":"met"}}],
             "@odata.deltaLink":"http://x/delta?token=1"}
            """).RootElement, Goals);

        Take(Start(), page);

        Assert.Equal(["g-1 met"], Rows());
    }

    [Fact]
    public void A_row_that_a_full_reading_does_not_see_goes_at_its_end_and_not_before_even_after_a_crash()
    {
        Take(Start(), Page(true, Row("1"), Row("2"), Row("3")));
        var progress = Start();
        progress = Take(progress, Page(false, Row("3")));
        Assert.Equal(3, Rows().Count);

        _file.Dispose();
        _file = new MirrorFile(Options.Create(new SharePointOptions { DataFolder = _folder.FullName }));
        Assert.Equal(progress, Writer.ProgressOf(Goals));
        Assert.Equal(3, Rows().Count);

        Take(progress, Page(true, Row("1")));
        Assert.Equal(["g-1 open", "g-3 open"], Rows());
    }

    [Fact]
    public void An_older_state_never_covers_the_bots_own_newer_write()
    {
        var progress = Take(Start(), Page(true, Row("1", 1)));
        Writer.Take([Own("1", 3, "met")]);
        progress = Take(progress, Page(true, Row("1", 2, "dropped")));
        Assert.Equal(["g-1 met"], Rows());

        Take(progress, Page(true, Row("1", 4, "open")));
        Assert.Equal(["g-1 open"], Rows());
    }

    [Fact]
    public void An_own_new_row_outlives_the_full_reading_that_began_before_it()
    {
        var progress = Take(Start(), Page(false, Row("1")));
        Writer.Take([Own("2", 1, "met")]);

        Take(progress, Page(true));

        Assert.Equal(["g-1 open", "g-2 met"], Rows());
    }

    [Fact]
    public void A_page_that_somebody_else_has_taken_is_not_taken_twice()
    {
        var progress = Start();
        Take(progress, Page(false, Row("1")));

        Assert.False(Writer.Take(progress, Page(true), progress with { IsSweeping = false, WasRead = true }));
        Assert.True(Writer.ProgressOf(Goals).IsSweeping);
    }

    [Fact]
    public void Only_what_is_new_is_a_change_and_who_is_too_far_behind_reads_everything()
    {
        var progress = Take(Start(), Page(true, Row("1"), Row("2")));
        var reader = new MirrorReader(_file);
        var seq = reader.LastChange();
        progress = Take(progress, Page(true, Row("1"), Row("2", 2, "met")));

        Assert.Equal((Goals.Number, "s-2"), Assert.Single(reader.Since(seq).Rows!));
        Assert.Empty(reader.Since(reader.LastChange()).Rows!);

        Take(progress, Page(true, [.. Enumerable.Range(3, 20_010).Select(i => Row($"{i}"))]));
        Assert.Null(reader.Since(seq).Rows);
    }

    [Fact]
    public void A_file_that_is_none_or_was_made_for_other_lists_is_made_anew()
    {
        Take(Start(), Page(true, Row("1")));
        _file.Write(connection => connection.Execute("UPDATE shape SET shape = 'older'") == 1);
        Reopen();
        Assert.Empty(Rows());

        _file.Dispose();
        File.WriteAllText(Path.Combine(_folder.FullName, MirrorFile.FileName), new string('x', 5000));
        Reopen();
        Assert.Empty(Rows());
    }

    [Fact]
    public void What_a_row_no_longer_says_is_not_in_the_file_either()
    {
        var (before, after) = (new string('b', 20_000), "met");
        var progress = Take(Start(), Page(true, Row("1", 1, before)));
        Take(progress, Page(true, Row("1", 2, after)));
        _file.Dispose();
        Assert.DoesNotContain(before[..1000], File.ReadAllText(Path.Combine(_folder.FullName, MirrorFile.FileName)), StringComparison.Ordinal);
        Reopen();
    }

    [Theory]
    [InlineData("\"{12AD05BB-59B8-43AA-9456-77C44E9BC066},756\"", "\"12ad05bb-59b8-43aa-9456-77c44e9bc066,756\"", 756)]
    [InlineData("\"12ad05bb-59b8-43aa-9456-77c44e9bc066,1\"", "\"12ad05bb-59b8-43aa-9456-77c44e9bc066,1\"", 1)]
    [InlineData("W/\"x\"", "w/\"x\"", 0)]
    [InlineData(null, "", 0)]
    public void A_version_is_read_in_both_spellings(string? etag, string plain, int version) =>
        Assert.Equal((plain, version), (MirroredRow.Plain(etag), MirroredRow.VersionOf(MirroredRow.Plain(etag))));

    private void Reopen()
    {
        _file.Dispose();
        _file = new MirrorFile(Options.Create(new SharePointOptions { DataFolder = _folder.FullName }));
    }

    private ListProgress Start()
    {
        var from = Writer.ProgressOf(Goals);
        var anew = from.Anew("list", null);
        Assert.True(Writer.Restart(from, anew));
        return anew;
    }

    private ListProgress Take(ListProgress known, DeltaPage page)
    {
        var to = known with { Link = page.Link, IsSweeping = !page.IsLast && known.IsSweeping, WasRead = page.IsLast || known.WasRead };
        Assert.True(Writer.Take(known, page, to));
        return to;
    }

    private List<string> Rows() => [.. new MirrorReader(_file).Scan(Goals).Select(row => Goals.Unpack(row.Body.ToString())).Select(fields => $"{fields["Key"]} {fields["Status"]}").Order(StringComparer.Ordinal)];

    private static DeltaPage Page(bool isLast, params DeltaItem[] items) => new(items, $"/delta?token={Guid.NewGuid()}", isLast);

    private static DeltaItem Row(string item, int version = 1, string status = "open") =>
        new(item, new MirroredRow(Goals.Number, item, $"\"aa,{version}\"", "http://x", Goals.Pack(Fields(item, status))), $"s-{item}");

    private static RowWrite Own(string item, int version, string status) =>
        new("Goals", $"g-{item}") { ItemId = item, ETag = $"\"aa,{version}\"", Base = Fields(item, status), State = RowState.Filed };

    private static Dictionary<string, string?> Fields(string item, string status) =>
        new() { ["Key"] = $"g-{item}", ["StudentKey"] = $"s-{item}", ["Status"] = status };
}
