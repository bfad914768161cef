using System.Reflection;
using System.Text.RegularExpressions;

namespace SeopBot.Tests.Sdk;

/// <summary>Nothing in sdk/ is unused by the product or the tests.</summary>
/// <remarks>
/// <para>A type is used when code that is used names it: in a body, a signature, a field, an attribute or as the base class. An interface is not used by being implemented.
/// A type of constants, which the compiler copies, is used when a source file other than its own names it.</para>
/// <para>A method is used when code that is used calls it or hands it on; when it overrides or implements, in a type that is used, a method that is used or comes from outside sdk/;
/// or when JSON uses it: the properties, ShouldSerialize methods and constructors without parameters of Microsoft.Bot.Schema and AdaptiveCards, and properties with [JsonProperty], in a type that is used.
/// A property is used as a whole, and so are a type's operators.</para>
/// <para>All code of the product and of the tests is used.</para>
/// </remarks>
public sealed class UnusedTests
{
    private static readonly Assembly[] Sdk = [.. new[] { "AdaptiveCards", "Microsoft.Bot.Builder", "Microsoft.Bot.Builder.Dialogs", "Microsoft.Bot.Builder.Integration.AspNet.Core", "Microsoft.Bot.Builder.Testing", "Microsoft.Bot.Connector", "Microsoft.Bot.Schema" }.Select(Assembly.Load)];

    private static readonly Assembly[] Users = [.. Directory.GetFiles(AppContext.BaseDirectory, "SeopBot.*.dll").Select(Assembly.LoadFrom).Append(typeof(UnusedTests).Assembly).Distinct()];

    private static readonly Lazy<string[]> Sources = new(() => [.. Directory.EnumerateFiles(ApiList.Repository, "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText)]);

    [Fact]
    public void Nothing_in_sdk_is_unused()
    {
        var unused = string.Join('\n', Unused([.. Sdk.SelectMany(assembly => assembly.GetTypes())], Users.SelectMany(assembly => assembly.GetTypes())));
        Assert.True(unused.Length == 0, "Neither the product nor a test uses:\n" + unused);
    }

    [Fact]
    public void What_nobody_uses_is_found() => Assert.Equal(
        [
            "BadSample: System.String get_Unread()", "BadSample: Void CalledByTheUncalled()", "BadSample: Void Nobody()", "BadSample: Void Uncalled()", "BadSample: Void set_Unread(System.String)",
            "INobody", "INobody: Void Nobody()", "Unnamed",
        ],
        Unused([typeof(BadSample), typeof(INobody), typeof(Unnamed)], [typeof(User)]).Select(name => name[(name.IndexOf('+', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Unused(IReadOnlyCollection<Type> watched, IEnumerable<Type> users)
    {
        var reached = new ReachedCode(watched, users);
        foreach (var type in watched.Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("System", StringComparison.Ordinal) == false))
        {
            if (!reached.Has(type) && !IsNamed(type))
                yield return type.FullName!;
            foreach (var method in ReachedCode.Written(type).Where(method => !reached.Has(method)))
                yield return $"{type.FullName}: {method}";
        }
    }

    // Of constants no trace is left in the code that names them: its text is searched.
    private static bool IsNamed(Type type)
    {
        var declaration = new Regex($@"\b(class|enum) {type.Name}\b");
        var name = new Regex($@"\b{type.Name}\b");
        return (type.IsEnum || !ReachedCode.Written(type).Any()) && Sources.Value.Any(text => name.IsMatch(text) && !declaration.IsMatch(text));
    }

    private interface INobody
    {
        void Nobody();
    }

    private sealed class User
    {
        private readonly BadSample sample = new();

        internal string Use() => sample.Called() + sample;
    }

    private sealed class BadSample : INobody
    {
        public string? Unread { get; set; }

        public void Nobody() => Unread = "";

        public override string ToString() => "";

        internal string Called() => "";

        private static void Uncalled() => CalledByTheUncalled();

        private static void CalledByTheUncalled() => Uncalled();
    }

    private static class Unnamed
    {
        internal const int Number = 1;
    }
}
