namespace SeopBot.Bot;

/// <summary>The terminal; the only place that names it.</summary>
internal static class TextOut
{
#pragma warning disable RS0030 // Everything else writes to the writer it is given.
    /// <summary>Standard output.</summary>
    public static TextWriter Standard => Console.Out;

    /// <summary>Standard error.</summary>
    public static TextWriter Errors => Console.Error;
#pragma warning restore RS0030
}
