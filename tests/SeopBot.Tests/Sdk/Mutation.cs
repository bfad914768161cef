using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SeopBot.Tests.Sdk;

/// <summary>Makes of a proper body one that nobody would send.</summary>
internal static class Mutation
{
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999", "0.1", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"2026-13-45T99:99:99Z\"", "\"0001-01-01T00:00:00+14:00\"",
        "[]", "{}", "[null]", "[[]]", "[1]", "{\"a\":null}", "{\"\":{}}", "{\"$type\":\"System.IO.FileInfo, System.Private.CoreLib\",\"fileName\":\"x\"}", "{\"$ref\":\"1\"}",
        new string('[', 90) + new string(']', 90),
    ];

    /// <summary>The body with one or two odd values, and now and then with broken bytes.</summary>
    public static byte[] Of(JObject body, Random random)
    {
        var json = (JObject)body.DeepClone();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
            ChangeOne(json, random);
        var bytes = Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
        return random.Next(4) == 0 ? Broken(bytes, random) : bytes;
    }

    /// <summary>Takes a property away, makes a list of it, or gives it an odd value.</summary>
    public static void ChangeOne(JObject json, Random random)
    {
        var properties = json.Descendants().OfType<JProperty>().ToList();
        if (properties.Count == 0)
            return;
        var property = properties[random.Next(properties.Count)];
        switch (random.Next(6))
        {
            case 0:
                property.Remove();
                break;
            case 1:
                property.Value = new JArray(property.Value.DeepClone(), JValue.CreateNull());
                break;
            default:
                property.Value = new JRaw(Odd[random.Next(Odd.Length)]);
                break;
        }
    }

    private static byte[] Broken(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        switch (random.Next(4))
        {
            case 0:
                return body[..at];
            case 1:
                return [.. body[..at], .. body[Math.Min(at + 1, body.Length)..]];
            case 2:
                return [.. body[..at], .. body[random.Next(body.Length)..]];
            default:
                body[at] = (byte)random.Next(256);
                return body;
        }
    }
}
