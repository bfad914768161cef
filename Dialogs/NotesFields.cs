using System.Globalization;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>Takes a card's fields into the notes. A client checks too, but only here it counts.</summary>
/// <param name="sheet">The notes with what their cards show.</param>
/// <param name="words">The language of the sentences about what is wrong.</param>
internal sealed class NotesFields(NotesSheet sheet, Words words)
{
    private readonly Dictionary<string, string> _problems = [];

    /// <summary>The notes with the fields taken in, and what is wrong with which.</summary>
    public (ConferenceNotes Notes, IReadOnlyDictionary<string, string> Problems) Take(NotesReply reply)
    {
        var notes = reply switch
        {
            WhoCard.Reply who => Who(who),
            SeenCard.Reply seen => Seen(seen),
            GoalsCard.Reply goals => Goals(goals),
            GapsCard.Reply gaps => Gaps(gaps),
            _ => sheet.Notes,
        };
        return (notes, _problems);
    }

    /// <summary>What keeps the notes from being saved: input id of the card of step Who to a sentence.</summary>
    public IReadOnlyDictionary<string, string> CheckWho(ConferenceNotes notes)
    {
        if (!notes.SomebodyCame) _problems["came"] = words["CameProblem"];
        if (notes.HeldOn > sheet.Today || !notes.Year.Contains(notes.HeldOn)) _problems["heldOn"] = words["HeldOnProblem"];
        if (notes.Minutes is < 1 or > ConferenceNotes.LongestMinutes) _problems["minutes"] = words.Of("MinutesProblem", ConferenceNotes.LongestMinutes);
        return _problems;
    }

    /// <summary>The first step whose fields keep the notes from being saved, and what is wrong there; null when nothing is.</summary>
    public (ConferenceStep? Step, IReadOnlyDictionary<string, string> Problems) Check(ConferenceNotes notes)
    {
        if (CheckWho(notes).Count > 0) return (ConferenceStep.Who, _problems);
        (string Id, string? Text)[] texts = [("progress", notes.Progress), ("accomplishments", notes.Accomplishments), ("strengths", notes.Strengths),
            ("needsAttention", notes.NeedsAttention), ("behavior", notes.BehaviorAndHomework), ("questions", notes.ParentQuestions)];
        foreach (var (id, text) in texts) CheckLength(id, text);
        if (_problems.Count > 0) return (ConferenceStep.Seen, _problems);
        CheckLength("education", notes.OwnGoal(GoalKind.Education)?.Text);
        CheckLength("career", notes.OwnGoal(GoalKind.Career)?.Text);
        return (_problems.Count > 0 ? ConferenceStep.Goals : null, _problems);
    }

    /// <summary>The notes with what an older card holds where they are still empty: nothing typed is lost, nothing newer is undone.</summary>
    public ConferenceNotes FillBlanks(NotesReply reply)
    {
        var (now, old) = (sheet.Notes, Take(reply).Notes);
        return now with
        {
            Progress = now.Progress ?? old.Progress,
            Accomplishments = now.Accomplishments ?? old.Accomplishments,
            Strengths = now.Strengths ?? old.Strengths,
            NeedsAttention = now.NeedsAttention ?? old.NeedsAttention,
            BehaviorAndHomework = now.BehaviorAndHomework ?? old.BehaviorAndHomework,
            ParentQuestions = now.ParentQuestions ?? old.ParentQuestions,
            Goals = now.Goals.Any(goal => goal.Before is null) ? now.Goals : old.Goals,
        };
    }

    private ConferenceNotes Who(WhoCard.Reply reply)
    {
        var notes = sheet.Notes;
        var came = Parts(reply.Came);
        var known = sheet.Contacts.Select(contact => contact.ContactKey).ToHashSet();
        var colleagues = sheet.Colleagues.Select(colleague => colleague.Key).ToHashSet();
        if (!DateOnly.TryParseExact(reply.HeldOn, "yyyy-MM-dd", out var heldOn)) _problems["heldOn"] = words["HeldOnProblem"];
        // Some clients send 15.0 for 15.
        if (!decimal.TryParse(reply.Minutes, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) || minutes % 1 != 0 || minutes > int.MaxValue)
            _problems["minutes"] = words.Of("MinutesProblem", ConferenceNotes.LongestMinutes);
        var taken = notes with
        {
            StudentPresent = came.Contains(WhoCard.TheStudent),
            OtherParent = came.Contains(WhoCard.OtherParent),
            ContactKeys = [.. notes.ContactKeys.Where(key => !known.Contains(key)), .. came.Where(known.Contains)],
            StaffKeys = [.. notes.StaffKeys.Where(key => !colleagues.Contains(key)), .. Parts(reply.Staff).Where(colleagues.Contains)],
            HeldOn = _problems.ContainsKey("heldOn") ? notes.HeldOn : heldOn,
            Minutes = _problems.ContainsKey("minutes") ? notes.Minutes : (int)minutes,
            InSchoolDay = reply.InSchoolDay is null ? notes.InSchoolDay : reply.InSchoolDay == "true",
            Mode = Value(reply.Mode, notes.Mode),
        };
        CheckWho(taken);
        return taken;
    }

