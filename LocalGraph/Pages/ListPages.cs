namespace SeopBot.LocalGraph.Pages;
internal static class ListPages
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/lists", () => "soon");
}
