namespace SeopBot.Plans;

/// <summary>One student's line of an answer.</summary>
/// <param name="Student">The student.</param>
/// <param name="School">The school.</param>
/// <param name="Standing">Where the plan stands.</param>
public sealed record PlanRow(Student Student, School School, PlanStanding Standing)
{
    /// <summary>Whether something is open and due.</summary>
    public bool IsMissing => PlanCounts.Missing.Contains(Standing.State);
}

/// <summary>The answer to a question about plans on one day. The chat, its files and the command line show this same answer.</summary>
/// <param name="Question">The question as answered: where it named no students, those of the asker are filled in.</param>
/// <param name="AsOf">The day asked about. On a day to come the answer says what will be due by then if nothing more is recorded.</param>
/// <param name="ReadAt">When the lists were last asked.</param>
public sealed record PlanAnswer(PlanQuestion Question, DateOnly AsOf, DateTimeOffset ReadAt)
{
    /// <summary>Why nothing is answered; null when something is.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>A school was named of which the asker may see the own students only; those are answered.</summary>
    public bool Narrowed { get; init; }

    /// <summary>The students asked about, by state, whether listed or not.</summary>
    public PlanCounts Counts { get; init; } = PlanCounts.None;

    /// <summary>The same students on the earlier day; null unless the question is what changed.</summary>
    public PlanCounts? CountsBefore { get; init; }

    /// <summary>How many students the question means: the number that "how many?" asks for.</summary>
    public Tally Listed { get; init; }

    /// <summary>The students that the question means, by school key, grade and name; empty where the asker may have numbers only.</summary>
    public IReadOnlyList<PlanRow> Rows { get; init; } = [];

    /// <summary>Numbers by school, or by grade within one school.</summary>
    public IReadOnlyList<RollUpRow> RollUp { get; init; } = [];

    /// <summary>What is different from the earlier day, in the order of the rows.</summary>
    public IReadOnlyList<PlanChange> Changes { get; init; } = [];

    /// <summary>The yearly report; null unless it was asked for.</summary>
    public AprilReport? April { get; init; }

    /// <summary>The parts of a plan to name for a row: those past their day and those asked for, optional ones too; all open ones when there is none of them.</summary>
    public IReadOnlyList<OpenElement> Named(PlanRow row)
    {
        var asked = row.Standing.Optional.Where(open => Question.Elements.Contains(open.Element));
        var named = row.Standing.Open.Where(open => open.DueOn < AsOf || Question.Elements.Contains(open.Element)).Concat(asked).ToList();
        return named.Count > 0 ? named : row.Standing.Open;
    }
}

/// <summary>One student's plan, part by part.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="ReadAt">When the lists were last asked.</param>
public sealed record PlanExplanation(DateOnly AsOf, DateTimeOffset ReadAt)
{
    /// <summary>Why nothing is told; null when something is.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The student's line; null only when refused.</summary>
    public PlanRow? Row { get; init; }

    /// <summary>What was found for every part, in the order of the policy; empty where no plan concerns the student.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>
/// What is different in one student's plan between two days, by what the lists say now: what has no date of its own counts on both days.
/// Of who came or left in between only the states are told: what was there before, or is nobody's concern now, is neither closed nor held nor due.
/// </summary>
/// <param name="Before">On the earlier day.</param>
/// <param name="Now">On the later day.</param>
/// <param name="Since">The earlier day.</param>
/// <param name="AsOf">The later day.</param>
public sealed record PlanChange(PlanRow Before, PlanRow Now, DateOnly Since, DateOnly AsOf)
{
    /// <summary>Parts that were not late on the earlier day and are on the later.</summary>
    public IEnumerable<OpenElement> FellDue => IsOfBothDays ? Now.Standing.DueBy(AsOf).Where(open => open.DueOn >= Since) : [];

    /// <summary>Parts that were open on the earlier day and are closed on the later.</summary>
    public IEnumerable<OpenElement> Closed => IsOfBothDays ? Before.Standing.Open.Where(open => Now.Standing.Open.All(other => other.Element != open.Element)) : [];

    /// <summary>Valid conferences held in between.</summary>
    public int Held => IsOfBothDays ? Now.Standing.HeldIndividual + Now.Standing.HeldGroup - Before.Standing.HeldIndividual - Before.Standing.HeldGroup : 0;

    /// <summary>Whether anything is different.</summary>
    public bool IsAny => Before.Standing.State != Now.Standing.State || Held != 0 || FellDue.Any() || Closed.Any();

    private bool IsOfBothDays => Before.Standing.State != PlanState.NotApplicable && Now.Standing.State != PlanState.NotApplicable;
}
