namespace SeopBot.Samples;

/// <summary>The goals of a plan and the looks at them.</summary>
internal sealed class GoalHistory(HistorySchool school, Random chance)
{
    private static readonly string[] Parties = ["student", "parent", "teacher"];

    /// <summary>Goals set at about that day.</summary>
    public IEnumerable<ListRow> Rows(Prospect prospect, DateOnly setOn, string[] careers)
    {
        var education = prospect.Has(0.97) ? chance.Next(1, 4) : 0;
        var career = prospect.Has(0.94) ? chance.Next(1, 3) : 0;
        for (var number = 0; number < education + career; number++)
        {
            var isEducation = number < education;
            foreach (var row in Goal(prospect, number, isEducation ? "education" : "career", chance.Pick(isEducation ? PlanTexts.Education : careers), setOn))
                yield return row;
        }
    }

    private IEnumerable<ListRow> Goal(Prospect prospect, int number, string kind, string text, DateOnly setOn)
    {
        var pupil = prospect.Pupil;
        var key = $"g-{pupil.Key}-{HistorySchool.Year}-{number + 1}";
        var status = chance.Next(100) switch { < 82 => "open", < 95 => "met", _ => prospect.IsThorough ? "met" : "dropped" };
        var monitors = prospect.Lacks(0.08) ? Parties.Where(party => party != "parent") : Parties;
        yield return ListText.Row("Goals", $"{pupil.Key} {kind} {HistorySchool.Year}", key,
            ("StudentKey", pupil.Key), ("SchoolKey", pupil.Student.School.Key), ("SchoolYear", HistorySchool.Year), ("Kind", kind), ("Text", text),
            ("Owner", prospect.Lacks(0.04) ? null : kind == "career" && pupil.Grade < 7 ? "parent" : "student"),
            ("DueOn", prospect.Lacks(0.05) ? null : ListText.Of(setOn.AddDays(30 + chance.Next(120)))), ("Status", status), ("Monitors", string.Join(';', monitors)));
        if (setOn >= school.Today || !prospect.Has(status == "open" ? 0.55 : 0.25)) yield break;
        var by = chance.Pick(Parties);
        var day = school.DayBetween(chance, setOn.AddDays(7), school.Today);
        yield return ListText.Row("GoalChecks", $"{pupil.Key} {ListText.Of(day)}", $"{key}-1",
            ("GoalKey", key), ("StudentKey", pupil.Key), ("SchoolKey", pupil.Student.School.Key), ("By", by), ("CheckedOn", ListText.Of(day)), ("Note", chance.Pick(PlanTexts.Checks)));
    }
}
