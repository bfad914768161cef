using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Writes down what the bot's calls returned or threw, as the golden files have it.</summary>
internal sealed class OutboundRun(WireBot wire)
{
    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore });

    public WireBot Wire => wire;

    public List<JObject> Results { get; } = [];

    public void Note(string name, object? value) => Results.Add(new JObject { [name] = Token(value) });

    public Task TryAsync(string name, Func<Task> call) => TryAsync<object?>(name, async () =>
    {
        await call();
        return null;
    });

    public async Task TryAsync<T>(string name, Func<Task<T>> call)
    {
        JObject result;
        try
        {
            result = new JObject { ["returned"] = Token(await call()) };
        }
        catch (Exception e)
        {
            result = Thrown(e);
        }
        // What happened inside the call is noted before it.
        Results.Add(new JObject { [name] = result });
    }

    private static JObject Thrown(Exception e)
    {
        var thrown = new JObject { ["threw"] = e.GetType().FullName, ["message"] = e.Message };
        if (e is not ErrorResponseException refusal)
            return thrown;
        if (refusal.Body != null)
            thrown["body"] = Token(refusal.Body);
        thrown["statusCode"] = (int)refusal.Response.StatusCode;
        thrown["responseContent"] = refusal.Response.Content;
        return thrown;
    }

    private static JToken Token(object? value) => value == null ? JValue.CreateNull() : JToken.FromObject(value, Json);
}
