using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Bot.Verbs;

/// <summary><c>missing</c>: the same answer as in the chat, for whoever may run programs on this machine.</summary>
/// <param name="question">What is asked.</param>
/// <param name="output">Where the answer goes.</param>
/// <param name="errors">Where reasons go.</param>
internal sealed class MissingVerb(MissingVerb.Question question, TextWriter output, TextWriter errors)
{
    /// <summary>What is asked.</summary>
    /// <param name="Format">text, csv or json.</param>
    internal sealed record Question(string Format)
    {
        /// <summary>The school's key; null for all.</summary>
        public string? School { get; init; }

        /// <summary>The grade; null for all.</summary>
        public Grade? Grade { get; init; }

        /// <summary>The day; null for today.</summary>
        public DateOnly? AsOf { get; init; }

        /// <summary>Also students with nothing open and due.</summary>
        public bool All { get; init; }
    }

    /// <summary>Runs it.</summary>
    public async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var roster = await services.GetRequiredService<IRosterSource>().ReadAsync(cancellationToken);
        if (question.School is { } key && roster.Schools.All(school => school.Key != key))
        {
            await errors.WriteLineAsync($"There is no school '{key}'. Schools: {string.Join(", ", roster.Schools.Select(school => school.Key).Order())}.");
            return 1;
        }

        var day = question.AsOf ?? services.GetRequiredService<SchoolTime>().Today;
        var students = roster.Students.Where(student => (question.School is null || student.SchoolKey == question.School)
            && (question.Grade is null || student.Grade == question.Grade) && (question.All || student.IsEnrolled(day)));
        var report = await MissingReport.AskAsync(students, roster, services.GetRequiredService<IPlanStore>(), day, cancellationToken);
        var rows = question.All ? report.Rows : report.Missing;
        await output.WriteLineAsync(question.Format switch
        {
            "json" => MissingText.JsonArray(rows, Words.English),
            "csv" => MissingText.Csv(report, rows, Words.English).TrimEnd(),
            _ => MissingText.Text(report, rows, Words.English).TrimEnd(),
        });
        return 0;
    }
}
