using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Bot.Channels;

/// <summary>Addresses of answers as files: sealed, for one person and one question, good for ten minutes. What the person may see is asked again when the file is fetched.</summary>
public sealed class ReportLinks(IDataProtectionProvider protection, HostSettings settings) : IReportLinks
{
    /// <summary>How long an address is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("SeopBot.Reports").ToTimeLimitedDataProtector();

    /// <inheritdoc/>
    public Uri? LinkTo(StaffMember staff, Grade? grade, string language)
    {
        ArgumentNullException.ThrowIfNull(staff);
        if (settings.Options.PublicUrl is null && settings.HasIdentity) return null;
        var question = JsonSerializer.Serialize(new Question(staff.Key, grade?.ToString(), language));
        return new Uri(settings.Options.PublicUrl ?? settings.Home, $"reports/{_seal.Protect(question, Lifetime)}/missing.csv");
    }

    /// <summary>What an address asks; null when it is not ours or too old.</summary>
    public Question? Open(string seal)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(_seal.Unprotect(seal));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Who asked what.</summary>
    /// <param name="Staff">Key of the member of staff.</param>
    /// <param name="Grade">The grade; null for all.</param>
    /// <param name="Language">The language of the reasons.</param>
    public sealed record Question(string Staff, string? Grade, string Language);
}

/// <summary>Serves the files behind <see cref="ReportLinks"/>.</summary>
public static class Reports
{
    /// <summary>Maps the files.</summary>
    public static void MapReports(this WebApplication app) => app.MapGet("/reports/{seal}/missing.csv", MissingAsync);

    private static async Task<IResult> MissingAsync(string seal, HttpResponse response, ReportLinks links, IRosterSource source, IPlanStore store, SchoolTime time, CancellationToken cancellationToken)
    {
        if (links.Open(seal) is not { } question) return Results.Text("This address is too old. Ask the bot again for the file.", statusCode: StatusCodes.Status410Gone);
        try
        {
            var roster = await source.ReadAsync(cancellationToken);
            if (roster.FindStaff(question.Staff) is not { } staff) return Results.NotFound();
            Grade? grade = Grade.TryParse(question.Grade, out var only) ? only : null;
            var report = await MissingDialog.AskAsync(staff, grade, roster, store, time.Today, cancellationToken);
            (response.Headers.CacheControl, response.Headers.XContentTypeOptions) = ("no-store", "nosniff");
            var csv = MissingText.Csv(report, report.Missing, Words.For(question.Language));
            return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(csv)).ToArray(), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"missing-{time.Today:yyyy-MM-dd}.csv"));
        }
        catch (ListsUnavailableException down)
        {
            return Results.Text(down.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
