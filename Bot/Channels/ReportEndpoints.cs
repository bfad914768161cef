using System.Globalization;
using System.Text;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Bot.Channels;

/// <summary>Serves the files behind <see cref="ReportLinks"/>.</summary>
public static class ReportEndpoints
{
    /// <summary>Maps the files.</summary>
    public static void MapReports(this WebApplication app) => app.MapGet("/reports/{seal}/{name}", FetchAsync);

    private static async Task<IResult> FetchAsync(string seal, HttpResponse response, ReportLinks links, IRosterSource source, IPlanStore store, SchoolTime time, CancellationToken cancellationToken)
    {
        if (links.Open(seal) is not { } request) return Results.Text("This address is too old. Ask the bot again for the file.", statusCode: StatusCodes.Status410Gone);
        try
        {
            var roster = await source.ReadAsync(cancellationToken);
            if (roster.FindStaff(request.Staff) is not { } staff) return Results.NotFound();
            Grade? grade = request.Question.Grades is [var only] ? only : null;
            var report = await MissingDialog.AskAsync(staff, grade, roster, store, time.Today, cancellationToken);
            (response.Headers.CacheControl, response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
            var csv = MissingText.Csv(report, report.Missing, Words.For(request.Language));
            return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv)).ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"plans-{time.Today:yyyy-MM-dd}.csv"));
        }
        catch (ListsUnavailableException down)
        {
            return Results.Text(down.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
