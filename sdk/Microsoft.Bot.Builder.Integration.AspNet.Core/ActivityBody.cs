using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads activities from requests and writes answers.</summary>
internal static class ActivityBody
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    // Text that looks like a date stays the text it was. Cards nest deep, but not this deep.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 256,
        CheckAdditionalContent = true,
    });

    /// <summary>The request's activity; null for an empty body.</summary>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Newtonsoft.Json reads synchronously, the server only asynchronously. Its own limit bounds the size.
        using var bytes = new MemoryStream(4096);
        await request.Body.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;
        using var json = new JsonTextReader(new StreamReader(bytes, Utf8));
        return Serializer.Deserialize<Activity>(json);
    }

    /// <summary>The property without which no turn can be answered; null if all are there.</summary>
    public static string WhatIsMissing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity?.Type))
            return "type";
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            return "conversation";
        return Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : "serviceUrl";
    }

    /// <summary>Answers the request: null is 200 without a body.</summary>
    public static async Task WriteAsync(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body == null)
            return;
        using var bytes = new MemoryStream(1024);
        await using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        {
            Serializer.Serialize(text, answer.Body);
        }
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellationToken);
    }
}