    private ConferenceNotes Seen(SeenCard.Reply reply) => sheet.Notes with
    {
        Progress = Text("progress", reply.Progress, sheet.Notes.Progress),
        Accomplishments = Text("accomplishments", reply.Accomplishments, sheet.Notes.Accomplishments),
        Strengths = Text("strengths", reply.Strengths, sheet.Notes.Strengths),
        NeedsAttention = Text("needsAttention", reply.NeedsAttention, sheet.Notes.NeedsAttention) ?? (reply.NothingNow == "true" ? words["NothingNowText"] : null),
        BehaviorAndHomework = Text("behavior", reply.Behavior, sheet.Notes.BehaviorAndHomework),
        ParentQuestions = Text("questions", reply.Questions, sheet.Notes.ParentQuestions),
    };

    private ConferenceNotes Goals(GoalsCard.Reply reply)
    {
        var notes = sheet.Notes with { Goals = [.. sheet.Notes.Goals.Select(goal => Earlier(goal, reply))] };
        notes = notes.WithGoal(GoalKind.Education, goal => Goal(goal, "education", reply.Education, reply.EducationDueOn, reply.EducationOwner, reply.EducationMonitors));
        return notes.WithGoal(GoalKind.Career, goal => Goal(goal, "career", Text("career", reply.Career) ?? Text("career", reply.CareerIdea), reply.CareerDueOn, reply.CareerOwner, reply.CareerMonitors));
    }

    private ConferenceNotes Gaps(GapsCard.Reply reply)
    {
        var notes = sheet.Notes with
        {
            Progress = reply.Progress is null ? sheet.Notes.Progress : Text("progress", reply.Progress),
            Accomplishments = reply.Accomplishments is null ? sheet.Notes.Accomplishments : Text("accomplishments", reply.Accomplishments),
            Strengths = reply.Strengths is null ? sheet.Notes.Strengths : Text("strengths", reply.Strengths),
            NeedsAttention = reply.NeedsAttention is null ? sheet.Notes.NeedsAttention : Text("needsAttention", reply.NeedsAttention),
        };
        if (reply.Education is not null)
            notes = notes.WithGoal(GoalKind.Education, goal => Goal(goal, "education", reply.Education, reply.EducationDueOn, reply.EducationOwner, reply.EducationMonitors));
        if (reply.Career is not null || reply.CareerIdea is not null)
            notes = notes.WithGoal(GoalKind.Career, goal => Goal(goal, "career", Text("career", reply.Career) ?? Text("career", reply.CareerIdea), reply.CareerDueOn, reply.CareerOwner, reply.CareerMonitors));
        return notes;
    }

    private GoalNote Goal(GoalNote goal, string id, string? text, string? dueOn, string? owner, string? monitors)
    {
        var written = Text(id, text);
        if (written is null) return goal with { Text = null };
        var hasDay = DateOnly.TryParseExact(dueOn, "yyyy-MM-dd", out var day);
        if (!hasDay || day < sheet.Notes.HeldOn) _problems[$"{id}DueOn"] = words["GoalDueOnProblem"];
        var watching = Parts(monitors).Select(part => Enum.TryParse<Party>(part, true, out var party) ? party : (Party?)null).OfType<Party>().ToList();
        // Clients leave a list out when nothing in it is ticked.
        if (watching.Count == 0) _problems[$"{id}Monitors"] = words["GoalMonitorsProblem"];
        return goal with
        {
            Text = written,
            DueOn = hasDay ? day : goal.DueOn,
            Owner = Value(owner, goal.Owner ?? Party.Student),
            Monitors = watching,
        };
    }

    private GoalNote Earlier(GoalNote goal, GoalsCard.Reply reply) => goal.Before is not { Status: GoalStatus.Open } ? goal : goal with
    {
        Status = Value(reply.StatusOf(goal), goal.Status),
        Check = Text($"check:{goal.Key}", reply.CheckOf(goal)),
    };

    // A text that is too long is kept and explained, never cut; one that only passed through stays as it is in the list.
    private string? Text(string id, string? text, string? before = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        CheckLength(id, text);
        return text.Trim().ReplaceLineEndings("\n") == before?.Trim().ReplaceLineEndings("\n") ? before : text.Trim();
    }

    private void CheckLength(string id, string? text)
    {
        if (text?.Length > ConferenceNotes.LongestText) _problems[id] = words.Of("TooLong", ConferenceNotes.LongestText, text.Length);
    }

    private static T Value<T>(string? text, T otherwise) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : otherwise;

    private static IReadOnlyList<string> Parts(string? joined) => (joined ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
