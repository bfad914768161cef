namespace SeopBot.Plans;

/// <summary>What a question about plans asks for.</summary>
public enum QuestionKind
{
    /// <summary>The students, with reasons: "who is missing a plan?"</summary>
    List,

    /// <summary>A number: "how many SEOPs are done?"</summary>
    Count,

    /// <summary>One student's plan, part by part: "is Emma done?", "why is she on the list?"</summary>
    Student,

    /// <summary>What is different from an earlier day: "what changed since Monday?"</summary>
    Changes,

    /// <summary>Counts by school or by grade: "how do the schools stand?"</summary>
    RollUp,

    /// <summary>The yearly report of April. Source: domain.md §1.4.</summary>
    AprilReport,
}

/// <summary>A question about plans, as understood. It can be shown, corrected, kept for "and 11th?" and asked again by a card's button. Empty lists mean: any.</summary>
public sealed record PlanQuestion
{
    /// <summary>What is asked for.</summary>
    public QuestionKind Kind { get; init; }

    /// <summary>Only the asker's own classes or caseload: "just mine".</summary>
    public bool Own { get; init; }

    /// <summary>Schools, by key.</summary>
    public IReadOnlyList<string> SchoolKeys { get; init; } = [];

    /// <summary>Grades.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>Teachers or counselors whose students are asked about, by key.</summary>
    public IReadOnlyList<string> StaffKeys { get; init; } = [];

    /// <summary>SEP or SEOP; null for both.</summary>
    public PlanKind? PlanKind { get; init; }

    /// <summary>Parts of a plan; a student with any of them open is meant.</summary>
    public IReadOnlyList<PlanElement> Elements { get; init; } = [];

    /// <summary>Whether all of the parts that the student's plan has must be open, not just any: "neither cluster nor course plan".</summary>
    public bool AllOpen { get; init; }

    /// <summary>States; empty for those with something open and due, or for all where parts, remarks or a number are asked for.</summary>
    public IReadOnlyList<PlanState> States { get; init; } = [];

    /// <summary>Remarks; a student with any of them is meant: "students without a parent answer".</summary>
    public PlanRemarks Remarks { get; init; }

    /// <summary>The one student asked about, by key; null for many.</summary>
    public string? StudentKey { get; init; }

    /// <summary>The day asked about; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The earlier day of "what changed since"; null otherwise.</summary>
    public DateOnly? Since { get; init; }

    // A method: a property would be written into every button.
    /// <summary>Whether parts, states or remarks say which of the students are meant.</summary>
    public bool HasFilter() => Elements.Count > 0 || States.Count > 0 || Remarks != PlanRemarks.None;

    /// <summary>The same question about the same students, without parts, states and remarks.</summary>
    public PlanQuestion WithoutFilter() => this with { Elements = [], AllOpen = false, States = [], Remarks = PlanRemarks.None };
}
