namespace SeopBot.Tests.Web;

/// <summary>Lets timers run so many times as fast.</summary>
internal sealed class HurriedTime(int times) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime / times, period);
}
