using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>As what a person can take an answer away.</summary>
public enum ReportFormat
{
    /// <summary>A table for any spreadsheet.</summary>
    Csv,

    /// <summary>An Excel workbook: the students, and what was asked with its counts.</summary>
    Xlsx,

    /// <summary>A page to print.</summary>
    Page,

    /// <summary>A page to print, without small numbers; of the yearly report only.</summary>
    Families,
}

/// <summary>Gives the address of an answer as a file; the host knows how it is reached.</summary>
public interface IReportLinks
{
    /// <summary>Where the person can fetch the answer for a short while; null when files cannot be had.</summary>
    /// <param name="staff">The member of staff who asked; the file holds what they may see when it is fetched.</param>
    /// <param name="question">What was asked; of the kind <see cref="QuestionKind.AprilReport"/> for the yearly report.</param>
    /// <param name="format">As what it is fetched; the yearly report has no CSV.</param>
    /// <param name="language">The language it is written in.</param>
    Uri? LinkTo(StaffMember staff, PlanQuestion question, ReportFormat format, string language);
}
