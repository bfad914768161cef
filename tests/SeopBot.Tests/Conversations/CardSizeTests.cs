using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Conversations;

/// <summary>Cards of questions stay small and say how fresh they are.</summary>
public sealed class CardSizeTests
{
    private const int Largest = 25 * 1024;
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly SchoolTime Time = new(new HandClock());
    private static readonly StaffMember Asker = new("t1", "Guadalupe Montoya", StaffRole.Principal, ["s-200"]);

    private static readonly School School = new("s-200", "Dr. Martin Luther King Junior Memorial Elementary and Middle School")
    {
        ElementaryGrades = [.. Enumerable.Range(0, 13).Select(number => new Grade(number))],
    };

    public static TheoryData<string, string> Places => new() { { "en", "msteams" }, { "es", "msteams" }, { "en", "webchat" }, { "es", "webchat" } };

    // Source: platform.md §5.6.
    [Theory]
    [MemberData(nameof(Places))]
    public void A_page_of_students_with_twenty_reasons_each_stays_under_25_KB(string language, string channel)
    {
        var words = Words.For(language);
        var question = new PlanQuestion { SchoolKeys = ["s-200"], Grades = [.. Enumerable.Range(0, 13).Select(number => new Grade(number))], StaffKeys = ["t1", "t2", "t3"], AsOf = Day };
        var card = AnswerCard.Draw(Sheet(question, Time.Now, words), Paging.Of(100, AnswerCard.PageSize, 1), words, new Surface(channel));
        Assert.InRange(Encoding.UTF8.GetByteCount(JObject.Parse(card.ToJson()).ToString(Formatting.None)), 1, Largest);
    }

    [Theory]
    [InlineData(0, "lists read just now")]
    [InlineData(1, "lists read 1 min ago")]
    [InlineData(59, "lists read 59 min ago")]
    [InlineData(125, "lists read 2 h ago")]
    [InlineData(60 * 48, "lists read on Nov 20")]
    public void An_answer_says_how_fresh_it_is(int minutes, string said)
    {
        var sheet = Sheet(new PlanQuestion(), Time.Now.AddMinutes(-minutes), Words.English);
        Assert.Contains($"as of today, Nov 22 · {said}", AnswerCard.Draw(sheet, Paging.Of(100, AnswerCard.PageSize, 0), Words.English, new Surface("msteams")).ToJson(), StringComparison.Ordinal);
    }

    private static AnswerSheet Sheet(PlanQuestion question, DateTimeOffset readAt, Words words)
    {
        var open = Enum.GetValues<PlanElement>().Select(element => new OpenElement(element, "R277-462-5", OpenReason.NothingWritten, Day.AddDays(-((int)element % 3)))).ToList();
        var rows = Enumerable.Range(0, 100).Select(n => new PlanRow(
            new Student($"s{n + 1_000_000}", "María de los Ángeles Guadalupe", "Montgomery-Featherstonehaugh de la Cruz", School.Key, new Grade(n % 13)) { EnrolledOn = new DateOnly(2026, 8, 19) },
            School, new PlanStanding(PlanState.MissingConference, open))).ToList();
        var counts = new PlanCounts(new Dictionary<PlanState, Tally> { [PlanState.MissingConference] = 100 })
        {
            Total = 100,
            ByClause = [.. open.Select(part => new ClauseCount(part.Clause, [part.Element], 90))],
        };
        var answer = new PlanAnswer(question, Day, readAt) { Counts = counts, Rows = rows, Listed = 100 };
        var link = new Uri($"https://seopbot.example.org/reports/{new string('x', 600)}/missing.xlsx");
        return new AnswerSheet(answer, Asker, QuestionText.Of(question, new Roster([School], [Asker], [], [], []), Day, words), new AnswerFiles(link, link, link), Time);
    }
}
