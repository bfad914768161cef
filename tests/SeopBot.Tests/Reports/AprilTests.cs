using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Tests.Reports;

/// <summary>The yearly report as a workbook and as a page to print.</summary>
public sealed class AprilTests
{
    private static readonly AprilRow High = new(Answers.High, PlanKind.Seop, new PlanCounts(new Dictionary<PlanState, Tally> { [PlanState.Complete] = 20, [PlanState.NoPlan] = 5 })
    {
        Total = 25,
        ByClause = [new ClauseCount("3.2.3.3", [PlanElement.CareerCluster], 5)],
    })
    {
        StudentsMet = 21,
        ValidIndividual = 22,
        ValidGroup = 20,
        Held = new ConferenceCounts { Individual = 23, Groups = 6, Length = TimeSpan.FromMinutes(600), SchoolDayLength = TimeSpan.FromMinutes(450), Attended = 50, WithParent = 40, WithStudent = 49 },
        Invitations = new InvitationCounts { Sent = 60, Accepted = 40, NoAnswer = 20, StudentsInvited = 25 },
    };

    private static readonly AprilReport Report = new(new SchoolYear(2026), new DateOnly(2027, 4, 15), [High])
    {
        Totals = [High with { School = null }],
        Grades = [new RollUpRow(Answers.High, PlanKind.Seop, High.Counts) { Grade = new Grade(10) }],
    };

    [Fact]
    public void The_workbook_has_a_row_a_school_and_one_for_all()
    {
        var sheets = Read(Report, Words.English);
        Assert.Equal(["Numbers", "By grade", "Students with something late, b", "Summary"], sheets.Select(sheet => sheet.Name));
        Assert.Equal(["Panguitch High", "All schools"], sheets[0].Rows.Skip(1).Select(row => row[0].InnerText));
        Assert.Equal(sheets[0].Rows[0].Count, sheets[0].Rows[1].Count);
        Assert.Equal(["Panguitch High", "10", "SEOP", "20", "0", "0", "0", "0", "5", "25"], sheets[1].Rows[1].Select(cell => cell.InnerText));
        Assert.Equal(["Panguitch High", "SEOP", "3.2.3.3", "career cluster", "5"], sheets[2].Rows[1].Select(cell => cell.InnerText));
        Assert.Contains("22.5 hours", sheets[3].Text(2, 0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Yearly report on student plans, 2026-27", "Draft as of April 15, 2027.", "Share with a parent or guardian", "Principal")]
    [InlineData("es", "Informe anual de los planes de los estudiantes, 2026-27", "Borrador con fecha de 15 de abril de 2027.", "Proporción con padre, madre o tutor", "Director o directora")]
    public void The_page_is_a_draft_to_sign_in_either_language(string language, params string[] texts)
    {
        var page = new AprilPage(Words.For(language), 10).Draw(Report).Html;
        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal));
        Assert.Contains("80 %", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_runs_nothing_and_every_table_says_what_it_is()
    {
        var page = new AprilPage(Words.English, 10).Draw(Report with { Rows = [High with { School = new School("x", "<script>alert(1)</script>") }] });
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.Policy, StringComparison.Ordinal);
        Assert.Equal(page.Html.Split("<table>").Length, page.Html.Split("<table><caption>").Length);
        Assert.DoesNotContain(" style=\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_style_that_the_policy_lets_through_is_the_one_on_the_page()
    {
        var page = new AprilPage(Words.English, 10).Draw(Report);
        var style = page.Html[(page.Html.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.Html.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"'sha256-{hash}'", page.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_families_has_no_small_number()
    {
        var page = new AprilPage(Words.English, 10);
        var (mine, theirs) = (page.Draw(Report).Html, System.Net.WebUtility.HtmlDecode(page.DrawForFamilies(Report).Html));
        Assert.Contains("""<th scope="row">no plan</th><td class="number">5</td>""", mine, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">no plan</th><td class="number">–</td>""", theirs, StringComparison.Ordinal);
        Assert.Contains("By grade", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("By grade", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("3.2.3.3", theirs, StringComparison.Ordinal);
        Assert.Contains("The number is under 10", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_that_nobody_keeps_is_filled_in_by_hand()
    {
        Assert.Contains("""<th scope="row">Staff trained this year</th><td class="number">fill in by hand</td>""", new AprilPage(Words.English, 10).Draw(Report).Html, StringComparison.Ordinal);
        Assert.Contains("""<th scope="row">Staff trained this year</th><td class="number">7</td>""", new AprilPage(Words.English, 10).Draw(Report with { Rows = [High with { StaffTrained = 7 }] }).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_nobody_says_so()
    {
        var nobody = Report with { Rows = [], Totals = [] };
        Assert.Contains("There are no students", new AprilPage(Words.English, 10).Draw(nobody).Html, StringComparison.Ordinal);
        Assert.Single(Read(nobody, Words.English)[0].Rows);
    }

    private static IReadOnlyList<ReadSheet> Read(AprilReport report, Words words)
    {
        using var target = new MemoryStream();
        new AprilBook(words, Answers.Time).Write(report, target);
        return Answers.Read(target.ToArray());
    }
}
