using System.Text;

namespace SeopBot.Tests.OneRoster;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("users.csv", ",04,", ",XX,", "users.csv line 4, column grades: 'XX' is not a grade; use K or 1 to 12.")]
    [InlineData("users.csv", ",04,", ",,", "users.csv line 4, column grades: The student has no grade; use K or 1 to 12.")]
    [InlineData("enrollments.csv", "2026-08-24", "8/24/2026", "enrollments.csv line 3, column beginDate: '8/24/2026' is not a date; write it as yyyy-MM-dd.")]
    [InlineData("enrollments.csv", "c1,e1,s1", "c1,e1,s9", "enrollments.csv line 3, column userSourcedId: 's9' is not in users.csv; the row is left out.")]
    [InlineData("enrollments.csv", "c1,e1,s1", "c9,e1,s1", "enrollments.csv line 3, column classSourcedId: 'c9' is not in classes.csv; the row is left out.")]
    [InlineData("users.csv", "p1,04", "p9,04", "users.csv line 4, column agentSourcedIds: 'p9' is not in users.csv; that link is left out.")]
    [InlineData("users.csv", "p1,04", "t1,04", "users.csv line 4, column agentSourcedIds: 't1' is neither parent, guardian nor relative; give the adult a user row of that role.")]
    [InlineData("users.csv", "\"e1,h1\"", "\"e1,h9\"", "users.csv line 3, column orgSourcedIds: 'h9' is not in orgs.csv; that organization is left out.")]
    [InlineData("users.csv", "e1,teacher", "e1,wizard", "users.csv line 2, column role: 'wizard' is not a role of OneRoster; use student, teacher, parent and so on.")]
    [InlineData("users.csv", "s2,,,true", "s2,gone,,true", "users.csv line 5, column status: 'gone' is not a status; use active, inactive or tobedeleted.")]
    [InlineData("users.csv", "true,h1,student", "true,d1,student", "users.csv line 5: The student is at no school of orgs.csv; give the student an orgSourcedId of type school.")]
    [InlineData("users.csv", "59E2B4B5", "ZZ", "users.csv line 2, column userIds: 'ZZ-64c8-8bc4-8d44-55681ac0e5f6' is not an Entra object id; the link to Teams is left out.")]
    [InlineData("users.csv", "s2,,,true", "s;2,,,true", "users.csv line 5, column sourcedId: An id may not hold a semicolon; the row is left out.")]
    [InlineData("orgs.csv", "h1,,,", "e1,,,", "orgs.csv line 4, column sourcedId: 'e1' is already on line 3; this row is left out.")]
    [InlineData("classes.csv", "c1,,,Grade", "c1,,Grade", "classes.csv line 2: The row has 13 fields and the first line names 14; the row is left out.")]
    public void A_bad_row_is_named_and_the_rest_goes_on(string file, string old, string by, string sentence)
    {
        using var export = ExportFolder.OneRoster11().Replacing(file, old, by);
        var result = export.Read();
        Assert.Contains(sentence, result.Problems.Select(problem => problem.ToString()));
        Assert.All(result.Problems, problem => Assert.False(problem.Fatal));
        Assert.NotEmpty(result.Import!.Students);
    }

    [Theory]
    [InlineData("windows.csv", "schoolSourcedId,kind,startsOn,endsOn\ne1,SEP,2026-11-03,2026-11-02", "endsOn", "ends before it starts")]
    [InlineData("windows.csv", "schoolSourcedId,kind,startsOn,endsOn\ne1,PTC,2026-11-03,2026-11-03", "kind", "'PTC' is not one of SEP, SEOP")]
    [InlineData("windows.csv", "schoolSourcedId,kind,startsOn,endsOn\nd1,SEP,2026-11-03,2026-11-03", "schoolSourcedId", "'d1' is not in orgs.csv")]
    [InlineData("schools.csv", "sourcedId,timeZone\ne1,Utah", "timeZone", "'Utah' is not a time zone")]
    [InlineData("schools.csv", "sourcedId,countingRule\ne1,monthly", "countingRule", "'monthly' is not one of yearly, band, historic1997.")]
    [InlineData("assessments.csv", "userSourcedId,instrument,subject,window,takenOn,score\ns1,RISE,math,year,2026-04-28,good", "score", "'good' is not a number")]
    public void A_bad_row_of_our_own_files_is_named_too(string file, string content, string column, string text)
    {
        using var export = ExportFolder.OneRoster11().With(file, content);
        var problem = Assert.Single(export.Read().Problems);
        Assert.Equal((file, 2, column), (problem.File, problem.Line, problem.Column));
        Assert.Contains(text, problem.Text);
    }

    [Fact]
    public void Lines_are_counted_over_fields_of_several_lines()
    {
        using var export = ExportFolder.OneRoster11().With("orgs.csv",
            "sourcedId,name,type\ne1,\"Panguitch\nElementary\",school\n\nh1,High,school\nx1,,school");
        Assert.Equal("orgs.csv line 6, column name: The field is empty; the row is left out.", Assert.Single(export.Read().Problems).ToString());
    }

    [Theory]
    [InlineData("users.csv", "sourcedId,givenName,familyName,role,orgSourcedIds\ns1,\"Em\"ma,Sandoval,student,e1\ns2,A,B,student,e1", 2)]
    [InlineData("users.csv", "sourcedId,givenName,familyName,role,orgSourcedIds\ns1,Em,Sandoval,student,e1\ns2,\"A,B,student,e1\ns3,A,B,student,e1", 3)]
    [InlineData("users.csv", "sourcedId,givenName,role,orgSourcedIds\ns1,Em,student,e1", 1)]
    [InlineData("users.csv", "sourcedId,givenName,familyName,givenName\ns1,Em,San,Em", 1)]
    [InlineData("windows.csv", "schoolSourcedId,kind\ne1,SEP", 1)]
    [InlineData("assessments.csv", "", 1)]
    public void A_file_that_cannot_be_read_stops_the_import(string file, string content, int line)
    {
        using var export = ExportFolder.OneRoster11().With(file, content);
        AssertStopped(export.Read(), file, line);
    }

    [Fact]
    public void A_file_in_another_encoding_stops_the_import()
    {
        using var export = ExportFolder.OneRoster11()
            .With("orgs.csv", Encoding.Latin1.GetBytes("sourcedId,name,type\ne1,Elementary,school\nh1,Señor High,school\n"));
        AssertStopped(export.Read(), "orgs.csv", 3);
    }

    [Theory]
    [InlineData("users.csv")]
    [InlineData("orgs.csv")]
    [InlineData("classes.csv")]
    [InlineData("enrollments.csv")]
    public void A_missing_file_stops_the_import(string file)
    {
        using var export = ExportFolder.OneRoster11().Without(file);
        AssertStopped(export.Read(), file, 0);
    }

    [Fact]
    public void Users_without_roles_stop_the_import()
    {
        using var export = ExportFolder.OneRoster12().Without("roles.csv");
        AssertStopped(export.Read(), "roles.csv", 0);
    }

    [Fact]
    public void A_delta_export_stops_the_import()
    {
        using var export = ExportFolder.OneRoster11().With("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.users,delta");
        AssertStopped(export.Read(), "manifest.csv", 3);
    }

    [Fact]
    public void A_language_that_nobody_knows_is_left_out_and_named_once()
    {
        using var export = ExportFolder.OneRoster12().Replacing("users.csv", "es-MX", "Klingonese");
        var result = export.Read();
        Assert.Null(result.Import!.Contacts[0].Language);
        Assert.Equal("users.csv line 6, column metadata.language: 'Klingonese' is not a language we know; the language is left out. Write a tag, as es.",
            Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused_or_named_and_never_breaks_the_reader()
    {
        using var export = ExportFolder.OneRoster11();
        var users = export.Content("users.csv");
        for (var length = 0; length < users.Length - 1; length += 5)
        {
            var result = export.With("users.csv", users[..length]).Read();
            Assert.True(result.Import is null || result.Problems.Count > 0 || users[length - 1] == '\n' || users[length] == '\n', $"cut at {length}");
        }
    }

    [Fact]
    public void Every_unreadable_file_is_named_at_once()
    {
        using var export = ExportFolder.OneRoster11().Without("orgs.csv").With("classes.csv", "title\nGrade 4");
        Assert.Equal(["orgs.csv", "classes.csv"], export.Read().Problems.Where(problem => problem.Fatal).Select(problem => problem.File));
    }

    [Theory]
    [InlineData("../")]
    [InlineData("/tmp/")]
    [InlineData("a/..\\..\\")]
    [InlineData("C:\\")]
    public void A_zip_that_names_a_file_outside_of_itself_is_refused(string prefix)
    {
        using var export = ExportFolder.OneRoster11();
        AssertStopped(export.ReadZip(prefix), "export.zip", 0);
    }

    [Fact]
    public void A_zip_that_unpacks_to_too_much_is_refused()
    {
        using var export = ExportFolder.OneRoster11().With("orgs.csv", new byte[257 << 20]);
        var result = export.ReadZip();
        AssertStopped(result, "export.zip", 0);
        Assert.Contains("256 MB", result.Problems[0].Text);
    }

    [Fact]
    public void What_is_no_zip_or_not_there_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "sourcedId,name");
        AssertStopped(ExportFolder.ReadPath(path), Path.GetFileName(path), 0);
        File.Delete(path);
        AssertStopped(ExportFolder.ReadPath(path), Path.GetFileName(path), 0);
    }

    private static void AssertStopped(SeopBot.OneRoster.OneRosterResult result, string file, int line)
    {
        Assert.Null(result.Import);
        Assert.Contains(result.Problems, problem => problem.Fatal && problem.File == file && problem.Line == line);
    }
}
