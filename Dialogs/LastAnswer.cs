using System.Runtime.Serialization;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>An answer that was shown.</summary>
/// <param name="Question">The question.</param>
/// <param name="Page">Its page, from 0.</param>
public sealed record ShownAnswer(PlanQuestion Question, int Page);

/// <summary>What was answered last in a conversation, for "and 11th?", "why is the second one on it?", "export that" and "go back".</summary>
public sealed record LastAnswer
{
    /// <summary>Most students kept: some pages back.</summary>
    public const int MostListed = 50;

    private const int MostBefore = 8;

    /// <summary>The answer on the screen; null when none was given yet.</summary>
    public ShownAnswer? Shown { get; init; }

    /// <summary>The answers before it, the latest last.</summary>
    public IReadOnlyList<ShownAnswer> Before { get; init; } = [];

    /// <summary>Keys of the students listed last, in their order.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>How many were listed before those.</summary>
    public int ListedBefore { get; init; }

    /// <summary>The question as answered; null when none was yet.</summary>
    [IgnoreDataMember]
    public PlanQuestion? Question => Shown?.Question;

    /// <summary>The latest answer about more than one student; null when there was none.</summary>
    [IgnoreDataMember]
    public ShownAnswer? List => Before.Append(Shown).LastOrDefault(shown => shown is { Question.Kind: not QuestionKind.Student });

    /// <summary>With another answer on the screen.</summary>
    /// <param name="shown">The answer.</param>
    /// <param name="isSame">Whether it answers the same question, on another page or the same.</param>
    public LastAnswer Show(ShownAnswer shown, bool isSame) => this with { Shown = shown, Before = isSame || Shown is null ? Before : [.. Before.Append(Shown).TakeLast(MostBefore)] };

    /// <summary>With the answer before on the screen, or the page before; null when there is none.</summary>
    public LastAnswer? Back() => Shown is { Page: > 0 } paged ? this with { Shown = paged with { Page = paged.Page - 1 } }
        : Before.Count > 0 ? this with { Shown = Before[^1], Before = [.. Before.SkipLast(1)] }
        : null;
}
