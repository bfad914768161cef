using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Bot.Channels;

/// <summary>Addresses of answers as files: sealed, for one person and one question, good for ten minutes. What the person may see is asked again when the file is fetched.</summary>
public sealed class ReportLinks(IDataProtectionProvider protection, HostSettings settings) : IReportLinks
{
    /// <summary>How long an address is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Most characters of an address: what mail programs, proxies and browsers carry on without cutting it.</summary>
    public const int LongestAddress = 2000;

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("SeopBot.Reports").ToTimeLimitedDataProtector();

    /// <inheritdoc/>
    public Uri? LinkTo(StaffMember staff, PlanQuestion question, ReportFormat format, string language)
    {
        ArgumentNullException.ThrowIfNull(staff);
        ArgumentNullException.ThrowIfNull(question);
        if (settings.Options.PublicUrl is null && settings.HasIdentity) return null;
        var seal = _seal.Protect(QuestionJson.Write(new ReportRequest(staff.Key, question, format, language)).ToString(Formatting.None), Lifetime);
        var name = question.Kind == QuestionKind.AprilReport ? "april" : "plans";
        var address = new Uri(settings.Options.PublicUrl ?? settings.Home, $"reports/{seal}/{name}.{ExtensionOf(format)}");
        return address.AbsoluteUri.Length <= LongestAddress ? address : null;
    }

    /// <summary>What an address asks; null when it is not ours or too old.</summary>
    public ReportRequest? Open(string seal)
    {
        try
        {
            return (ReportRequest?)QuestionJson.Read(JObject.Parse(_seal.Unprotect(seal)), typeof(ReportRequest));
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static string ExtensionOf(ReportFormat format) => format switch
    {
        ReportFormat.Csv => "csv",
        ReportFormat.Xlsx => "xlsx",
        _ => "html",
    };
}

/// <summary>Who asked what, and as what they want it.</summary>
/// <param name="Staff">Key of the member of staff.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Format">As what.</param>
/// <param name="Language">The language it is written in.</param>
public sealed record ReportRequest(string Staff, PlanQuestion Question, ReportFormat Format, string Language);
