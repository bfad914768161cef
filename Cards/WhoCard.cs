using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Who came, when, how long, where. Source: Policy 4030, 3.1.1, 3.1.3.2 and 2.6.</summary>
public static class WhoCard
{
    /// <summary>The choice that stands for the student among those who came.</summary>
    public const string TheStudent = "student";

    /// <summary>The choice that stands for a parent or guardian who is not among the contacts.</summary>
    public const string OtherParent = "parent";

    /// <summary>A button of this card, with its fields as text.</summary>
    public sealed record Reply : NotesReply
    {
        /// <summary>Those who came, joined by commas: student, parent, keys of contacts.</summary>
        public string? Came { get; init; }

        /// <summary>Colleagues who were there, joined by commas.</summary>
        public string? Staff { get; init; }

        /// <summary>The day, yyyy-MM-dd.</summary>
        public string? HeldOn { get; init; }

        /// <summary>Whole minutes.</summary>
        public string? Minutes { get; init; }

        /// <summary>true or false.</summary>
        public string? InSchoolDay { get; init; }

        /// <summary>inPerson, video or phone.</summary>
        public string? Mode { get; init; }
    }

    /// <summary>The card.</summary>
    public static AdaptiveCard Draw(NotesSheet sheet, Words words, Surface surface)
    {
        var notes = sheet.Notes;
        var reply = new Reply { Notes = notes.Key, Revision = notes.Revision };
        List<AdaptiveElement> body = [.. sheet.Head(words, 1, words["WhoTitle"]), .. Came(sheet, words), .. When(sheet, words)];
        if (sheet.Colleagues.Count > 0) body.AddRange(Colleagues(sheet, words));
        return Part.Card(words, words["WhoTitle"], body,
            [Part.Button(surface, words["Next"], reply, primary: true), .. NotesSheet.WaysOut(surface, words, reply, back: false, skip: false)]);
    }

    private static IEnumerable<AdaptiveElement> Came(NotesSheet sheet, Words words)
    {
        var notes = sheet.Notes;
        var came = Part.Choices("came", words["WhoCame"], string.Join(',', Chosen(notes)),
            [(TheStudent, words.Of("TheStudent", sheet.Student.FirstName)),
             .. sheet.Contacts.Select(contact => (contact.ContactKey, $"{contact.Name} ({words.Relationship(contact.Relationship)})")),
             (OtherParent, words["OtherParent"])]);
        came.IsMultiSelect = true;
        came.Style = AdaptiveChoiceInputStyle.Expanded;
        return sheet.Field(came);
    }

    private static IEnumerable<string> Chosen(ConferenceNotes notes) =>
        [.. notes.StudentPresent ? [TheStudent] : Array.Empty<string>(), .. notes.ContactKeys, .. notes.OtherParent ? [OtherParent] : Array.Empty<string>()];

    private static IEnumerable<AdaptiveElement> When(NotesSheet sheet, Words words)
    {
        var notes = sheet.Notes;
        var heldOn = new AdaptiveDateInput
        {
            Id = "heldOn",
            Label = words["HeldOn"],
            Value = $"{notes.HeldOn:yyyy-MM-dd}",
            Min = $"{notes.Year.FirstDay:yyyy-MM-dd}",
            Max = $"{sheet.Today:yyyy-MM-dd}",
            IsRequired = true,
            ErrorMessage = words["HeldOnProblem"],
        };
        var minutes = new AdaptiveNumberInput
        {
            Id = "minutes",
            Label = words["Minutes"],
            Value = notes.Minutes,
            Min = 1,
            Max = ConferenceNotes.LongestMinutes,
            IsRequired = true,
            ErrorMessage = words.Of("MinutesProblem", ConferenceNotes.LongestMinutes),
        };
        var mode = Part.Choices("mode", words["Mode"], Camel(notes.Mode), Enum.GetValues<ConferenceMode>().Select(value => (Camel(value), words.Of(value))));
        return [.. sheet.Field(heldOn), .. sheet.Field(minutes), mode, Part.Toggle("inSchoolDay", words["InSchoolDay"], notes.InSchoolDay)];
    }

    private static IEnumerable<AdaptiveElement> Colleagues(NotesSheet sheet, Words words)
    {
        var chosen = sheet.Notes.StaffKeys.Where(key => sheet.Colleagues.Any(colleague => colleague.Key == key)).ToList();
        var staff = Part.Choices("staff", words["OtherStaff"], string.Join(',', chosen), sheet.Colleagues.Select(colleague => (colleague.Key, colleague.Name)));
        staff.Id = "staff";
        staff.IsMultiSelect = true;
        staff.IsVisible = chosen.Count > 0;
        yield return staff;
        if (chosen.Count == 0)
            yield return new AdaptiveActionSet { Actions = { new AdaptiveToggleVisibilityAction { Title = words["AddStaff"], TargetElements = { "staff" } } } };
    }

    private static string Camel(ConferenceMode mode) => char.ToLowerInvariant(mode.ToString()[0]) + mode.ToString()[1..];
}
