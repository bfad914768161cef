namespace SeopBot.Plans;

/// <summary>A career cluster as it was called when it was chosen; never rewritten when the framework changes.</summary>
/// <param name="Framework">utah13, national16 or national14. Source: domain.md §1.9.</param>
/// <param name="Code">The cluster's code in the framework; null when it has none.</param>
/// <param name="Name">Its name then.</param>
/// <param name="On">The day of the choice; null when not recorded.</param>
/// <param name="By">Who recorded it; null when not recorded.</param>
public sealed record ClusterChoice(string Framework, string? Code, string Name, DateOnly? On = null, string? By = null);

/// <summary>The student's answer on early graduation. Source: Policy 4030, 3.2.3.6; R277-703-4.</summary>
/// <param name="Intended">Whether the student means to.</param>
public sealed record EarlyGraduation(bool Intended)
{
    /// <summary>The term aimed at; null when not said.</summary>
    public string? Term { get; init; }

    /// <summary>How the credits are reached; null when not said.</summary>
    public string? Credits { get; init; }

    /// <summary>The day on which the principal was told; null when not yet.</summary>
    public DateOnly? PrincipalToldOn { get; init; }

    /// <summary>Who has approved: student, parent, school.</summary>
    public IReadOnlyList<string> Approvals { get; init; } = [];
}

/// <summary>A parent's or guardian's acknowledgment of a plan; it holds for its version only.</summary>
/// <param name="Version">The plan's version acknowledged.</param>
/// <param name="By">Who did.</param>
/// <param name="On">The day; null when not recorded.</param>
public sealed record Acknowledgment(int Version, string? By, DateOnly? On);

/// <summary>Where a course of a student's plan stands.</summary>
public enum CourseStatus
{
    /// <summary>To be taken.</summary>
    Planned,

    /// <summary>Being taken.</summary>
    InProgress,

    /// <summary>Credit earned.</summary>
    Earned,
}

/// <summary>A course of a student's plan.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="Code">The course's code; null when it has none.</param>
/// <param name="Name">The course.</param>
/// <param name="Grade">The grade in which it is taken; null when open.</param>
/// <param name="Status">Planned, in progress or earned.</param>
public sealed record PlannedCourse(string Key, string StudentKey, string? Code, string Name, Grade? Grade, CourseStatus Status)
{
    /// <summary>Credits, in units; null when the row leaves it to the catalogue.</summary>
    public decimal? Credits { get; init; }

    /// <summary>The area of the graduation requirements, as "Science"; null when the row leaves it to the catalogue.</summary>
    public string? Area { get; init; }

    /// <summary>The clusters it fits, by code or name; empty when the row leaves it to the catalogue.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];
}

/// <summary>Credits that a graduating class needs in one area. A district's own table. Source: domain.md §1.6.</summary>
/// <param name="GraduationYear">The calendar year of the graduation.</param>
/// <param name="Area">The area, as "Science".</param>
/// <param name="Credits">Units needed.</param>
/// <param name="Source">Where it is written; null when not said.</param>
public sealed record CreditRule(int GraduationYear, string Area, decimal Credits, string? Source = null);

/// <summary>A member of staff was trained in one kind of plan. Source: Policy 4030, 3.1.2, 3.2.2.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StaffKey">Who was trained.</param>
/// <param name="Kind">In which kind of plan.</param>
/// <param name="TrainedOn">The school day.</param>
public sealed record TrainingSession(string Key, string StaffKey, PlanKind Kind, DateOnly TrainedOn)
{
    /// <summary>What it was about; null when not said.</summary>
    public string? Topic { get; init; }
}

/// <summary>What became of an invitation.</summary>
public enum InvitationAnswer
{
    /// <summary>Not answered.</summary>
    NoAnswer,

    /// <summary>They come.</summary>
    Accepted,

    /// <summary>They do not come.</summary>
    Declined,

    /// <summary>It came back.</summary>
    Undeliverable,
}

/// <summary>An invitation of one adult to the conferences of one window. Source: Policy 4030, 3.2.3.5.</summary>
/// <param name="Key">Our own id.</param>
/// <param name="StudentKey">The student.</param>
/// <param name="ContactKey">The adult.</param>
/// <param name="SentOn">The school day it was sent; null when it has no date, and then it is no evidence.</param>
/// <param name="Answer">What became of it.</param>
public sealed record Invitation(string Key, string StudentKey, string ContactKey, DateOnly? SentOn, InvitationAnswer Answer)
{
    /// <summary>The window; null when for none.</summary>
    public string? WindowKey { get; init; }

    /// <summary>teams, email, phone or letter; null when not recorded.</summary>
    public string? Channel { get; init; }

    /// <summary>The language it was written in as a BCP 47 tag; null when not recorded.</summary>
    public string? Language { get; init; }
}
