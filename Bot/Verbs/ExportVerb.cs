using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Bot.Verbs;

/// <summary><c>export --student KEY</c>: the whole record with its disclosures; this export is the last of them.</summary>
/// <param name="request">Whose record.</param>
/// <param name="output">Where the record goes.</param>
/// <param name="errors">Where reasons go.</param>
internal sealed class ExportVerb(ExportVerb.Request request, TextWriter output, TextWriter errors)
{
    /// <summary>What is asked.</summary>
    /// <param name="Student">Key of the student.</param>
    /// <param name="Purpose">Why, for the disclosure log.</param>
    /// <param name="AsPage">A page to print; otherwise JSON.</param>
    internal sealed record Request(string Student, string Purpose, bool AsPage);

    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<SchoolTime>();
        var disclosure = new Disclosure(request.Student, time.Now, $"server:{Environment.UserName}", "operator", "the whole record", request.Purpose);
        if (await services.GetRequiredService<IStudentArchive>().ReadAsync(disclosure, cancellationToken) is not { } file)
        {
            await errors.WriteLineAsync($"There is no student '{request.Student}'. Give a key of the list Students.");
            return 1;
        }

        var roster = (await services.GetRequiredService<IDistrictSource>().ReadAsync(cancellationToken)).Roster;
        await output.WriteLineAsync(request.AsPage ? RecordText.Draw(file, time, roster, Words.English).Html : RecordText.Json(file));
        return 0;
    }
}
