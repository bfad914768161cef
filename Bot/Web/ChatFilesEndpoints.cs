namespace SeopBot.Bot.Web;

/// <summary>Serves the files of the chat page, compressed and with caching headers.</summary>
internal static class ChatFilesEndpoints
{
    public static void Map(IEndpointRouteBuilder local)
    {
        var pipeline = local.CreateApplicationBuilder();
        pipeline.UseResponseCompression();
        pipeline.Use((http, next) =>
        {
            http.SetEndpoint(null); // The static file middleware stands back from a chosen endpoint.
            return next(http);
        });
        pipeline.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = local.ServiceProvider.GetRequiredService<ChatFiles>().Provider,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        var serve = pipeline.Build();
        foreach (var folder in (string[])["web", "lib"]) local.MapMethods($"/{folder}/{{**file}}", ["GET", "HEAD"], serve);
    }
}
