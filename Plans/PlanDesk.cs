namespace SeopBot.Plans;

/// <summary>Answers questions about plans from the district's records, for whoever asks; who may ask what is checked here, through <see cref="Access"/>.</summary>
/// <param name="source">The records.</param>
/// <param name="time">The school's clock.</param>
public sealed class PlanDesk(IDistrictSource source, SchoolTime time)
{
    /// <summary>The smallest number shown where nothing else is set. Source: domain.md §5, "Small counts".</summary>
    public const int DefaultSmallestNumber = 10;

    private readonly Standings _standings = new();

    /// <summary>The smallest number shown to somebody who may not see the names behind it.</summary>
    public int SmallestNumber { get; init; } = DefaultSmallestNumber;

    /// <summary>The answer for a member of staff, within their right; a question beyond it is refused in the answer.</summary>
    /// <exception cref="ListsUnavailableException">The records were never read and the lists do not answer.</exception>
    public async ValueTask<PlanAnswer> AskAsync(StaffMember asker, PlanQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        var picture = await source.ReadAsync(cancellationToken);
        return Answer(picture, Access.Rule(asker, question, picture.Roster));
    }

    /// <summary>The answer for whoever may run programs on the server.</summary>
    /// <exception cref="ListsUnavailableException">The records were never read and the lists do not answer.</exception>
    public async ValueTask<PlanAnswer> AskAsync(PlanQuestion question, CancellationToken cancellationToken)
    {
        var picture = await source.ReadAsync(cancellationToken);
        return Answer(picture, Access.Rule(null, question, picture.Roster));
    }

