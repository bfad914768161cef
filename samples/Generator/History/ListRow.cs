global using ListRow = (string List, (string Column, string? Value)[] Fields);
using System.Globalization;

namespace SeopBot.Samples;

/// <summary>Values as the lists write them. Source: docs/lists.md, "Rules for every list".</summary>
internal static class ListText
{
    /// <summary>A row with its label and its identity first.</summary>
    public static ListRow Row(string list, string title, string key, params (string Column, string? Value)[] own) =>
        (list, [("Title", title), ("Key", key), .. own]);

    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Grade(int grade) => grade == 0 ? "K" : grade.ToString(CultureInfo.InvariantCulture);

    /// <summary>The afternoon of that school day as an instant.</summary>
    public static string Afternoon(DateOnly day, int minute) =>
        new DateTime(day, new TimeOnly(21, 0)).AddMinutes(minute).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
