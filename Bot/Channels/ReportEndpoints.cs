using System.Globalization;
using System.Text;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Bot.Channels;

/// <summary>Serves the files and pages behind <see cref="ReportLinks"/>.</summary>
public static class ReportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a file is made from.</summary>
    internal sealed record Sources(ReportLinks Links, PlanDesk Desk, IRosterSource Roster, IPlanStore Store, SchoolTime Time);

    private sealed record ServedAnswer(PlanAnswer Answer, string Asked, Roster Roster);

    /// <summary>Maps the files. The name at the end is only for people; the seal says what is served.</summary>
    public static void MapReports(this WebApplication app) => app.MapGet("/reports/{seal}/{name}", (string seal, HttpResponse response, [AsParameters] Sources sources, CancellationToken cancellationToken) =>
        FetchAsync(seal, response, sources, cancellationToken));

    private static async Task<IResult> FetchAsync(string seal, HttpResponse response, Sources sources, CancellationToken cancellationToken)
    {
        (response.Headers.CacheControl, response.Headers.XContentTypeOptions, response.Headers["Referrer-Policy"]) = ("no-store", "nosniff", "no-referrer");
        if (sources.Links.Open(seal) is not { } request) return Results.Text(Words.English["Report.TooOld"], statusCode: StatusCodes.Status410Gone);
        try
        {
            var roster = await sources.Roster.ReadAsync(cancellationToken);
            if (roster.FindStaff(request.Staff) is not { } staff) return Results.NotFound();
            var words = Words.For(request.Language);
            var answer = await sources.Desk.AskAsync(staff, request.Question, cancellationToken);
            await LogAsync(staff, request, answer, sources, cancellationToken);
            if (answer.Refusal is not null) return Results.Text(words["Report.Refused"], statusCode: StatusCodes.Status403Forbidden);

            var asked = QuestionText.Of(answer.Question, roster, sources.Time.Today, words);
            return answer.April is { } april
                ? Serve(april, request.Format, response, sources, words)
                : Serve(new ServedAnswer(answer, asked, roster), request.Format, response, sources.Time, words);
        }
        catch (ListsUnavailableException down)
        {
            return Results.Text(down.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Names that leave the chat as a file, and refusals, are lines of the disclosure log.
    private static Task LogAsync(StaffMember staff, ReportRequest request, PlanAnswer answer, Sources sources, CancellationToken cancellationToken)
    {
        var line = answer switch
        {
            { Refusal: { IsOfRight: true } refusal } => refusal.ToDisclosure(staff, sources.Time.Now),
            { Refusal: null, Rows.Count: > 0 } => new Disclosure("", sources.Time.Now, staff.Key, staff.Role.ToString().ToLowerInvariant(),
                string.Create(CultureInfo.InvariantCulture, $"plans of {answer.Rows.Count} students"), $"taken away as {request.Format.ToString().ToLowerInvariant()}"),
            _ => null,
        };
        return line is null ? Task.CompletedTask : sources.Store.LogDisclosureAsync(line, cancellationToken);
    }

    private static IResult Serve(ServedAnswer served, ReportFormat format, HttpResponse response, SchoolTime time, Words words)
    {
        var (answer, asked, roster) = served;
        var name = string.Create(CultureInfo.InvariantCulture, $"plans-{answer.AsOf:yyyy-MM-dd}");
        return format switch
        {
            ReportFormat.Csv => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(MissingText.Csv(answer, roster, words))], "text/csv; charset=utf-8", $"{name}.csv"),
            ReportFormat.Xlsx => Book(target => new AnswerBook(words, time, roster).Write(answer, asked, target), $"{name}.xlsx"),
            _ => Shown(new AnswerPage(words, time, roster).Draw(answer, asked), response),
        };
    }

    // The yearly report has tables of different shapes; as one table there is its workbook.
    private static IResult Serve(AprilReport report, ReportFormat format, HttpResponse response, Sources sources, Words words) => format == ReportFormat.Page
        ? Shown(new AprilPage(words, sources.Desk.SmallestNumber).Draw(report), response)
        : Book(target => new AprilBook(words, sources.Desk.SmallestNumber, sources.Time).Write(report, target), $"april-{report.Year}.xlsx");

    // Compressed a workbook is small: 36,000 students are 3 MB. What it holds never lies in a file here.
    private static IResult Book(Action<Stream> write, string name)
    {
        var book = new MemoryStream();
        write(book);
        book.Position = 0;
        return Results.File(book, Workbook, name);
    }

    private static IResult Shown(Page page, HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = page.Policy;
        return Results.Content(page.Html, "text/html; charset=utf-8");
    }
}
