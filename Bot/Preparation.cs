namespace SeopBot.Bot;

/// <summary>What the bot does once its server listens: the lists and the sample in Development, and a word about where to go.</summary>
public static class Preparation
{
    /// <summary>Prepares the lists and says where the bot is.</summary>
    public static async Task PrepareAsync(this WebApplication app, TextWriter output, CancellationToken cancellationToken)
    {
        var settings = app.Services.GetRequiredService<HostSettings>();
        if (settings.LocalLists is not null)
        {
            await app.Services.GetRequiredService<SampleDistrict>().PrepareAsync(!settings.Options.NoSample, output, cancellationToken);
            var chat = settings.HasIdentity ? "" : $"Chat with the bot: http://localhost:{settings.Home.Port}/   ";
            await output.WriteLineAsync($"{chat}The lists: http://localhost:{settings.Home.Port}/lists   Data: {settings.Data}");
        }

        await output.WriteLineAsync($"SeopBot is ready at {settings.Home}api/messages. Ctrl+C stops it.");
    }
}
