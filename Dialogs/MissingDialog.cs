using Microsoft.Bot.Builder.Dialogs;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>"Who is missing a plan?": a teacher's own classes, a principal's own school.</summary>
public sealed class MissingDialog(IPlanStore store, SchoolTime time, IReportLinks links) : Dialog(nameof(MissingDialog))
{
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = SchoolTurn.Of(dc.Context);
        var asked = turn.Heard.Reply as MissingCard.Reply ?? new MissingCard.Reply { Grade = turn.Heard.Said.Grade?.ToString() };
        try
        {
            Grade? grade = Grade.TryParse(asked.Grade, out var parsed) ? parsed : null;
            var report = await AskAsync(turn.Staff, grade, turn.Roster, store, time.Today, cancellationToken);
            var card = MissingCard.Draw(report, Asked(turn, grade), asked, links.LinkTo(turn.Staff, new PlanQuestion { Grades = grade is { } only ? [only] : [] }, ReportFormat.Csv, turn.Words.Language), turn.Words, turn.Surface);
            await turn.ShowAsync(dc.Context, card, turn.Heard.Reply is null ? null : dc.Context.Activity.ReplyToId, cancellationToken);
        }
        catch (ListsUnavailableException)
        {
            await turn.SayAsync(dc.Context, turn.Words["ListsDown"], cancellationToken);
        }

        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    /// <summary>The answer for the students that a member of staff may see.</summary>
    /// <exception cref="ListsUnavailableException">The lists do not answer.</exception>
    public static Task<MissingReport> AskAsync(StaffMember staff, Grade? grade, Roster roster, IPlanStore store, DateOnly asOf, CancellationToken cancellationToken) =>
        MissingReport.AskAsync(Access.StudentsOf(staff, roster, asOf).Where(student => grade is null || student.Grade == grade), roster, store, asOf, cancellationToken);

    private static string Asked(SchoolTurn turn, Grade? grade)
    {
        var whose = turn.Words[turn.Staff.Role switch
        {
            StaffRole.Teacher => "MissingOwnClasses",
            StaffRole.Counselor => "MissingCaseload",
            StaffRole.District => "MissingDistrict",
            _ => "MissingSchool",
        }];
        return grade is { } only ? $"{whose} · {turn.Words.Grade(only)}" : whose;
    }
}
