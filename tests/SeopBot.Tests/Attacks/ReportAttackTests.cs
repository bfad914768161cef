using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bot.Channels;
using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Tests.Attacks;

/// <summary>The address of a CSV file is all that opens it: nobody can make one, change one, or keep one.</summary>
[Collection(nameof(GuardedBot))]
public sealed class ReportAttackTests(GuardedBot bot)
{
    private const string Question = """{"Staff":"t2","Question":{},"Language":"en"}""";

    [Fact]
    public async Task The_right_address_gives_the_persons_own_students()
    {
        var (status, body) = await FetchAsync(Seal(Town.Alder));
        Assert.Equal(200, status);
        Assert.Contains(Town.Quill.FullName, body, StringComparison.Ordinal);
        Assert.DoesNotContain(Town.Winter.FamilyName, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("one letter changed")]
    [InlineData("cut off")]
    [InlineData("the beginning of one and the end of another")]
    [InlineData("the question itself")]
    [InlineData("sealed for something else")]
    [InlineData("sealed without an end")]
    [InlineData("too old")]
    [InlineData("a chat's token")]
    [InlineData("10,000 letters")]
    public async Task Another_address_gives_nothing(string address)
    {
        var (left, logged) = (bot.Left, bot.Log.Count);
        var (status, body) = await FetchAsync(address switch
        {
            "junk" => "x",
            "one letter changed" => Seal(Town.Alder)[..^8] + "AAAAAAAA",
            "cut off" => Seal(Town.Alder)[..^10],
            "the beginning of one and the end of another" => Seal(Town.Alder)[..80] + Seal(Town.Birch)[80..],
            "the question itself" => Uri.EscapeDataString(Question),
            "sealed for something else" => Protection("SeopBot.Other").ToTimeLimitedDataProtector().Protect(Question, TimeSpan.FromMinutes(5)),
            "sealed without an end" => Protection("SeopBot.Reports").Protect(Question),
            "too old" => Protection("SeopBot.Reports").ToTimeLimitedDataProtector().Protect(Question, TimeSpan.FromMinutes(-1)),
            "a chat's token" => bot.RightToken[7..],
            _ => new string('A', 7000),
        });
        Assert.Equal((410, "This address is too old. Ask the bot again for the file."), (status, body));
        Assert.Equal(left, bot.Left);
        Assert.DoesNotContain(bot.Log.Skip(logged), line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task The_address_of_somebody_who_has_left_gives_nothing() =>
        Assert.Equal((404, ""), await FetchAsync(Seal(Town.Alder with { Key = "t9" })));

    [Fact]
    public async Task The_address_of_somebody_who_left_since_it_was_made_gives_nothing()
    {
        var here = new StaffMember("d1", "Nora Dogwood", StaffRole.District, []) { EntraId = "00000000-0000-0000-0000-0000000000d1" };
        await ImportAsync(here);
        var seal = Seal(here);
        Assert.Equal(200, (await FetchAsync(seal)).Status);

        await ImportAsync(here with { EntraId = null, LeftOn = new DateOnly(2026, 11, 20) });
        Assert.Equal(403, (await FetchAsync(seal)).Status);

        Task ImportAsync(StaffMember member) => bot.Services.GetRequiredService<IRosterTarget>().ImportAsync(Town.Import with { Staff = [.. Town.Import.Staff, member] }, null, default);
    }

    [Fact]
    public async Task Neither_is_an_address_that_gives_nothing()
    {
        using var answer = await bot.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, "reports/x/plans.csv"));
        Assert.Equal((410, "no-store"), ((int)answer.StatusCode, answer.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task A_file_is_not_kept_by_browsers_or_taken_for_a_page()
    {
        using var answer = await bot.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, $"reports/{Seal(Town.Alder)}/plans.csv"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData(ReportFormat.Csv, "text/csv", "attachment", "plans-2026-11-22.csv")]
    [InlineData(ReportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "attachment", "plans-2026-11-22.xlsx")]
    [InlineData(ReportFormat.Page, "text/html", null, null)]
    public async Task An_answer_comes_in_every_format(ReportFormat format, string type, string? disposition, string? name)
    {
        using var answer = await AnswerAsync(Town.Alder, new PlanQuestion { AsOf = new DateOnly(2026, 11, 22) }, format);
        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal((disposition, name), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(("no-store", "no-referrer"), (answer.Headers.CacheControl?.ToString(), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
        if (format == ReportFormat.Xlsx) Assert.Equal(Town.Quill.FullName, Reports.Answers.Read(await answer.Content.ReadAsByteArrayAsync())[0].Text(1, 1));
        else Assert.Contains(Town.Quill.FullName, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_runs_nothing()
    {
        using var answer = await AnswerAsync(Town.Alder, new PlanQuestion(), ReportFormat.Page);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_question_beyond_the_persons_right_gives_nothing()
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            foreach (var question in new[] { new PlanQuestion { SchoolKeys = ["oak"] }, new PlanQuestion { Kind = QuestionKind.Student, StudentKey = Town.Winter.Key }, new PlanQuestion { Kind = QuestionKind.AprilReport } })
            {
                using var answer = await AnswerAsync(Town.Alder, question, format);
                var body = await answer.Content.ReadAsStringAsync();
                Assert.Equal((403, "You may not see these students' plans any more. Ask the bot again; it says what you can ask instead."), ((int)answer.StatusCode, body));
            }
        }
    }

    // Of each role at Elm: the files of its own students, of the school's, of the other school's; their numbers; the yearly report.
    [Theory]
    [InlineData(StaffRole.Teacher, "Quill", "Quill", "403", "403", "403")]
    [InlineData(StaffRole.Counselor, "nobody", "nobody", "403", "403", "403")]
    [InlineData(StaffRole.Office, "Quill", "Quill", "403", "403", "nobody")]
    [InlineData(StaffRole.Principal, "Quill", "Quill", "403", "nobody", "nobody")]
    [InlineData(StaffRole.District, "Quill Winter", "Quill", "Winter", "nobody", "nobody")]
    public async Task A_file_has_what_the_role_has_when_it_is_fetched(StaffRole role, string own, string school, string other, string numbers, string yearly)
    {
        // The address was made when the person was still of the district.
        var asker = new StaffMember("r1", "Rhea Rowan", role, ["elm"]) { EntraId = "00000000-0000-0000-0000-0000000000e1" };
        await bot.Services.GetRequiredService<IRosterTarget>().ImportAsync(Town.Import with { Staff = [.. Town.Import.Staff, asker], Students = [Town.Quill with { TeacherKeys = ["t1", "r1"] }, Town.Winter] }, null, default);
        try
        {
            foreach (var format in new[] { ReportFormat.Csv, ReportFormat.Page })
            {
                Assert.Equal(own, await NamedAsync(new PlanQuestion(), format));
                Assert.Equal(school, await NamedAsync(new PlanQuestion { SchoolKeys = ["elm"] }, format));
                Assert.Equal(other, await NamedAsync(new PlanQuestion { SchoolKeys = ["oak"] }, format));
            }

            Assert.Equal(numbers, await NamedAsync(new PlanQuestion { Kind = QuestionKind.RollUp, SchoolKeys = ["oak"] }, ReportFormat.Page));
            Assert.Equal(yearly, await NamedAsync(new PlanQuestion { Kind = QuestionKind.AprilReport }, ReportFormat.Page));
        }
        finally
        {
            await bot.Services.GetRequiredService<IRosterTarget>().ImportAsync(Town.Import with { Staff = [.. Town.Import.Staff, asker with { LeftOn = new DateOnly(2026, 11, 20), EntraId = null }] }, null, default);
        }

        async Task<string> NamedAsync(PlanQuestion question, ReportFormat format)
        {
            using var answer = await AnswerAsync(asker with { Role = StaffRole.District }, question, format);
            if (!answer.IsSuccessStatusCode) return $"{(int)answer.StatusCode}";
            var body = await answer.Content.ReadAsStringAsync();
            return string.Join(' ', new[] { (Name: "Quill", Student: Town.Quill), (Name: "Winter", Student: Town.Winter) }.Where(one => body.Contains(one.Student.FullName, StringComparison.Ordinal)).Select(one => one.Name).DefaultIfEmpty("nobody"));
        }
    }

    [Fact]
    public async Task The_yearly_report_of_the_own_school_names_no_student_and_no_other_school()
    {
        using var page = await AnswerAsync(Town.Office, new PlanQuestion { Kind = QuestionKind.AprilReport }, ReportFormat.Page);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("elm school", text, StringComparison.Ordinal);
        Assert.DoesNotContain("oak school", text, StringComparison.Ordinal);
        Assert.All(Town.Names, name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        using var book = await AnswerAsync(Town.Office, new PlanQuestion { Kind = QuestionKind.AprilReport }, ReportFormat.Xlsx);
        Assert.Equal("april-2026-27.xlsx", book.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("elm school", Reports.Answers.Read(await book.Content.ReadAsByteArrayAsync())[0].Text(1, 0));
    }

    [Fact]
    public async Task An_address_is_good_for_twenty_fetches_and_leaves_one_line_in_the_log()
    {
        var seal = Seal(Town.Alder);
        var lines = await LinesAsync();
        for (var fetched = 0; fetched < ReportFetches.MostASeal; fetched++) Assert.Equal(200, (await FetchAsync(seal)).Status);
        Assert.Equal((429, "This address was used many times. Ask the bot again for the file."), await FetchAsync(seal));
        // The same bytes in other letters are the same address.
        Assert.NotEqual(200, (await FetchAsync(seal[..^1] + (char)(seal[^1] + 1))).Status);
        Assert.Equal(200, (await FetchAsync(Seal(Town.Alder))).Status);
        for (var end = DateTime.UtcNow.AddSeconds(15); await LinesAsync() < lines + 2 && DateTime.UtcNow < end;) await Task.Delay(50);
        Assert.Equal(lines + 2, await LinesAsync());
    }

    [Fact]
    public async Task More_than_four_at_once_are_told_to_come_again()
    {
        var fetches = bot.Services.GetRequiredService<ReportFetches>();
        var taken = Enumerable.Range(0, ReportFetches.AtOnce).Select(_ => fetches.Enter()).ToList();
        try
        {
            using var answer = await AnswerAsync(Town.Alder, new PlanQuestion(), ReportFormat.Csv);
            Assert.Equal((503, "5", "Many files are being made just now. Try again in a few seconds."),
                ((int)answer.StatusCode, answer.Headers.RetryAfter?.ToString(), await answer.Content.ReadAsStringAsync()));
        }
        finally
        {
            taken.ForEach(place => place.Dispose());
        }

        for (var fetched = 0; fetched < 2 * ReportFetches.AtOnce; fetched++) Assert.Equal(200, (await FetchAsync(Seal(Town.Alder))).Status);
    }

    [Fact]
    public void An_address_stays_short_or_there_is_none()
    {
        var links = bot.Services.GetRequiredService<ReportLinks>();
        var everything = new PlanQuestion
        {
            Kind = QuestionKind.Changes, SchoolKeys = [.. Enumerable.Range(0, 12).Select(i => $"school-{i}")], Grades = [.. Enumerable.Range(0, 13).Select(i => new Grade(i))],
            StaffKeys = ["t123456", "t654321"], PlanKind = PlanKind.Seop, Elements = Enum.GetValues<PlanElement>(), States = Enum.GetValues<PlanState>(),
            Remarks = PlanRemarks.NoParentAnswer, AsOf = new DateOnly(2026, 11, 22), Since = new DateOnly(2026, 11, 2),
        };
        var address = links.LinkTo(Town.Alder, everything, ReportFormat.Xlsx, "es")!;
        Assert.InRange(address.AbsoluteUri.Length, 1, ReportLinks.LongestAddress);
        var opened = links.Open(address.Segments[2].TrimEnd('/'))!;
        Assert.Equal((Town.Alder.Key, ReportFormat.Xlsx, "es"), (opened.Staff, opened.Format, opened.Language));
        Assert.Equivalent(everything, opened.Question, strict: true);
        Assert.Null(links.LinkTo(Town.Alder, everything with { SchoolKeys = [.. Enumerable.Range(0, 200).Select(i => $"school-{i}")] }, ReportFormat.Csv, "en"));
    }

    private async Task<int> LinesAsync() => (await bot.RowsAsync("Disclosures")).Split("taken away as csv").Length;

    private Task<HttpResponseMessage> AnswerAsync(StaffMember staff, PlanQuestion question, ReportFormat format) =>
        bot.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, bot.Services.GetRequiredService<ReportLinks>().LinkTo(staff, question, format, "en")!.PathAndQuery));

    private string Seal(StaffMember staff) => bot.Services.GetRequiredService<ReportLinks>().LinkTo(staff, new PlanQuestion(), ReportFormat.Csv, "en")!.Segments[2].TrimEnd('/');

    private IDataProtector Protection(string purpose) => bot.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);

    private Task<(int Status, string Body)> FetchAsync(string seal) => bot.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"reports/{seal}/plans.csv"));
}
