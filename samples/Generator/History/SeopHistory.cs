namespace SeopBot.Samples;

/// <summary>The SEOPs of a school's students of grade 7 to 12, with all that belongs to them.</summary>
internal sealed class SeopHistory
{
    /// <summary>The share of students that have a cluster, from grade 7 to 12. Source: Policy 4030, 3.2.3.3 asks for it by grade 10.</summary>
    private static readonly double[] Chosen = [0.12, 0.25, 0.5, 0.82, 0.92, 0.96];

    private readonly HistorySchool _school;
    private readonly Random _chance;
    private readonly GoalHistory _goals;
    private readonly InvitationHistory _invitations;
    private readonly ParentRequestHistory _requests;
    private readonly CourseHistory _courses;

    public SeopHistory(HistorySchool school, Random chance)
    {
        (_school, _chance) = (school, chance);
        (_goals, _invitations, _requests, _courses) = (new(school, chance), new(school, chance), new(school, chance), new(school));
    }

    /// <summary>The share of students whose plan of last year is there, too.</summary>
    public double LastYears { get; init; } = 0.5;

    /// <summary>All rows of the students, student by student, and the small groups at the end.</summary>
    public IEnumerable<ListRow> Rows(IReadOnlyList<Pupil> pupils)
    {
        var prospects = pupils.Select(pupil => Prospect.Draw(pupil, _school, _chance)).ToList();
        return [.. prospects.SelectMany(Rows), .. new GroupHistory(_school, _chance).Rows(prospects)];
    }

    private List<ListRow> Rows(Prospect prospect)
    {
        var (pupil, career) = (prospect.Pupil, Career.Draw(prospect, Chosen, _chance));
        var rows = new List<ListRow>();
        var meetings = prospect.IsBegun ? Individual(prospect).ToList() : [];
        var metOn = meetings.Find(meeting => meeting.HeldOn is not null)?.HeldOn ?? _school.DayBetween(_chance, pupil.FirstDay, _school.Today);
        var carried = pupil.Grade > 7 && pupil.Student.CameOn is null && (_chance.Happens(LastYears) || !prospect.IsBegun);
        if (carried) rows.AddRange(LastYear(pupil, career));
        if (prospect.IsBegun)
        {
            rows.Add(ThisYear(prospect, carried && _chance.Happens(0.3) ? career with { Chosen = null } : career, metOn));
            rows.AddRange(meetings.Select(meeting => meeting.Row()));
            rows.AddRange(_goals.Rows(prospect, metOn, PlanTexts.Careers));
        }
        rows.AddRange(_invitations.Rows(prospect, meetings.Exists(meeting => meeting.ParentPresent)));
        rows.AddRange(_requests.Rows(prospect.Pupil, meetings));
        rows.AddRange(_courses.Rows(pupil, career.Track, prospect.IsBegun && !prospect.Lacks(0.08) ? 12 : pupil.Grade));
        return rows;
    }

    private IEnumerable<Meeting> Individual(Prospect prospect)
    {
        var (pupil, x) = (prospect.Pupil, prospect.IsThorough ? 0 : _chance.NextDouble());
        var status = x < 0.7 * _school.Pace ? "held" : x < 0.84 * _school.Pace ? "noShow" : x < 0.9 ? "scheduled" : x < 0.93 ? "cancelled" : null;
        if (status is null) yield break;
        var first = status == "held" ? Held(prospect, "1") : new Meeting(pupil, "1", status);
        yield return first;
        var missed = status == "noShow" || (status == "held" && !first.ParentPresent);
        // Another try, or a parent who wanted to come again.
        if (missed && _chance.Happens(0.5)) yield return new Meeting(pupil, "2", _chance.Happens(0.5) ? "noShow" : "scheduled");
        else if (_chance.Happens(0.12 * _school.Pace)) yield return Held(prospect, "2") with { RequestedByParent = true, ParentPresent = true };
    }

