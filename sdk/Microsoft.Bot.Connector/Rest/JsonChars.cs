using System.Buffers;
using Newtonsoft.Json;

namespace Microsoft.Rest;

/// <summary>Lets Json.NET take its characters from the pool.</summary>
internal sealed class JsonChars : IArrayPool<char>
{
    /// <summary>The only one.</summary>
    public static readonly JsonChars Pool = new();

    /// <inheritdoc/>
    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    /// <inheritdoc/>
    public void Return(char[] array)
    {
        if (array != null)
            ArrayPool<char>.Shared.Return(array);
    }
}
