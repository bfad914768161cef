using System.Reflection;

namespace SeopBot.Tests.Sdk;

/// <summary>Our sdk/ declares nothing that the real packages do not declare with the same name and signature.</summary>
/// <remarks>
/// Api/*.txt are the real packages' lists, reduced to the types that sdk/ declares. After adding a type, reduce them anew with
/// <c>BOT_FRAMEWORK_API=/folder/of/the/full/lists dotnet test tests/SeopBot.Tests --filter ApiComparison</c>.
/// Api/Microsoft.Rest.txt is no list of a real package: that package could not be listed, and the file was written by hand from what the real Connector's
/// signatures need of it. For Microsoft.Rest.* this test shows only that nothing was added since, not that the real package has it.
/// </remarks>
public sealed class ApiComparisonTests
{
    public static TheoryData<string> Assemblies =>
    [
        "AdaptiveCards",
        "Microsoft.Bot.Builder",
        "Microsoft.Bot.Builder.Dialogs",
        "Microsoft.Bot.Builder.Integration.AspNet.Core",
        "Microsoft.Bot.Builder.Testing",
        "Microsoft.Bot.Connector",
        "Microsoft.Bot.Schema",
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_member_is_one_of_the_real_api(string name)
    {
        var assembly = Assembly.Load(name);
        ApiList.ReduceAnew(assembly);
        var foreign = string.Join("\n", ApiList.Read().WhatIsForeignIn(assembly.GetExportedTypes()));
        Assert.True(foreign.Length == 0, "The real API does not have:\n" + foreign);
    }

    [Fact]
    public void A_type_or_member_that_the_real_api_lacks_is_found()
    {
        var foreign = ApiList.Read().WhatIsForeignIn([typeof(Microsoft.Bot.Schema.ResourceResponse), typeof(BadSample), typeof(Microsoft.Bot.Schema.Teams.BadTenant)]);
        Assert.Equal(["SeopBot.Tests.Sdk.ApiComparisonTests.BadSample", "Microsoft.Bot.Schema.Teams.BadTenant"], foreign);
    }

    [Theory]
    [InlineData("public string Id { get; set; }", "public int Id { get; set; }")]
    [InlineData("public string Id { get; set; }", "public string Id { get; }")]
    [InlineData("[json id] public string Id { get; set; }", "[json ID] public string Id { get; set; }")]
    [InlineData("public Task Go(string a = null)", "public Task Go(string a)")]
    [InlineData("public Task Go(string a)", "public Task Go(string b)")]
    [InlineData("public virtual Task Go()", "public Task Go()")]
    public void Another_signature_is_another_member(string real, string ours) =>
        Assert.NotEqual(ApiText.Normal(real), ApiText.Normal(ours));

    [Fact]
    public void A_signature_is_rendered_as_in_the_lists()
    {
        Assert.Equal(
            [
                "[json id] public string Id { get; set; }",
                "protected virtual Task<int[]> Ask<T>(IList<T> of, string by = null, uint timeout = 3000, CancellationToken cancellationToken = default) where T : class",
                "public Rendered()",
                "public bool? Alert { get; set; }",
                "public const string Kind = \"a.b\"",
            ],
            ApiText.Members(typeof(Microsoft.Bot.Schema.ResourceResponse)).Where(line => line.StartsWith('[')).Concat(ApiText.Members(typeof(Rendered)).Order(StringComparer.Ordinal)));
    }

    private class BadSample;

    private class Rendered
    {
        public const string Kind = "a.b";

        public bool? Alert { get; set; }

        protected virtual Task<int[]> Ask<T>(IList<T> of, string by = null!, uint timeout = 3000, CancellationToken cancellationToken = default)
            where T : class => Task.FromResult<int[]>([of.Count, by?.Length ?? 0, (int)timeout, cancellationToken.CanBeCanceled ? 1 : 0]);
    }
}
