namespace SeopBot.Bot.Web;

/// <summary>A refusal in the words and the form of Direct Line: <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class DirectLineException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP answer.</summary>
    public IResult ToResult() => Results.Json(new { error = new { code, message = Message } }, statusCode: status);
}
