using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace SeopBot.Tests.Sdk;

/// <summary>What of some watched types is reached from other code. The rule is in UnusedTests.</summary>
internal sealed class ReachedCode
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] WireAssemblies = ["AdaptiveCards", "Microsoft.Bot.Schema"];

    private static readonly Dictionary<short, OpCode> OpCodeOf = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly HashSet<Type> _watched;
    private readonly ILookup<MethodBase, MethodBase> _overrides;
    private readonly HashSet<MethodBase> _methods = [];
    private readonly HashSet<Type> _types = [];
    private readonly Stack<MethodBase> _unread = [];

    /// <summary>Reads the code of the users, and of all that it reaches.</summary>
    internal ReachedCode(IReadOnlyCollection<Type> watched, IEnumerable<Type> users)
    {
        _watched = [.. watched.SelectMany(WithNested)];
        _overrides = _watched.SelectMany(Overrides).ToLookup(pair => pair.Base, pair => pair.Own);
        foreach (var method in users.SelectMany(type => MethodsOf(type)))
            Read(method);
        while (_unread.TryPop(out var method))
            Read(method);
    }

    internal bool Has(Type type) => _types.Contains(type);

    /// <summary>Whether the method is reached, or another part of the same property, or, of an operator, its counterpart.</summary>
    internal bool Has(MethodBase method) => Together(method).Any(_methods.Contains);

    /// <summary>The methods that a programmer wrote in a type.</summary>
    internal static IEnumerable<MethodBase> Written(Type type) => MethodsOf(type).Where(method =>
        !method.Name.Contains('<', StringComparison.Ordinal) && !(method is ConstructorInfo && (method.IsStatic || IsEmpty(method)))
        && (!method.IsDefined(typeof(CompilerGeneratedAttribute)) || (IsAccessor(method) && method.Name != "get_EqualityContract")) && !typeof(Delegate).IsAssignableFrom(type));

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Declared).SelectMany(WithNested).Append(type);

    // Nothing but the call of the base class's constructor: the compiler wrote it.
    private static bool IsEmpty(MethodBase constructor) => constructor.GetParameters().Length == 0 && constructor.GetMethodBody()?.GetILAsByteArray()?.Length <= 8;

    private static IEnumerable<MethodBase> Together(MethodBase method)
    {
        if (!method.IsSpecialName || method is ConstructorInfo)
            return [method];
        if (IsOperator(method))
            return method.DeclaringType!.GetMethods(Declared).Where(IsOperator);
        var property = method.DeclaringType!.GetProperties(Declared).FirstOrDefault(property => property.GetAccessors(true).Contains(method));
        return property is null ? [method] : property.GetAccessors(true);
    }

    // Whether JSON reaches a method of a type that is used.
    private static bool IsForJson(Type type, MethodBase method) =>
        (WireAssemblies.Contains(type.Assembly.GetName().Name)
            && (IsAccessor(method) || method.Name.StartsWith("ShouldSerialize", StringComparison.Ordinal) || (method is ConstructorInfo && method.GetParameters().Length == 0)))
        || type.GetProperties(Declared).Any(property => property.IsDefined(typeof(JsonPropertyAttribute)) && property.GetAccessors(true).Contains(method));

    private static bool IsAccessor(MethodBase method) => method is MethodInfo { IsSpecialName: true } && !IsOperator(method);

    private static bool IsOperator(MethodBase method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>The methods of a type that stand for another: of a base class or of an interface.</summary>
    private static IEnumerable<(MethodBase Base, MethodBase Own)> Overrides(Type type)
    {
        foreach (var method in type.GetMethods(Declared).Where(method => method.IsVirtual && method.GetBaseDefinition() != method))
            yield return (Definition(method.GetBaseDefinition()), method);
        if (type.IsInterface || type.IsGenericParameter)
            yield break;
        foreach (var map in type.GetInterfaces().Select(type.GetInterfaceMap))
        {
            foreach (var (real, own) in map.InterfaceMethods.Zip(map.TargetMethods).Where(pair => pair.Second is not null))
                yield return (Definition(real), Definition(own));
        }
    }

    // The method as it was written, without the types that a caller put into it.
    private static MethodBase Definition(MethodBase method) =>
        method is { DeclaringType: { IsConstructedGenericType: true } or null } or { IsConstructedGenericMethod: true } && method.Module is { } module && !method.DeclaringType!.IsArray
            ? module.ResolveMethod(method.MetadataToken)!
            : method;

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private void Reach(MethodBase called)
    {
        var method = Definition(called);
        foreach (var argument in called is MethodInfo { IsConstructedGenericMethod: true } ? called.GetGenericArguments() : [])
            Reach(argument);
        if (called.DeclaringType is { } type)
            Reach(type);
        if (!_watched.Contains(method.DeclaringType!) || !_methods.Add(method))
            return;
        _unread.Push(method);
        if (method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info)
            Reach(info.GetBaseDefinition());
        foreach (var own in _overrides[method].Where(own => _types.Contains(own.DeclaringType!)))
            Reach(own);
    }

    private void Reach(Type named)
    {
        if (named.HasElementType)
        {
            Reach(named.GetElementType()!);
            return;
        }
        foreach (var argument in named.IsConstructedGenericType ? named.GetGenericArguments() : [])
            Reach(argument);
        var type = Definition(named);
        if (!_watched.Contains(type) || !_types.Add(type))
            return;
        if (type.BaseType is { } parent)
            Reach(parent);
        if (type.DeclaringType is { } outer)
            Reach(outer);
        if (type.TypeInitializer is { } initializer)
            Reach(initializer);
        foreach (var field in type.GetFields(Declared))
            Reach(field.FieldType);
        foreach (var attribute in type.GetCustomAttributesData().Concat(type.GetProperties(Declared).SelectMany(property => property.GetCustomAttributesData())))
            ReachNamedIn(attribute);
        foreach (var (real, own) in Overrides(type).Where(pair => !_watched.Contains(pair.Base.DeclaringType!) || _methods.Contains(pair.Base)))
            Reach(own);
        foreach (var method in MethodsOf(type).Where(method => IsForJson(type, method)))
            Reach(method);
    }

    private void ReachNamedIn(CustomAttributeData attribute)
    {
        Reach(attribute.Constructor);
        foreach (var type in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue)).Select(argument => argument.Value).OfType<Type>())
        {
            Reach(type);
            foreach (var constructor in Definition(type).GetConstructors(Declared))
                Reach(constructor);
        }
    }

    private void Read(MethodBase method)
    {
        foreach (var type in method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType).OfType<Type>())
            Reach(type);
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var arguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(method.GetMethodBody()?.GetILAsByteArray() ?? []))
        {
            switch (method.Module.ResolveMember(token, typeArguments, arguments))
            {
                case MethodBase called:
                    Reach(called);
                    break;
                case FieldInfo { DeclaringType: { } holder }:
                    Reach(holder);
                    break;
                case Type type:
                    Reach(type);
                    break;
            }
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var instruction = OpCodeOf[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
