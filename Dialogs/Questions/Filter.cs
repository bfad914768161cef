using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>What a sentence says about parts, states and remarks.</summary>
internal sealed record Filter
{
    /// <summary>Parts named.</summary>
    public IReadOnlyList<PlanElement> Elements { get; init; } = [];

    /// <summary>All parts named must be open, not just any.</summary>
    public bool AllOpen { get; init; }

    /// <summary>A "no" beside a remark, which only tells who has it; null when there is none.</summary>
    public Mark? DeniedRemark { get; init; }

    /// <summary>States named.</summary>
    public IReadOnlyList<PlanState> States { get; init; } = [];

    /// <summary>Remarks named.</summary>
    public PlanRemarks Remarks { get; init; }

    /// <summary>SEP or SEOP, where only the clause tells.</summary>
    public PlanKind? Kind { get; init; }

    /// <summary>"Missing" is asked for in general.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Who has the thing is asked for, not who lacks it.</summary>
    public bool IsPositive { get; init; }

    /// <summary>A clause that no part rests on; null when all are known.</summary>
    public string? WrongClause { get; init; }

    /// <summary>Whether anything is said.</summary>
    public bool IsSaid => IsMissing || Names;

    /// <summary>Whether parts, states or remarks are named.</summary>
    public bool Names => Elements.Count > 0 || States.Count > 0 || Remarks != PlanRemarks.None;
}