    /// <summary>One student's plan, part by part, for a member of staff.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="studentKey">The student.</param>
    /// <param name="asOf">The day; null for today.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ListsUnavailableException">The records were never read and the lists do not answer.</exception>
    public async ValueTask<PlanExplanation> ExplainAsync(StaffMember asker, string studentKey, DateOnly? asOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asker);
        var picture = await source.ReadAsync(cancellationToken);
        var answer = Answer(picture, Access.Rule(asker, new PlanQuestion { Kind = QuestionKind.Student, StudentKey = studentKey, AsOf = asOf }, picture.Roster));
        var explanation = new PlanExplanation(answer.AsOf, answer.ReadAt) { Refusal = answer.Refusal, Row = answer.Rows.FirstOrDefault() };
        if (explanation.Row is not { } row) return explanation;
        var record = await source.ReadAsync(row.Student, cancellationToken);
        return explanation with { Findings = On(picture, answer.AsOf).Explain(row, record) };
    }

    private PlanAnswer Answer(DistrictRecords picture, AccessRuling ruling)
    {
        var asOf = ruling.Question.AsOf ?? time.Today;
        var answer = new PlanAnswer(ruling.Question, asOf, picture.ReadAt) { Narrowed = ruling.Narrowed };
        if (ruling.Refusal is { } refused) return answer with { Refusal = refused };
        if (RefuseDay(picture, answer, ruling.Numbers) is { } day) return answer with { Refusal = day };
        if (answer.Question.Kind == QuestionKind.Changes && answer.Question.Since is null) answer = answer with { Question = answer.Question with { Since = WeekBefore(asOf) } };

        var standings = On(picture, asOf);
        if (ruling.Numbers != NumbersOf.Nobody) return Numbers(answer, ruling, standings);
        var asked = PlanSelection.Asked(standings, ruling);
        if (RefuseParts(standings, ruling, asked) is { } parts) return answer with { Refusal = parts };
        if (answer.Question.Kind == QuestionKind.Changes) return Comparing(answer, asked, On(picture, answer.Question.Since!.Value));
        answer = Listing(answer, asked);
        return answer.Question.Kind switch
        {
            QuestionKind.RollUp when answer.Question.HasFilter() => answer with { Counts = RollUp.Count(answer.Rows, asOf), Rows = [], RollUp = RollUp.Of(answer.Rows, asOf) },
            QuestionKind.RollUp => answer with { Rows = [], RollUp = RollUp.Of(asked, asOf) },
            QuestionKind.AprilReport => answer with { Rows = [], April = AprilReports.Of([.. standings.All.Where(row => PlanSelection.IsAsked(row, answer.Question))], standings.All, picture, asOf) },
            _ => answer,
        };
    }

    private DayStandings On(DistrictRecords picture, DateOnly day) => _standings.On(picture, new SchoolDay(day, time.Today));

    private static DateOnly WeekBefore(DateOnly day)
    {
        var first = SchoolYear.Of(day).FirstDay;
        return day.AddDays(-7) < first ? first : day.AddDays(-7);
    }

    // A day to come is answered by what is on file now. A year of which nothing is on file is refused: everybody would seem to miss everything.
    // Numbers of two days differ by what one student did in between: beyond the own students they are today's.
    private Refusal? RefuseDay(DistrictRecords picture, PlanAnswer answer, NumbersOf numbers)
    {
        var question = answer.Question;
        var today = question with { AsOf = null, Since = null };
        if (numbers != NumbersOf.Nobody && answer.AsOf != time.Today)
            return new Refusal(RefusalReason.OnlyNumbersOfToday, string.Join(';', question.SchoolKeys)) { Instead = [today, question with { Own = true, SchoolKeys = [] }] };
        var year = SchoolYear.Of(answer.AsOf);
        if (year != time.Year && picture.YearsKept() is var kept && !kept.Contains(year))
            return new Refusal(RefusalReason.YearNotKept) { YearsKept = [.. kept.Append(time.Year).Distinct().OrderDescending()], Instead = [today] };
        return question is { Kind: QuestionKind.Changes, Since: { } since } && (since >= answer.AsOf || SchoolYear.Of(since) != year) ? new Refusal(RefusalReason.NotAnEarlierDay) : null;
    }

    // "None of 23 SEPs has no cluster" would say that all have one.
    private static Refusal? RefuseParts(DayStandings standings, AccessRuling ruling, IReadOnlyList<PlanRow> asked)
    {
        var question = ruling.Question;
        if (question.Elements.Count == 0) return null;
        var kinds = question.PlanKind is { } said ? [said] : asked.Select(row => row.Standing.Kind).OfType<PlanKind>().Distinct().ToList();
        if (kinds is not [var kind] || question.Elements.Any(part => PlanParts.Has(kind, part))) return null;
        var ofOther = question with { PlanKind = kind == PlanKind.Sep ? PlanKind.Seop : PlanKind.Sep, Grades = [] };
        PlanQuestion[] instead = PlanSelection.Asked(standings, ruling with { Question = ofOther }).Count > 0 ? [ofOther, question with { Elements = [] }] : [question with { Elements = [] }];
        return new Refusal(RefusalReason.NotOfThisPlan) { Lacks = (kind, question.Elements), Instead = instead };
    }

    private static PlanAnswer Listing(PlanAnswer answer, IReadOnlyList<PlanRow> asked)
    {
        var question = answer.Question;
        var rows = question.Kind == QuestionKind.Student ? asked : PlanSelection.Meant(asked, question);
        return answer with { Counts = RollUp.Count(asked, answer.AsOf), Rows = rows, Listed = rows.Count };
    }

    // Both days by what the lists say now: the same students, on two days.
    private static PlanAnswer Comparing(PlanAnswer answer, IReadOnlyList<PlanRow> asked, DayStandings before)
    {
        var since = answer.Question.Since!.Value;
        var pairs = asked.Select(now => new PlanChange(before.Find(now.Student.Key)!, now, since, answer.AsOf)).ToList();
        if (answer.Question.HasFilter()) pairs.RemoveAll(pair => !PlanSelection.IsMeant(pair.Before, answer.Question) && !PlanSelection.IsMeant(pair.Now, answer.Question));
        var changes = pairs.Where(change => change.IsAny).ToList();
        return answer with
        {
            Changes = changes,
            Rows = [.. changes.Select(change => change.Now)],
            Listed = changes.Count,
            Counts = RollUp.Count(pairs.Select(change => change.Now), answer.AsOf),
            CountsBefore = RollUp.Count(pairs.Select(change => change.Before), since),
        };
    }

    private PlanAnswer Numbers(PlanAnswer answer, AccessRuling ruling, DayStandings standings)
    {
        var (question, asker) = (answer.Question, ruling.Asker!);
        var tables = ruling.Numbers == NumbersOf.Grades
            ? question.SchoolKeys.Distinct().Order(StringComparer.Ordinal).Select(key => RollUp.Protect(standings.OfSchool(key), byGrade: true, IsOwn, SmallestNumber))
            : [RollUp.Protect(standings.All, byGrade: false, IsOwn, SmallestNumber)];
        var shown = tables.Select(table => (table, Rows: table.Rows.Where(row => PlanSelection.IsAsked(row, question)).ToList())).ToList();
        var counts = RollUp.Sum([.. shown.SelectMany(part => part.Rows.Count == part.table.Rows.Count ? [part.table.Sum] : part.Rows.Select(row => row.Counts))]);
        return answer with
        {
            Counts = counts,
            Listed = question.States.Count == 0 ? counts.Total : question.States.Distinct().Aggregate((Tally)0, (sum, state) => sum + counts[state]),
            RollUp = question.Kind == QuestionKind.RollUp ? [.. shown.SelectMany(part => part.Rows)] : [],
        };

        bool IsOwn(Student student) => Access.MaySee(asker, student);
    }
}
