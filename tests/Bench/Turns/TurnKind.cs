using System.Globalization;
using System.Text;

namespace SeopBot.Bench.Turns;

/// <summary>A kind of turn: its endpoint and what is posted to it.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Path">The endpoint of <see cref="BenchHost"/>.</param>
/// <param name="Content">The JSON members that make the kind.</param>
internal sealed record TurnKind(string Name, string Path, string Content)
{
    // As captured from Teams. Source: platform.md §5.1.
    private const string Envelope = """
        {"type":"message",CONTENT,"id":"ID","channelId":"msteams","serviceUrl":"SERVICE",
        "timestamp":"2026-01-07T06:04:59.89Z","localTimestamp":"2026-01-06T22:04:59.89-08:00","localTimezone":"America/Los_Angeles","locale":"en-US",
        "from":{"id":"29:1uMVtE8mZ2r6bYtm7sxzfQ5RlnT3xE","name":"Ana Garcia","aadObjectId":"c5e98a2f-61a7-4f87-8a1a-1d2f3b4c5d6e"},
        "recipient":{"id":"28:3f1c0f0e-7d7b-4d2c-9a4e-1b2c3d4e5f60","name":"bot"},
        "conversation":{"id":"CONVERSATION","conversationType":"personal","tenantId":"5665d1a2-3b4c-5d6e-7f80-91a2b3c4d5e6"},
        "channelData":{"tenant":{"id":"5665d1a2-3b4c-5d6e-7f80-91a2b3c4d5e6"},"source":{"name":"message"}},
        "entities":[{"locale":"en-US","country":"US","platform":"Web","timezone":"America/Los_Angeles","type":"clientInfo"}]}
        """;

    private readonly string _activity = Envelope.Replace("CONTENT", Content, StringComparison.Ordinal);

    /// <summary>Every kind; the first is no turn at all, but what HTTP alone costs.</summary>
    public static IReadOnlyList<TurnKind> All { get; } =
    [
        new("HTTP alone, in and out", "http", "\"text\":\"Good morning\""),
        new("echo", "echo", "\"text\":\"Good morning\""),
        new("waterfall step with state", "step", "\"text\":\"Reads well above benchmark and needs work on math facts\""),
        new("card submit, 10 KB card", "card", """
            "value":{"verb":"save","student":"s1042","progress":"Reads well above benchmark, needs work on math facts, helps others in the group",
            "goal":"Twenty minutes of reading a day and ten minutes of math facts, three times a week","came":"Mom, grandfather and she came","consent":"true"}
            """),
    ];

    /// <summary>The activity that starts a turn.</summary>
    public byte[] Activity(long id, string conversation, string serviceUrl) => Encoding.UTF8.GetBytes(_activity
        .Replace("CONVERSATION", conversation, StringComparison.Ordinal)
        .Replace("SERVICE", serviceUrl, StringComparison.Ordinal)
        .Replace("ID", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
