using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Keeps state as text, as a database does: after each turn nothing but JSON is left.</summary>
internal sealed class JsonTextStorage : IStorage
{
    internal Dictionary<string, string> Texts { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken) => Task.FromResult<IDictionary<string, object>>(
        keys.Where(Texts.ContainsKey).ToDictionary(key => key, key => (object)JObject.Parse(Texts[key])));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in changes)
            Texts[key] = JsonConvert.SerializeObject(value);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
            Texts.Remove(key);
        return Task.CompletedTask;
    }
}
