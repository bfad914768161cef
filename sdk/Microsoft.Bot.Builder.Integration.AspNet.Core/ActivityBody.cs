using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads activities from requests and writes answers.</summary>
internal static class ActivityBody
{
    // Teams' longest are about 300 letters. Our choice: several times that, while ids that somebody made up fill no paths and keys.
    private const int LongestId = 2048;

    // Text that looks like a date stays the text it was. Depth is our choice: twice Json.NET's own 64, since each element of a card is
    // two levels, an object in a list; with no limit a hostile body could overflow the stack.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
        CheckAdditionalContent = true,
    });

    /// <summary>The request's activity; null for an empty body.</summary>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Newtonsoft.Json reads synchronously, the server only asynchronously. Its own limit bounds the size.
        using var buffer = JsonBuffer.Rent();
        await request.Body.CopyToAsync(buffer.Bytes, cancellationToken);
        // Bytes that are no UTF-8 are refused, not replaced. Source: RFC 8259, 8.1.
        if (!Utf8.IsValid(buffer.Written.Span))
            throw new JsonReaderException("The body is no UTF-8.");
        using var json = new UnambiguousJsonReader(buffer.OpenText()) { ArrayPool = JsonChars.Pool, CloseInput = false };
        return Serializer.Deserialize<Activity>(json);
    }

    /// <summary>The property without which no turn can be answered; null if all are there.</summary>
    public static string WhatIsMissing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity?.Type))
            return "type";
        if (!IsId(activity.Conversation?.Id))
            return "conversation";
        if (activity.Id != null && !IsId(activity.Id))
            return "id";
        return Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : "serviceUrl";
    }

    // Ids go into the connector's paths, which a dot or two would change, and into keys.
    private static bool IsId(string id) => !string.IsNullOrEmpty(id) && id.Length <= LongestId && id is not ("." or "..");

    /// <summary>Answers the request: null is 200 without a body.</summary>
    public static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body == null)
            return;
        using var buffer = JsonBuffer.Rent();
        buffer.Write(Serializer, answer.Body);
        response.ContentType = "application/json";
        response.ContentLength = buffer.Written.Length;
        await response.Body.WriteAsync(buffer.Written, cancellationToken);
    }
}
