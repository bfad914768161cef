namespace SeopBot.Plans.Rules;

/// <summary>The career cluster. Source: Policy 4030, 3.2.3.3.</summary>
internal static class ClusterRules
{
    /// <summary>S4; a blank one takes an earlier year's. Source: domain.md §9.6 (5).</summary>
    public static Outcome Cluster(PlanCase plan) => WrittenRules.Carried(plan, PlanWithCluster(plan));

    /// <summary>The plan whose cluster holds on the day asked about; null when none was chosen.</summary>
    public static Plan? PlanWithCluster(PlanCase plan) =>
        plan.Latest(static (one, at) => one.Cluster is { } choice && PlanText.IsFilled(choice.Name) && !(choice.On > at.AsOf));

    /// <summary>Whether a course is meant for the cluster, named by code or name; "&amp;", "and", commas and capitals do not matter. Source: domain.md §1.9.</summary>
    public static bool Fits(PlannedCourse course, ClusterChoice choice)
    {
        foreach (var cluster in course.Clusters)
            if (IsSame(cluster, choice.Name) || (choice.Code is { Length: > 0 } code && cluster.AsSpan().Trim().Equals(code.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            var first = NextWord(ref one);
            var second = NextWord(ref other);
            if (!first.Equals(second, StringComparison.OrdinalIgnoreCase)) return false;
            if (first.IsEmpty) return true;
        }
    }

    // The next word of letters and digits that is not "and"; empty at the end.
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        while (true)
        {
            var from = 0;
            while (from < text.Length && !char.IsLetterOrDigit(text[from])) from++;
            var to = from;
            while (to < text.Length && char.IsLetterOrDigit(text[to])) to++;
            var word = text[from..to];
            text = text[to..];
            if (!word.Equals("and", StringComparison.OrdinalIgnoreCase)) return word;
        }
    }
}
