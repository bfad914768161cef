using SeopBot.Bot;

namespace SeopBot.Tests.Channels;

/// <summary>What the limits may be set to, and what goes on beside them.</summary>
public sealed class RequestLimitsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("limits-");

    [Theory]
    [InlineData("SeopBot:TurnTime", "00:01:00")]
    [InlineData("SeopBot:TurnTime", "00:00:00")]
    [InlineData("SeopBot:TurnsAtOnce", "0")]
    public void A_limit_that_cannot_hold_is_refused_at_the_start(string setting, string value) =>
        Assert.StartsWith($"{setting} is {value}", Assert.Throws<SettingsException>(() => Build(verb: false, (setting, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Only_the_running_bot_deletes_recorded_answers(bool verb, bool sweeps) =>
        Assert.Equal(sweeps, Build(verb).Services.Any(service => service.ImplementationType == typeof(SeopBot.Bot.Turns.TurnSweep)));

    public void Dispose() => _data.Delete(recursive: true);

    private Microsoft.AspNetCore.Builder.WebApplicationBuilder Build(bool verb, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?> { ["environment"] = "Development", ["urls"] = "http://127.0.0.1:0", ["SeopBot:Data"] = _data.FullName };
        foreach (var (name, value) in settings) all[name] = value;
        return BotHost.CreateBuilder(all, verb);
    }
}
