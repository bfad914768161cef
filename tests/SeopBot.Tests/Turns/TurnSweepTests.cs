using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using SeopBot.Bot.Turns;

namespace SeopBot.Tests.Turns;

/// <summary>The sweep goes on, whatever its database does.</summary>
public sealed class TurnSweepTests
{
    [Fact]
    public async Task A_database_that_is_away_does_not_end_the_bot()
    {
        var away = new AwayLedger();
        using var sweep = new TurnSweep(away, TimeProvider.System, NullLogger<TurnSweep>.Instance);
        await sweep.StartAsync(default);
        await away.Tried;
        await sweep.StopAsync(default);
        Assert.True(sweep.ExecuteTask!.IsCompletedSuccessfully);
    }

    private sealed class AwayLedger : ITurnLedger
    {
        private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Tried => _tried.Task;

        public Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken) => throw new NotSupportedException("It only sweeps.");

        public Task SweepAsync(CancellationToken cancellationToken)
        {
            _tried.TrySetResult();
            throw new SocketException((int)SocketError.ConnectionRefused);
        }
    }
}
