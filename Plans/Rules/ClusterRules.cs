namespace SeopBot.Plans.Rules;

/// <summary>The career cluster. Source: Policy 4030, 3.2.3.3.</summary>
internal static class ClusterRules
{
    private static readonly HashSet<string> Undecided = new(StringComparer.OrdinalIgnoreCase)
    {
        "undecided", "not decided", "not sure", "unsure", "unknown", "don't know", "indeciso", "indecisa", "no decidido", "no sé", "no se", "desconocido",
    };

    /// <summary>S4; a blank one takes an earlier year's. Source: domain.md §9.6 (5).</summary>
    public static Outcome Cluster(PlanCase plan) => WrittenRules.Carried(plan, plan.ClusterPlan);

    /// <summary>The plan whose cluster holds on the day asked about; null when none was chosen.</summary>
    public static Plan? PlanWithCluster(PlanCase plan) => LatestPlan(plan) is { Cluster: { } said } latest && !Undecided.Contains(said.Name.Trim(' ', '.', '?', '¿')) ? latest : null;

    /// <summary>The plan that says something of a cluster last, also that none is chosen yet; null when none does.</summary>
    public static Plan? LatestPlan(PlanCase plan) => plan.Latest(static (one, at) => one.Cluster is { } choice && PlanText.IsFilled(choice.Name) && !(choice.On > at.AsOf));

    /// <summary>Whether a course of those clusters is meant for the one chosen, named by code or name; "&amp;", "and", commas, capitals, a plural and "A/V" do not matter. Source: domain.md §1.9.</summary>
    public static bool Fits(IReadOnlyList<string> clusters, ClusterChoice choice, PlanCase plan)
    {
        // Courses have the codes of the school's framework; in another one a code means something else.
        var code = choice.Framework.Trim().Equals(plan.Reading.Framework, StringComparison.OrdinalIgnoreCase) ? choice.Code : null;
        foreach (var cluster in clusters)
            if (IsSame(cluster, choice.Name) || (code is { Length: > 0 } && cluster.AsSpan().Trim().Equals(code.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        while (true)
        {
            var first = NextWord(ref one);
            var second = NextWord(ref other);
            if (!Usual(first).Equals(Usual(second), StringComparison.OrdinalIgnoreCase)) return false;
            if (first.IsEmpty) return true;
        }
    }

    // "Health Sciences" is "Health Science", "A/V" is "Audio/Visual". Source: domain.md §1.9, the national and the Utah names.
    private static ReadOnlySpan<char> Usual(ReadOnlySpan<char> word) => word switch
    {
        "A" or "a" => "Audio",
        "V" or "v" => "Visual",
        [.., 's' or 'S'] => word[..^1],
        _ => word,
    };

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
