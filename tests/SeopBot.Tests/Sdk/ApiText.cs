using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace SeopBot.Tests.Sdk;

/// <summary>Renders types as the API lists do, without namespaces in signatures.</summary>
internal static partial class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(uint)] = "uint",
        [typeof(long)] = "long", [typeof(double)] = "double", [typeof(float)] = "float", [typeof(byte)] = "byte", [typeof(char)] = "char", [typeof(decimal)] = "decimal",
    };

    /// <summary>A signature without the namespaces in it; quoted text stays.</summary>
    public static string Normal(string line) => Namespaces().Replace(line, match => match.Value.StartsWith('"') ? match.Value : "");

    /// <summary>The full name, with type parameters and the types it is nested in.</summary>
    public static string Name(Type type)
    {
        var name = type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace + ".";
        name += type.Name.Split('`')[0];
        return type.IsGenericTypeDefinition ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : name;
    }

    /// <summary>Whether the lists say how the type's properties are named in JSON. Of cards they do, too, but there are other ways: the golden files compare those.</summary>
    public static bool NamesJson(string type) => type.StartsWith("Microsoft.Bot.Schema.", StringComparison.Ordinal);

    /// <summary>The kind of type, and each thing it is based on.</summary>
    public static IEnumerable<string> Header(Type type) => HeaderParts(HeaderLine(type));

    /// <summary>A header in its parts: the kind and name, and each base.</summary>
    public static HashSet<string> HeaderParts(string header)
    {
        var constraints = header.IndexOf(" where ", StringComparison.Ordinal);
        var bases = header.Contains("delegate ", StringComparison.Ordinal) ? -1 : header.IndexOf(" : ", StringComparison.Ordinal);
        var end = constraints < 0 ? header.Length : constraints;
        HashSet<string> parts = [Normal(bases < 0 || bases > end ? header : header[..bases] + header[end..])];
        if (bases >= 0 && bases < end)
            parts.UnionWith(OutsideBrackets().Split(header[(bases + 3)..end]).Select(Normal));
        return parts;
    }

    /// <summary>The public and protected members that the type itself declares.</summary>
    public static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        return type.GetMembers(Declared).Select(Member).OfType<string>().Select(Normal);
    }

    private static string HeaderLine(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"public delegate {Text(invoke.ReturnType)} {Name(type)}({Parameters(invoke)})";
        }
        var kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        List<string> bases = [];
        if (type.IsEnum)
            bases.Add("int");
        else
        {
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
                bases.Add(Text(parent));
            bases.AddRange(type.GetInterfaces().Where(i => i.IsVisible).Select(Text));
        }
        return $"public {kind} {Name(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo field when Access(field) is { } access && !field.IsSpecialName => field.IsLiteral
            ? $"{access}const {Text(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}"
            : $"{access}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Text(field.FieldType)} {field.Name}",
        ConstructorInfo constructor when !constructor.IsStatic && Access(constructor) is { } access => $"{access}{member.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})",
        PropertyInfo property => Property(property),
        MethodInfo method when (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && Access(method) is { } access =>
            $"{access}{Modifier(method)}{Text(method.ReturnType)} {method.Name}{Arguments(method)}({Parameters(method)}){Constraints(method.GetGenericArguments())}",
        _ => null,
    };

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(accessor => Access(accessor) != null).ToArray();
        if (accessors.Length == 0)
            return null;
        var widest = accessors.FirstOrDefault(accessor => accessor.IsPublic) ?? accessors[0];
        var json = !NamesJson(Name(property.DeclaringType!)) ? ""
            : property.IsDefined(typeof(JsonExtensionDataAttribute)) ? "[json *] "
            : property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName is { } name ? $"[json {name}] " : "";
        var body = string.Concat(new[] { property.GetMethod, property.SetMethod }.Where(accessors.Contains).Select(accessor =>
            $"{(Access(accessor!) == Access(widest) ? "" : Access(accessor!))}{(accessor == property.GetMethod ? "get" : "set")}; "));
        var index = property.GetIndexParameters() is { Length: > 0 } indices ? $"this[{string.Join(", ", indices.Select(Parameter))}]" : property.Name;
        return $"{json}{Access(widest)}{Modifier(widest)}{Text(property.PropertyType)} {index} {{ {body}}}";
    }

    // Null: not visible outside. Empty: an interface's member.
    private static string? Access(MemberInfo member) => member switch
    {
        { DeclaringType.IsInterface: true } => "",
        MethodBase { IsPublic: true } or FieldInfo { IsPublic: true } => "public ",
        MethodBase { IsFamily: true } or MethodBase { IsFamilyOrAssembly: true } or FieldInfo { IsFamily: true } => "protected ",
        _ => null,
    };

    private static string Modifier(MethodInfo method) =>
        method.DeclaringType!.IsInterface ? ""
        : method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : !method.IsVirtual ? ""
        : method.GetBaseDefinition() != method ? "override "
        : method.IsFinal ? "" : "virtual ";

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Constraints(Type[] arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(argument =>
    {
        List<string> constraints = [];
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Add("class");
        constraints.AddRange(argument.GetGenericParameterConstraints().Select(Text));
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")
        + $"{Text(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? " = " + Default(parameter) : "");

    private static string Default(ParameterInfo parameter) =>
        parameter.RawDefaultValue == null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) == null ? "default" : Value(parameter.RawDefaultValue);

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(Type type)
    {
        if (type.IsByRef)
            return Text(type.GetElementType()!);
        if (type.IsArray)
            return Text(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Text(value) + "?";
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>" : name;
    }

    [GeneratedRegex("\"[^\"]*\"|(?:[A-Za-z_]\\w*\\.)+(?=[A-Za-z_])")]
    private static partial Regex Namespaces();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex OutsideBrackets();
}
