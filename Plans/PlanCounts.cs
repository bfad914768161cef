namespace SeopBot.Plans;

/// <summary>A number of students, which is withheld where it, or another that follows from it, is small. Source: domain.md §5, "Small counts".</summary>
/// <param name="Number">The number; null when withheld. Which of both is the reason is not told: it would say how large the number is.</param>
public readonly record struct Tally(int? Number)
{
    /// <summary>A number that is withheld.</summary>
    public static readonly Tally Withheld = new(null);

    /// <summary>Whether the number is withheld.</summary>
    public bool IsWithheld => Number is null;

    /// <summary>A number that is shown.</summary>
    public static implicit operator Tally(int number) => new(number);

    /// <summary>The sum; withheld when either is.</summary>
    public static Tally operator +(Tally left, Tally right) => left.Number == 0 ? right : right.Number == 0 ? left : new Tally(left.Number + right.Number);
}

/// <summary>Students by the state of their plans.</summary>
/// <param name="ByState">The numbers; a state that is not in it has none.</param>
public sealed record PlanCounts(IReadOnlyDictionary<PlanState, Tally> ByState)
{
    /// <summary>The states that are counted, the best first: all but that of students whom no plan concerns.</summary>
    public static readonly IReadOnlyList<PlanState> States = [.. Enum.GetValues<PlanState>().Where(state => state != PlanState.NotApplicable)];

    /// <summary>Of these, the states in which something is open and due.</summary>
    public static readonly IReadOnlyList<PlanState> Missing = [PlanState.Incomplete, PlanState.MissingConference, PlanState.NoPlan];

    /// <summary>No students.</summary>
    public static readonly PlanCounts None = new(new Dictionary<PlanState, Tally>());

    /// <summary>Students whom a plan concerns: all but those not applicable.</summary>
    public Tally Total { get; init; } = 0;

    /// <summary>Of the students, those who came fewer days ago than the days of grace; 0 where names may not be seen. Source: domain.md §9.6 (9).</summary>
    public int JustArrived { get; init; }

    /// <summary>Students with something late, by the clause it rests on, in the order of the clauses; empty where names may not be seen.</summary>
    public IReadOnlyList<ClauseCount> ByClause { get; init; } = [];

    /// <summary>The numbers of one line of a table: by state, then the total.</summary>
    internal static PlanCounts Of(Tally[] line) => new(States.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second)) { Total = line[^1] };

    /// <summary>The students in a state.</summary>
    public Tally this[PlanState state] => ByState.GetValueOrDefault(state, 0);
}

/// <summary>Students with something late under one clause.</summary>
/// <param name="Clause">The number of Policy 4030, or the rule where only that asks.</param>
/// <param name="Elements">The parts that are late under it, in the order of the policy; asking for them lists the students.</param>
/// <param name="Students">How many students; one with two parts late under it counts once.</param>
public sealed record ClauseCount(string Clause, IReadOnlyList<PlanElement> Elements, int Students);

/// <summary>Numbers of one kind of plan at one school, or in one of its grades.</summary>
/// <param name="School">The school.</param>
/// <param name="Kind">SEP or SEOP.</param>
/// <param name="Counts">The numbers.</param>
public sealed record RollUpRow(School School, PlanKind Kind, PlanCounts Counts)
{
    /// <summary>The grade; null for the whole school.</summary>
    public Grade? Grade { get; init; }
}
