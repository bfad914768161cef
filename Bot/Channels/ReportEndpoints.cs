using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Bot.Channels;

/// <summary>Serves the files and pages behind <see cref="ReportLinks"/>.</summary>
public static class ReportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // A district's workbook of 3 MB takes at most some minutes; whoever reads slower keeps others from their files.
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>What a file is made from.</summary>
    internal sealed record Sources(PlanDesk Desk, IRosterSource Roster, IPlanStore Store, SchoolTime Time);

    private sealed record ServedAnswer(PlanAnswer Answer, string Asked, Roster Roster);

    /// <summary>Maps the files. The name at the end is only for people; the seal says what is served.</summary>
    public static void MapReports(this WebApplication app) => app.MapGet("/reports/{seal}/{name}", ServeAsync);

    private static async Task<IResult> ServeAsync(string seal, HttpContext http, ReportLinks links, ReportFetches fetches, [AsParameters] Sources sources)
    {
        var response = http.Response;
        (response.Headers.CacheControl, response.Headers.XContentTypeOptions, response.Headers["Referrer-Policy"]) = ("no-store", "nosniff", "no-referrer");
        if (links.Open(seal) is not { } request) return Results.Text(Words.English["Report.TooOld"], statusCode: StatusCodes.Status410Gone);
        var (words, place) = (Words.For(request.Language), fetches.Enter());
        response.RegisterForDispose(place);
        if (!place.IsAcquired) return Busy(response, words);
        if (fetches.Count(seal) is not { } counted) return Results.Text(words["Report.TooOften"], statusCode: StatusCodes.Status429TooManyRequests);
        if (http.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = SlowestReader;
        return await FetchAsync(request, counted, http, sources, words);
    }

    private static IResult Busy(HttpResponse response, Words words)
    {
        response.Headers.RetryAfter = $"{ReportFetches.RetryAfter.TotalSeconds}";
        return Results.Text(words["Report.Busy"], statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> FetchAsync(ReportRequest request, SealFetches counted, HttpContext http, Sources sources, Words words)
    {
        try
        {
            var roster = await sources.Roster.ReadAsync(http.RequestAborted);
            if (roster.FindStaff(request.Staff) is not { } staff) return Results.NotFound();
            var answer = await sources.Desk.AskAsync(staff, request.Question, http.RequestAborted);
            if (LineOf(staff, request, answer, sources.Time) is { } line) await LogAsync(line, answer, counted, sources.Store, http.RequestAborted);
            if (answer.Refusal is not null) return Results.Text(words["Report.Refused"], statusCode: StatusCodes.Status403Forbidden);

            var asked = QuestionText.Of(answer.Question, roster, sources.Time.Today, words);
            return answer.April is { } april
                ? Serve(april, request.Format, http.Response, sources, words)
                : Serve(new ServedAnswer(answer, asked, roster), request.Format, http.Response, sources.Time, words);
        }
        catch (ListsUnavailableException down)
        {
            return Results.Text(down.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Once for the same students; a line that could not be written is written at the next fetch.
    private static async Task LogAsync(Disclosure line, PlanAnswer answer, SealFetches counted, IPlanStore store, CancellationToken cancellationToken)
    {
        var whom = answer.Refusal is null ? string.Join(' ', answer.Rows.Select(row => row.Student.Key)) : line.What;
        if (counted.IsLogged(whom)) return;
        await store.LogDisclosureAsync(line, cancellationToken);
        counted.Logged(whom);
    }

    // Names that leave the chat as a file, and refusals, are lines of the disclosure log; null where there is neither.
    private static Disclosure? LineOf(StaffMember staff, ReportRequest request, PlanAnswer answer, SchoolTime time) => answer switch
    {
        { Refusal: { IsOfRight: true } refusal } => refusal.ToDisclosure(staff, time.Now),
        { Refusal: null, Rows.Count: > 0 } => new Disclosure("", time.Now, staff.Key, staff.Role.ToString().ToLowerInvariant(),
            string.Create(CultureInfo.InvariantCulture, $"plans of {answer.Rows.Count} students"), $"taken away as {request.Format.ToString().ToLowerInvariant()}"),
        _ => null,
    };

    private static IResult Serve(ServedAnswer served, ReportFormat format, HttpResponse response, SchoolTime time, Words words)
    {
        var (answer, asked, roster) = served;
        var name = string.Create(CultureInfo.InvariantCulture, $"plans-{answer.AsOf:yyyy-MM-dd}");
        return format switch
        {
            ReportFormat.Csv => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(new AnswerCsv(words, roster).Draw(answer))], "text/csv; charset=utf-8", $"{name}.csv"),
            ReportFormat.Xlsx => Book(target => new AnswerBook(words, time, roster).Write(answer, asked, target), $"{name}.xlsx"),
            _ => Shown(new AnswerPage(words, time).Draw(answer, asked), response),
        };
    }

    // The yearly report has tables of different shapes; as one table there is its workbook.
    private static IResult Serve(AprilReport report, ReportFormat format, HttpResponse response, Sources sources, Words words)
    {
        var page = new AprilPage(words, sources.Desk.SmallestNumber);
        return format switch
        {
            ReportFormat.Page => Shown(page.Draw(report), response),
            ReportFormat.Families => Shown(page.DrawForFamilies(report), response),
            _ => Book(target => new AprilBook(words, sources.Time).Write(report, target), $"april-{report.Year}.xlsx"),
        };
    }

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
