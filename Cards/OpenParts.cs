using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>The open parts of a plan in words, each with the clause it rests on.</summary>
public static class OpenParts
{
    /// <summary>One open part: "3.1.3.3: no career-awareness goal yet".</summary>
    public static string Text(OpenElement open, Words words) => $"{open.Clause}: {Reason(open, words)}";

    /// <summary>Why a part is open, without its clause.</summary>
    public static string Reason(OpenElement open, Words words) =>
        IsAbsent(open) && open.Element != PlanElement.Monitoring ? words[$"Open.{open.Element}"] : words[$"OpenReason.{open.Reason}"];

    /// <summary>What the clause asks for.</summary>
    public static string Asks(PlanElement element, Words words) => words[$"Clause.{element}"];

    /// <summary>What would close a part: "hold and record a second conference on another day".</summary>
    public static string Closes(OpenElement open, Words words) =>
        IsAbsent(open) ? words[$"Closes.{open.Element}"] : words[$"Closes.{open.Reason}"];

    /// <summary>What is told beside the state, a sentence each.</summary>
    public static IEnumerable<string> Remarks(PlanRemarks remarks, Words words) =>
        Enum.GetValues<PlanRemarks>().Where(remark => remark != PlanRemarks.None && remarks.HasFlag(remark)).Select(remark => words[$"Remark.{remark}"]);

    /// <summary>The part's name, with the fault where the part is there but does not count: "first conference (held without a parent)".</summary>
    public static string Name(OpenElement open, Words words) =>
        IsAbsent(open) || open.Reason == OpenReason.NotChecked ? words.Part(open.Element) : $"{words.Part(open.Element)} ({words[$"OpenReason.{open.Reason}"]})";

    /// <summary>Open parts by due day and clause: "due Nov 3: 3.1.3.1 strengths · 3.1.3.2 first conference".</summary>
    /// <param name="open">The parts.</param>
    /// <param name="asOf">The day on which it is said.</param>
    /// <param name="words">The language.</param>
    public static string ByDay(IEnumerable<OpenElement> open, DateOnly asOf, Words words) => string.Join("; ",
        open.GroupBy(part => part.DueOn).Select(day => $"{words.Of("DueOn", words.Day(day.Key, asOf))}: {string.Join(" · ",
            day.GroupBy(part => part.Clause).Select(clause => $"{clause.Key} {string.Join(", ", clause.Select(part => Name(part, words)))}"))}"));

    /// <summary>All open parts, a line each, with the day they are due.</summary>
    public static IEnumerable<AdaptiveElement> Lines(IEnumerable<OpenElement> open, Words words) =>
        open.Select(part => Part.Line($"{Text(part, words)} ({words.Of("DueOn", words.Day(part.DueOn))})"));

    /// <summary>Whether the part is not there at all; else it is there, but does not count.</summary>
    public static bool IsAbsent(OpenElement open) =>
        open.Reason is OpenReason.NothingWritten or OpenReason.NotHeld or OpenReason.NoGoal or OpenReason.NotInvited or OpenReason.NotAcknowledged;
}
