using SeopBot.Cards;
using SeopBot.Plans;
using SeopBot.Reports;

namespace SeopBot.Bot.Verbs;

/// <summary><c>missing</c>: the same answer as in the chat, for whoever may run programs on this machine.</summary>
/// <param name="request">What is asked.</param>
/// <param name="output">Where the answer goes.</param>
/// <param name="errors">Where reasons go.</param>
internal sealed class MissingVerb(MissingVerb.Request request, TextWriter output, TextWriter errors)
{
    /// <summary>What is asked.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="Format">text, csv or json.</param>
    /// <param name="Words">The language.</param>
    internal sealed record Request(PlanQuestion Question, string Format, Words Words)
    {
        /// <summary>Key of the member of staff with whose right it is asked; null for all students.</summary>
        public string? Staff { get; init; }
    }

    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var roster = (await services.GetRequiredService<IDistrictSource>().RefreshAsync(cancellationToken)).Roster;
        var desk = services.GetRequiredService<PlanDesk>();
        var staff = roster.FindStaff(request.Staff);
        if (request.Staff is { } key && staff is null) return await RefuseAsync($"There is no member of staff '{key}'. Give a key of the list Staff.");
        var answer = staff is null ? await desk.AskAsync(request.Question, cancellationToken) : await desk.AskAsync(staff, request.Question, cancellationToken);
        if (answer.Refusal is { } refusal) return await RefuseAsync(Reason(refusal, roster));

        var text = request.Format switch
        {
            "json" => MissingText.Json(answer, request.Words),
            "csv" => new AnswerCsv(request.Words, roster).Draw(answer),
            _ => MissingText.Text(answer, request.Words),
        };
        await output.WriteLineAsync(text.TrimEnd());
        return 0;
    }

    private async Task<int> RefuseAsync(string reason)
    {
        await errors.WriteLineAsync(reason);
        return 1;
    }

    private string Reason(Refusal refusal, Roster roster) => refusal.Reason == RefusalReason.UnknownSchool
        ? $"There is no school '{refusal.Key}'. Schools: {string.Join(", ", roster.Schools.Select(school => school.Key).Order())}."
        : RefusalText.Of(refusal, roster, request.Words);
}
