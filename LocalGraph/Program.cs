using SeopBot.LocalGraph;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLocalGraph(options => builder.Configuration.GetSection("LocalGraph").Bind(options));
if (builder.Configuration["urls"] is null)
    builder.WebHost.UseUrls("http://127.0.0.1:0");

var app = builder.Build();
app.MapLocalGraph();
app.MapLists();
app.Lifetime.ApplicationStarted.Register(() =>
{
    foreach (var url in app.Urls)
        Log.Answers(app.Logger, url);
});
app.Run();

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "LocalGraph answers at {Url}/graph/v1.0; the lists can be read at {Url}/lists")]
    public static partial void Answers(ILogger logger, string url);
}
