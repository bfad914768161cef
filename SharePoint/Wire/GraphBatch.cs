using System.Globalization;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;

namespace SeopBot.SharePoint.Wire;

/// <summary>The JSON of a $batch. Source: Microsoft, "Combine multiple HTTP requests using JSON batching"; platform.md §1.6.</summary>
internal static class GraphBatch
{
    /// <summary>Most members. Source: the same page.</summary>
    public const int MaxMembers = 20;

    /// <summary>Writes the members with their position as id.</summary>
    public static MemoryStream Write(IReadOnlyList<RequestInformation> members, string baseUrl)
    {
        var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            for (var i = 0; i < members.Count; i++) WriteMember(writer, i, members[i], baseUrl);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        stream.Position = 0;
        return stream;
    }

    /// <summary>Reads the answers, which come in any order. A member without an answer counts as failed for now (424).</summary>
    public static GraphAnswer[] Read(JsonElement body, int members, DateTimeOffset now)
    {
        var answers = new GraphAnswer[members];
        Array.Fill(answers, new GraphAnswer(424, default, null));
        foreach (var response in body.GetProperty("responses").EnumerateArray())
        {
            var id = int.Parse(response.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
            response.TryGetProperty("body", out var content);
            answers[id] = new GraphAnswer(response.GetProperty("status").GetInt32(), content, RetryAfter.Parse(HeaderOf(response, "Retry-After"), now))
            {
                Location = HeaderOf(response, "Location"),
            };
        }
        return answers;
    }

    private static void WriteMember(Utf8JsonWriter writer, int id, RequestInformation member, string baseUrl)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("method", member.HttpMethod.ToString());
        writer.WriteString("url", member.URI.AbsoluteUri[baseUrl.Length..]);
        writer.WriteStartObject("headers");
        foreach (var (name, values) in member.Headers)
            writer.WriteString(name, string.Join(',', values));
        writer.WriteEndObject();
        if (member.Content is { Length: > 0 } content)
        {
            var body = new byte[content.Length];
            content.Position = 0;
            content.ReadExactly(body);
            writer.WritePropertyName("body");
            writer.WriteRawValue(body);
        }
        writer.WriteEndObject();
    }

    private static string? HeaderOf(JsonElement response, string name)
    {
        if (!response.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object) return null;
        foreach (var header in headers.EnumerateObject())
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return header.Value.ToString();
        return null;
    }
}
