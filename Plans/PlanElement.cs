namespace SeopBot.Plans;

/// <summary>The parts of a plan. Source: domain.md §9.1 (E1 to E9) and §9.2 (S1 to S12).</summary>
public enum PlanElement
{
    /// <summary>E1; of a SEOP a third of S1.</summary>
    Progress,

    /// <summary>E2; of a SEOP a third of S1.</summary>
    Accomplishments,

    /// <summary>E3; of a SEOP a third of S1.</summary>
    Strengths,

    /// <summary>E4.</summary>
    NeedsAttention,

    /// <summary>E5.</summary>
    FirstConference,

    /// <summary>E6.</summary>
    SecondConference,

    /// <summary>E7.</summary>
    EducationGoal,

    /// <summary>E8.</summary>
    CareerGoal,

    /// <summary>E9.</summary>
    Monitoring,

    /// <summary>S2: completion of requirements or competencies.</summary>
    Requirements,

    /// <summary>S3: a result of a test that the board approved.</summary>
    ApprovedTest,

    /// <summary>S4.</summary>
    CareerCluster,

    /// <summary>S5: courses that fit the cluster, for all years that remain.</summary>
    CoursePlan,

    /// <summary>S6.</summary>
    PostSecondaryEducation,

    /// <summary>S7.</summary>
    Occupation,

    /// <summary>S8: the parents were invited.</summary>
    ParentOpportunity,

    /// <summary>S9.</summary>
    IndividualConference,

    /// <summary>S10.</summary>
    GroupConference,

    /// <summary>S11: only where the student means to graduate early.</summary>
    EarlyGraduation,

    /// <summary>S12: the parent acknowledged the plan as it is now; keeps a plan from being complete only where the school asks for it.</summary>
    Acknowledgment,
}

/// <summary>Why an element is open; the words for each are in Cards.</summary>
public enum OpenReason
{
    /// <summary>Nothing was written, or nothing that fills the field.</summary>
    NothingWritten,

    /// <summary>No conference was held.</summary>
    NotHeld,

    /// <summary>One was held without a parent or guardian.</summary>
    WithoutParent,

    /// <summary>One was held without the student, and the school asks for the student.</summary>
    WithoutStudent,

    /// <summary>One was held without a counselor, where the state rule counts.</summary>
    WithoutCounselor,

    /// <summary>One is recorded as held, but without length, school person or recorder.</summary>
    RecordIncomplete,

    /// <summary>Both conferences were on the same day.</summary>
    SameDay,

    /// <summary>One event is recorded as an individual conference and as a group, and counts as one of them.</summary>
    SameEvent,

    /// <summary>An individual conference of several students at once.</summary>
    SeveralStudents,

    /// <summary>No goal of this kind.</summary>
    NoGoal,

    /// <summary>There is a goal, but nobody owns it or it has no date.</summary>
    GoalWithoutOwnerOrDate,

    /// <summary>An open goal is not watched over by student, parent and teacher.</summary>
    MonitorsMissing,

    /// <summary>Nobody has looked at an open goal yet.</summary>
    NotChecked,

    /// <summary>A cluster is chosen, but no course of the plan fits it.</summary>
    NoFittingCourse,

    /// <summary>The courses do not cover all years that remain.</summary>
    YearsNotCovered,

    /// <summary>In grade 12, and neither the plan nor a conference of the year names a next step.</summary>
    NextStepMissing,

    /// <summary>No adult who may book was invited.</summary>
    NotInvited,

    /// <summary>An invitation came back, and no other one counts.</summary>
    Undeliverable,

    /// <summary>A group was held with too few or too many students invited.</summary>
    GroupSize,

    /// <summary>The student means to graduate early, and the term is not said.</summary>
    TermMissing,

    /// <summary>The student means to graduate early, and how the credits are reached is not said.</summary>
    CreditsMissing,

    /// <summary>The student means to graduate early, and student, parent or school has not approved.</summary>
    ApprovalsMissing,

    /// <summary>The student means to graduate early, and the principal was not told.</summary>
    PrincipalNotTold,

    /// <summary>The parent acknowledged an earlier version of the plan, or none.</summary>
    NotAcknowledged,
}
