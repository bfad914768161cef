namespace SeopBot.Plans.Rules;

/// <summary>Tests that the board approved. Source: Policy 4030, 3.2.3.2; domain.md §9.2, S3.</summary>
internal static class TestRules
{
    /// <summary>S3: a result on file, of any year; where the school says so, of the band of grades. An excused one meets it. Source: domain.md §9.6 (5, 6).</summary>
    public static Outcome ApprovedTest(PlanCase plan)
    {
        DateOnly? latest = null;
        var excused = false;
        foreach (var result in plan.Record.Assessments)
        {
            if (!Counts(result, plan)) continue;
            if (result.Excused) excused = true;
            else if (!(result.TakenOn <= latest)) latest = result.TakenOn;
        }
        if (latest is { } day) return plan.Year.Contains(day) ? Outcome.Met : new Outcome(null, SchoolYear.Of(day));
        return excused ? new Outcome(null, Excused: true) : OpenReason.NothingWritten;
    }

    /// <summary>Whether it is an approved test, and neither too old nor of a day to come; one excused on an unknown day is neither.</summary>
    public static bool Counts(Assessment result, PlanCase plan) =>
        plan.Reading.IsApproved(result.Instrument)
        && (result is { Excused: true, TakenOn: null } || result.TakenOn <= plan.AsOf)
        && (!plan.Reading.School.TestOncePerBand || result.TakenOn is null || result.TakenOn >= Demand.YearOf(FirstGrade(plan.Grade), plan).FirstDay);

    private static int FirstGrade(int grade) => grade < 7 ? grade : Demand.BandOf(grade).FirstGrade;
}