    private Meeting Held(Prospect prospect, string number)
    {
        var mode = _chance.Next(100);
        return new Meeting(prospect.Pupil, number, "held")
        {
            HeldOn = _school.DayBetween(_chance, prospect.Pupil.FirstDay, _school.Today),
            Minutes = prospect.Lacks(0.012) ? 0 : 15 + 5 * _chance.Next(4),
            InSchoolDay = _chance.Happens(0.7),
            Mode = mode < 76 ? "inPerson" : mode < 88 ? "phone" : "video",
            StudentPresent = prospect.Has(1.25),
            ParentPresent = prospect.Pupil.Parent is not null && prospect.Has(_school.Turnout),
            IsRecorded = !prospect.Lacks(0.012),
            Talk = _chance.Next(720),
        };
    }

    private ListRow ThisYear(Prospect prospect, Career career, DateOnly metOn)
    {
        var pupil = prospect.Pupil;
        return PlanRow.Of(pupil, HistorySchool.Year,
        [
            .. PlanRow.Words(prospect, 1),
            ("RequirementsStatus", prospect.Has(1.05) ? Requirements(pupil) : null),
            .. career.Columns(metOn, pupil.Adviser),
            ("PostSecondaryEducation", prospect.Write(pupil.Grade < 8 ? 0.7 : 1, career.Track.Training)),
            ("Occupation", prospect.Write(pupil.Grade < 8 ? 0.8 : 1, career.Track.Occupations)),
            .. EarlyGraduation(prospect, metOn),
            .. PlanRow.Versions(prospect, metOn),
        ]);
    }

    // Two conferences of last year stand for all, so that there is something to compare with.
    private IEnumerable<ListRow> LastYear(Pupil pupil, Career career)
    {
        var day = new DateOnly(2026, 2, 9).AddDays(_chance.Next(5));
        yield return PlanRow.Of(pupil, HistorySchool.LastYear,
            [("Progress", _chance.Pick(PlanTexts.Progress)), ("Strengths", _chance.Pick(PlanTexts.Strengths)), .. career.Columns(day, pupil.Adviser),
                ("PostSecondaryEducation", _chance.Pick(career.Track.Training)), ("Occupation", _chance.Pick(career.Track.Occupations)), ("Version", "2")]);
        yield return new Meeting(pupil, "1", "held")
        {
            Year = HistorySchool.LastYear, HeldOn = day, Minutes = 20, StudentPresent = true, ParentPresent = pupil.Parent is not null && _chance.Happens(_school.Turnout), Talk = _chance.Next(720),
        }.Row();
    }

    private string Requirements(Pupil pupil)
    {
        if (pupil.Grade < 9) return _chance.Happens(0.8) ? "On track in the general core courses." : "Utah Studies is to be taken again; the other core courses are on track.";
        var earned = 5.5m * (pupil.Grade - 9) + 0.5m * _chance.Next(4);
        return $"{ListText.Of(earned)} of 24 credits earned, {(_chance.Happens(0.85) ? "on track in every area" : "behind by half a credit in mathematics")}.";
    }

    private static IEnumerable<(string, string?)> EarlyGraduation(Prospect prospect, DateOnly metOn)
    {
        if (prospect.Pupil.Grade < 9 || !prospect.Has(0.7)) yield break;
        var isMeant = prospect.Chance.Happens(0.07);
        yield return ("EarlyGraduation", isMeant ? "yes" : "no");
        if (!isMeant) yield break;
        yield return ("EarlyGraduationTerm", prospect.Lacks(0.25) ? null : $"spring {2027 + Math.Max(0, 11 - prospect.Pupil.Grade)}");
        yield return ("EarlyGraduationCredits", prospect.Lacks(0.25) ? null : "Two concurrent enrollment courses a term and one summer course.");
        yield return ("PrincipalToldOn", prospect.Lacks(0.35) ? null : ListText.Of(metOn));
        yield return ("EarlyApprovals", prospect.Lacks(0.4) ? "student;parent" : "student;parent;school");
    }
}
