namespace SeopBot.Samples;

/// <summary>The SEPs of a school's students of kindergarten to grade 6.</summary>
internal sealed class SepHistory
{
    private readonly HistorySchool _school;
    private readonly Random _chance;
    private readonly GoalHistory _goals;
    private readonly InvitationHistory _invitations;
    private readonly ParentRequestHistory _requests;

    public SepHistory(HistorySchool school, Random chance)
    {
        (_school, _chance) = (school, chance);
        (_goals, _invitations, _requests) = (new(school, chance), new(school, chance), new(school, chance));
    }

    /// <summary>All rows of the students, student by student.</summary>
    public IEnumerable<ListRow> Rows(IEnumerable<Pupil> pupils) => pupils.Select(pupil => Prospect.Draw(pupil, _school, _chance)).SelectMany(Rows);

    private List<ListRow> Rows(Prospect prospect)
    {
        var meetings = (prospect.IsBegun ? ThisYear(prospect) : LastYear(prospect.Pupil)).ToList();
        var metOn = meetings.Find(meeting => meeting.HeldOn is not null)?.HeldOn ?? _school.DayBetween(_chance, prospect.Pupil.FirstDay, _school.Today);
        var rows = meetings.ConvertAll(meeting => meeting.Row());
        if (prospect.IsBegun)
        {
            rows.Add(PlanRow.Of(prospect.Pupil, HistorySchool.Year, [.. PlanRow.Words(prospect, 1.05), .. PlanRow.Versions(prospect, metOn)]));
            rows.AddRange(_goals.Rows(prospect, metOn, PlanTexts.CareersOfChildren));
        }
        else if (meetings.Count > 0)
        {
            rows.Add(PlanRow.Of(prospect.Pupil, HistorySchool.LastYear, ("Progress", _chance.Pick(PlanTexts.Progress)), ("Strengths", _chance.Pick(PlanTexts.Strengths))));
        }
        rows.AddRange(_invitations.Rows(prospect, meetings.Exists(meeting => meeting.ParentPresent)));
        rows.AddRange(_requests.Rows(prospect.Pupil, meetings));
        return rows;
    }

    // One conference a window, the second on another day but by mistake.
    private IEnumerable<Meeting> ThisYear(Prospect prospect)
    {
        DateOnly? last = null;
        foreach (var (number, window) in _school.Windows.Index())
        {
            var isOpen = window.StartsOn <= _school.Today;
            var x = prospect.IsThorough && isOpen ? 0 : _chance.NextDouble();
            if (isOpen && x < 0.86)
            {
                var meeting = Held(prospect, $"{number + 1}", last is { } same && prospect.Lacks(0.01) ? same : _school.DayBetween(_chance, window.StartsOn, window.EndsOn.AddDays(1)));
                last = meeting.HeldOn;
                yield return meeting;
                if (!meeting.ParentPresent && _chance.Happens(0.4)) yield return Held(prospect, $"{number + 1}b") with { ParentPresent = true };
            }
            else if (x < 0.98)
            {
                yield return new Meeting(prospect.Pupil, $"{number + 1}", isOpen && x < 0.94 ? "noShow" : "scheduled");
                if (isOpen && _chance.Happens(0.4)) yield return new Meeting(prospect.Pupil, $"{number + 1}b", _chance.Happens(0.3) ? "cancelled" : "scheduled");
            }
        }
        if (_chance.Happens(0.06)) yield return Held(prospect, "x") with { RequestedByParent = true, ParentPresent = true };
    }

    private IEnumerable<Meeting> LastYear(Pupil pupil)
    {
        if (pupil.Grade == 0 || pupil.Student.CameOn is not null) yield break;
        foreach (var (number, day) in ((string, DateOnly)[])[("1", new(2025, 11, 4)), ("2", new(2026, 2, 23))])
        {
            yield return new Meeting(pupil, number, "held")
            {
                Year = HistorySchool.LastYear, HeldOn = day, Minutes = 15, StudentPresent = true, ParentPresent = pupil.Parent is not null, Talk = _chance.Next(720),
            };
        }
    }

    private Meeting Held(Prospect prospect, string number) => Held(prospect, number, _school.DayBetween(_chance, _school.Windows[0].StartsOn, _school.Today));

    private Meeting Held(Prospect prospect, string number, DateOnly day) => new(prospect.Pupil, number, "held")
    {
        HeldOn = day,
        Minutes = prospect.Lacks(0.01) ? 0 : 15,
        InSchoolDay = _chance.Happens(0.4),
        Mode = _chance.Next(100) switch { < 82 => "inPerson", < 93 => "phone", _ => "video" },
        StudentPresent = _chance.Happens(0.7),
        ParentPresent = prospect.Pupil.Parent is not null && prospect.Has(0.95),
        IsRecorded = !prospect.Lacks(0.01),
        Talk = _chance.Next(720),
    };
}
