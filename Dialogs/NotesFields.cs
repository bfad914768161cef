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
            ContactKeys = [.. came.Where(known.Contains)],
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
        Progress = Text("progress", reply.Progress),
        Accomplishments = Text("accomplishments", reply.Accomplishments),
        Strengths = Text("strengths", reply.Strengths),
        NeedsAttention = Text("needsAttention", reply.NeedsAttention) ?? (reply.NothingNow == "true" ? words["NothingNowText"] : null),
        BehaviorAndHomework = Text("behavior", reply.Behavior),
        ParentQuestions = Text("questions", reply.Questions),
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
        return goal with
        {
            Text = written,
            DueOn = hasDay ? day : goal.DueOn,
            Owner = Value(owner, goal.Owner),
            Monitors = monitors is null ? goal.Monitors : watching,
        };
    }

    private GoalNote Earlier(GoalNote goal, GoalsCard.Reply reply) => goal.Before is not { Status: GoalStatus.Open } ? goal : goal with
    {
        Status = Value(reply.StatusOf(goal), goal.Status),
        Check = Text($"check:{goal.Key}", reply.CheckOf(goal)),
    };

    // A text that is too long is kept and explained, never cut.
    private string? Text(string id, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.Length > ConferenceNotes.LongestText) _problems[id] = words.Of("TooLong", ConferenceNotes.LongestText, text.Length);
        return text.Trim();
    }

    private static T Value<T>(string? text, T otherwise) where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : otherwise;

    private static IReadOnlyList<string> Parts(string? joined) => (joined ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
