using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Bot.Turns;

/// <summary>Answers the daily question for itself whenever the records or the day are new, so that no person waits for the first evaluation or for the names to be put in order.</summary>
/// <param name="desk">The answers.</param>
/// <param name="source">The records.</param>
/// <param name="time">The school's clock.</param>
/// <param name="host">Tells when the server listens, and with it the embedded lists.</param>
/// <param name="log">Where it says what failed.</param>
public sealed partial class AnswerWarmUp(PlanDesk desk, IDistrictSource source, SchoolTime time, IHostApplicationLifetime host, ILogger<AnswerWarmUp> log) : BackgroundService
{
    private const string Question = "who is missing a plan?";

    /// <summary>How often it looks whether something is new; a look costs nothing.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly StaffMember Nobody = new("", "", StaffRole.District, []);

    private (IReadOnlyDictionary<string, StudentRecord>? Records, DateOnly Day) _known;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = host.ApplicationStarted.Register(started.SetResult);
        using var timer = new PeriodicTimer(Every);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            do await WarmAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot ends.
        }
    }

    private async Task WarmAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (picture, day) = (await source.ReadAsync(cancellationToken), time.Today);
            if (ReferenceEquals(_known.Records, picture.Records) && _known.Day == day) return;
            await desk.AskAsync(new PlanQuestion(), cancellationToken);
            QuestionReader.Read(Question, new QuestionContext(picture.Roster, Nobody, day));
            // Reading 780,000 rows leaves as much garbage as records; the collector would keep its memory for long.
            if (_known.Records is null) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _known = (picture.Records, day);
        }
        catch (ListsUnavailableException)
        {
            // Who asks the lists says so.
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.NotWarm(log, failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The first answer could not be prepared; the first person who asks waits a little longer.")]
        public static partial void NotWarm(ILogger log, Exception exception);
    }
}
