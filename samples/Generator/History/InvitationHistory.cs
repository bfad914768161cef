namespace SeopBot.Samples;

/// <summary>The invitations of a student's parents, and what they answered.</summary>
internal sealed class InvitationHistory(HistorySchool school, Random chance)
{
    /// <summary>Invitations to the window that lies next; none for some.</summary>
    /// <param name="prospect">The student.</param>
    /// <param name="parentCame">Whether a parent came at last.</param>
    public IEnumerable<ListRow> Rows(Prospect prospect, bool parentCame)
    {
        var adults = prospect.Pupil.Student.Adults.Where(adult => adult.Role != "relative" && adult.MaySee != false).ToList();
        if (adults.Count == 0 || prospect.Lacks(prospect.IsBegun ? 0.06 : 0.6)) yield break;
        var sentOn = SentOn();
        var isLost = !parentCame && prospect.Lacks(0.05);
        var number = 0;
        foreach (var adult in adults)
        {
            var came = parentCame && adult == prospect.Pupil.Parent;
            if (number > 0 && chance.Happens(0.5)) continue;
            var answer = came ? "accepted" : isLost ? "undeliverable" : chance.Next(100) switch { < 62 => "noAnswer", < 84 => "declined", < 95 => "accepted", _ => parentCame ? "noAnswer" : "undeliverable" };
            yield return Row(prospect.Pupil, adult, ++number, adult.Email is null ? adult.Phone is null ? "letter" : "phone" : "email", sentOn, answer);
            // Once more, on another way. Source: domain.md §9, "earnest and persistent effort".
            if (answer == "noAnswer" && prospect.Has(0.3) && sentOn.AddDays(7) <= school.Today)
                yield return Row(prospect.Pupil, adult, ++number, adult.Phone is null ? "letter" : "phone", sentOn.AddDays(7), chance.Happens(0.2) ? "accepted" : "noAnswer");
        }
    }

    private DateOnly SentOn()
    {
        var window = school.Windows.LastOrDefault(window => window.StartsOn.AddDays(-20) <= school.Today);
        var first = window?.StartsOn.AddDays(-35) ?? HistorySchool.FirstDay;
        var last = window?.StartsOn.AddDays(-14) ?? school.Today;
        return school.DayBetween(chance, first, last);
    }

    private ListRow Row(Pupil pupil, SampleAdult adult, int number, string channel, DateOnly sentOn, string answer) =>
        ListText.Row("Invitations", $"{pupil.Key} {ListText.Of(sentOn)}", $"i-{pupil.Key}-{HistorySchool.Year}-{number}",
            ("StudentKey", pupil.Key), ("ContactKey", adult.Key), ("WindowKey", school.Windows.LastOrDefault()?.Key), ("Channel", channel),
            ("Language", adult.Language), ("SentAt", ListText.Afternoon(sentOn, number)), ("Answer", answer),
            ("AnsweredAt", answer is "accepted" or "declined" ? ListText.Afternoon(sentOn, 600 + number) : null),
            ("Reason", answer == "declined" ? chance.Pick(PlanTexts.Reasons) : null));
}
