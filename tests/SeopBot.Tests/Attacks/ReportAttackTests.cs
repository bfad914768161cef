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
    public async Task A_file_is_not_kept_by_browsers_or_taken_for_a_page()
    {
        using var answer = await bot.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, $"reports/{Seal(Town.Alder)}/plans.csv"));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    private string Seal(StaffMember staff) => bot.Services.GetRequiredService<ReportLinks>().LinkTo(staff, new PlanQuestion(), ReportFormat.Csv, "en")!.Segments[2].TrimEnd('/');

    private IDataProtector Protection(string purpose) => bot.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector(purpose);

    private Task<(int Status, string Body)> FetchAsync(string seal) => bot.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"reports/{seal}/plans.csv"));
}
