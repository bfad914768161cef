using System.Text.Json;
using SeopBot.Plans;

namespace SeopBot.SharePoint.Wire;

/// <summary>What Graph answered to one request, alone or in a $batch.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON; undefined when there is none.</param>
/// <param name="RetryAfter">How long Graph asks to wait; null when it does not say.</param>
internal sealed record GraphAnswer(int Status, JsonElement Body, TimeSpan? RetryAfter)
{
    /// <summary>Where Graph says to go instead; null when it does not say.</summary>
    public string? Location { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The same request may succeed later. 424: the whole batch failed because a member was throttled. Source: platform.md §1.6, §2.</summary>
    public bool IsTransient => Status is 408 or 424 or 429 or >= 500;

    /// <summary>Somebody changed the row since it was read. Source: platform.md §1.3.</summary>
    public bool IsStale => Status == 412 || (Status == 409 && Code == "resourceModified");

    /// <summary>A row with this key is there already. Source: platform.md §1.3, both wordings.</summary>
    public bool IsDuplicate => Status is >= 400 and < 600
        && (Message.Contains("unique constraints", StringComparison.Ordinal) || Message.Contains("duplicate values", StringComparison.Ordinal));

    /// <summary>The filter touches more rows than the list view threshold. Source: platform.md §1.4.</summary>
    public bool IsTooMuch => !IsSuccess && (InnerCode == "tooManyResources" || Message.Contains("list view threshold", StringComparison.Ordinal));

    /// <summary>The place in delta is too old or unknown: everything must be read again. Source: platform.md §1.5, the three codes of 410 and two of 400.</summary>
    public bool NeedsResync => Status == 410 || Code == "syncStateNotFound" || (Status == 400 && Message.Contains("token is malformed", StringComparison.Ordinal));

    public string? Code => Error is { } error && error.TryGetProperty("code", out var code) ? code.GetString() : null;

    private string Message => Error is { } error && error.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "";

    private string? InnerCode => Error is { } error && error.TryGetProperty("innerError", out var inner)
        && inner.TryGetProperty("code", out var code) ? code.GetString() : null;

    private JsonElement? Error => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error", out var error)
        && error.ValueKind == JsonValueKind.Object ? error : null;
}

/// <summary>Graph cannot be reached, is too busy, or answered what no caller expects.</summary>
internal sealed class GraphUnavailableException : Exception
{
    public GraphUnavailableException(string message, Exception? inner = null) : base(message, inner) { }

    public GraphUnavailableException(GraphAnswer answer) : base($"Graph answered {answer.Status} {answer.Code}.") => RetryAfter = answer.RetryAfter;

    /// <summary>How long Graph asks to wait; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Waiting does not help: the lists have not been made.</summary>
    public bool NeedsProvision { get; init; }

    /// <summary>The same, as callers outside this folder know it.</summary>
    public ListsUnavailableException ToListsUnavailable() => NeedsProvision ? new ListsUnavailableException(Message) : new ListsUnavailableException(this);
}
