using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes what a person and a bot say to each other into the output of a test.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    /// <summary>Creates a logger.</summary>
    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper) => Output = xunitOutputHelper;

    /// <summary>The output of the test.</summary>
    protected ITestOutputHelper Output { get; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken);
        context.OnSendActivities(async (turn, activities, send) =>
        {
            var responses = await send();
            foreach (var activity in activities)
                await LogOutgoingActivityAsync(turn, activity, cancellationToken);
            return responses;
        });
        await next(cancellationToken);
    }

    /// <summary>Writes what came in.</summary>
    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default) => LogAsync("User", activity);

    /// <summary>Writes what went out.</summary>
    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default) => LogAsync("Bot ", activity);

    private Task LogAsync(string speaker, Activity activity)
    {
        var said = activity.Type == ActivityTypes.Message && activity.Text != null
            ? activity.Text
            : JsonConvert.SerializeObject(activity, new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });
        Output.WriteLine($"{speaker} -> {said}");
        return Task.CompletedTask;
    }
}
