using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>The fast way: one message that says it all, sorted into the fields of the notes. What is not recognized is progress; nothing is dropped.</summary>
public static partial class NotesSentence
{
    /// <summary>Fills the notes from a message such as "reads well, needs work on math facts. Goal: 20 minutes of reading a day. Mom and she came."</summary>
    /// <param name="notes">The notes so far.</param>
    /// <param name="text">The message, after the student's name.</param>
    /// <param name="student">The student.</param>
    /// <param name="contacts">The student's adults.</param>
    /// <param name="dueOn">The day a new goal is due.</param>
    public static ConferenceNotes Fill(ConferenceNotes notes, string text, Student student, IReadOnlyList<Contact> contacts, DateOnly dueOn)
    {
        var filled = notes with { Touched = true };
        foreach (var sentence in SentencePattern().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
            filled = IsAttendance(sentence, student, contacts) ? WhoCame(filled, sentence, student, contacts)
                : GoalPattern().Match(sentence) is { Success: true } goal ? SetGoal(filled, goal, dueOn)
                : Seen(filled, sentence);
        return filled;
    }

    private static ConferenceNotes SetGoal(ConferenceNotes notes, Match match, DateOnly dueOn)
    {
        var text = match.Groups["text"].Value.Trim().TrimEnd('.');
        var kind = match.Groups["career"].Success || CareerPattern().IsMatch(text) ? GoalKind.Career : GoalKind.Education;
        return notes.WithGoal(kind, goal => goal with { Text = Join(goal.Text, text), DueOn = goal.DueOn ?? dueOn });
    }

    // A sentence may hold several fields: "reads well, needs work on math facts".
    private static ConferenceNotes Seen(ConferenceNotes notes, string sentence)
    {
        var field = Field.Progress;
        var parts = new List<(Field Field, string Text)>();
        foreach (var clause in ClausePattern().Split(sentence))
        {
            var said = FieldOf(clause);
            if (said is { } other) field = other.Field;
            var text = said?.Text ?? clause.Trim();
            if (said is null && parts.Count > 0) parts[^1] = (field, $"{parts[^1].Text}, {text}");
            else parts.Add((field, text));
        }

        return parts.Aggregate(notes, (sum, part) => Add(sum, part.Field, part.Text.Trim().TrimEnd('.', ',')));
    }

    private static (Field Field, string Text)? FieldOf(string clause)
    {
        foreach (var (pattern, field) in Fields)
        {
            if (pattern.Match(clause) is not { Success: true } match) continue;
            return (field, match.Groups["text"] is { Success: true, Value: var text } ? text : clause.Trim());
        }

        return null;
    }

    private enum Field
    {
        Progress,
        Accomplishments,
        Strengths,
        NeedsAttention,
        Behavior,
        Questions,
    }

    private static readonly (Regex Pattern, Field Field)[] Fields =
    [
        (LabelPattern("progress|progreso"), Field.Progress),
        (LabelPattern("accomplishments?|achievements?|logros?"), Field.Accomplishments),
        (LabelPattern("strengths?|fortalezas?"), Field.Strengths),
        (LabelPattern("(?:areas\\s+)?need(?:s|ing)?(?:\\s+attention)?|áreas[^:]*|necesidades"), Field.NeedsAttention),
        (LabelPattern("behaviou?r(?:\\s+and\\s+homework)?|homework|comportamiento[^:]*|conducta|tareas?"), Field.Behavior),
        (LabelPattern("(?:parent'?s?\\s+)?questions?|preguntas?[^:]*"), Field.Questions),
        (NeedsPattern(), Field.NeedsAttention),
        (QuestionPattern(), Field.Questions),
        (BehaviorPattern(), Field.Behavior),
        (StrengthPattern(), Field.Strengths),
        (AccomplishmentPattern(), Field.Accomplishments),
    ];

    private static Regex LabelPattern(string label) =>
        new($@"^\s*(?:{label})\s*:\s*(?<text>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromMilliseconds(200));

    private static ConferenceNotes Add(ConferenceNotes notes, Field field, string text) => field switch
    {
        Field.Accomplishments => notes with { Accomplishments = Join(notes.Accomplishments, text) },
        Field.Strengths => notes with { Strengths = Join(notes.Strengths, text) },
        Field.NeedsAttention => notes with { NeedsAttention = Join(notes.NeedsAttention, text) },
        Field.Behavior => notes with { BehaviorAndHomework = Join(notes.BehaviorAndHomework, text) },
        Field.Questions => notes with { ParentQuestions = Join(notes.ParentQuestions, text) },
        _ => notes with { Progress = Join(notes.Progress, text) },
    };

    // What was written before stays; what is new goes on a line of its own; what is there already is not said twice.
    private static string Join(string? before, string text) => string.IsNullOrWhiteSpace(before) ? text
        : before.Split('\n').Contains(text) ? before
        : $"{before}\n{text}";

    private static bool IsAttendance(string sentence, Student student, IReadOnlyList<Contact> contacts) =>
        CamePattern().IsMatch(sentence) && (PersonPattern().IsMatch(sentence) || Names(sentence, student.FirstName) || contacts.Any(contact => Names(sentence, contact.Name)));

    private static bool Names(string sentence, string name) =>
        NameSearch.WordsOf(name) is [var first, ..] && NameSearch.WordsOf(sentence).Contains(first);

    private static ConferenceNotes WhoCame(ConferenceNotes notes, string sentence, Student student, IReadOnlyList<Contact> contacts)
    {
        var came = AbsentPattern().Replace(sentence, " ");
        var all = EverybodyPattern().IsMatch(came);
        var adults = contacts.Where(contact => contact.IsParent && (BothParentsPattern().IsMatch(came) || IsNamed(contact, came))).Select(contact => contact.ContactKey).ToList();
        if (adults.Count == 0 && (ParentPattern().IsMatch(came) || all)) adults = [.. contacts.Where(contact => contact.IsParent).Take(1).Select(contact => contact.ContactKey)];
        var parentSaid = adults.Count == 0 && (ParentPattern().IsMatch(came) || BothParentsPattern().IsMatch(came) || MotherPattern().IsMatch(came) || FatherPattern().IsMatch(came));
        return notes with
        {
            StudentPresent = notes.StudentPresent || all || Names(came, student.FirstName) || StudentPattern().IsMatch(came),
            ContactKeys = [.. notes.ContactKeys.Union(adults)],
            OtherParent = notes.OtherParent || parentSaid,
            Minutes = MinutesPattern().Match(sentence) is { Success: true } minutes ? int.Parse(minutes.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) : notes.Minutes,
            Mode = PhonePattern().IsMatch(sentence) ? ConferenceMode.Phone : VideoPattern().IsMatch(sentence) ? ConferenceMode.Video : notes.Mode,
        };
    }

    private static bool IsNamed(Contact contact, string sentence) => Names(sentence, contact.Name)
        || (contact.Relationship == "mother" && MotherPattern().IsMatch(sentence))
        || (contact.Relationship == "father" && FatherPattern().IsMatch(sentence))
        || (contact.Relationship == "guardian" && GuardianPattern().IsMatch(sentence));

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // A full stop between two digits or inside a short abbreviation does not end a sentence.
    [GeneratedRegex(@"(?<=[^\d\s])[.!]+(?=\s|$)|(?<=\d)[.!]+(?=\s+\p{Lu}|$)|\s*[\n;]+\s*", Loose, 200)]
    private static partial Regex SentencePattern();

    [GeneratedRegex(@"\s*,\s*(?:but\s+|pero\s+|and\s+|y\s+)?|\s+(?:but|pero)\s+", Loose, 200)]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"^(?:(?<career>career(?:[\s-]+awareness)?|vocacional|profesional)\s+)?(?:(?:education|reading|math|new|next)\s+)?(?:goals?|metas?|objetivos?)(?:\s+(?<career>de\s+carrera|vocacional|de\s+orientaci[oó]n\s+vocacional))?\s*(?::|is|are|es)\s*(?<text>.+)$", Loose, 200)]
    private static partial Regex GoalPattern();

    [GeneratedRegex(@"\b(?:careers?|jobs?|occupations?|professions?|vocaci[oó]n\w*|carreras?|trabajos?|oficios?|profesi[oó]n(?:es)?)\b", Loose, 200)]
    private static partial Regex CareerPattern();

    [GeneratedRegex(@"\b(?:came|come|was\s+here|were\s+here|was\s+there|were\s+there|attended|joined|present|called|vino|vinieron|estuvo|estuvieron|asisti[oó]|asistieron|particip(?:[oó]|aron))\b|\b(?:met|spoke)\s+with\b", Loose, 200)]
    private static partial Regex CamePattern();

    [GeneratedRegex(@"\b(?:mom|mum|mommy|mother|dad|father|parents?|guardian|grandm\w+|grandf\w+|she|he|they|both|everyone|everybody|all\s+of\s+us|mam[aá]|madre|pap[aá]s?|padres?|tutora?|abuel[oa]|ella|[eé]l|ellos|todos)\b", Loose, 200)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"\b(?:mom|mum|mommy|mother|mam[aá]|madre)\b", Loose, 200)]
    private static partial Regex MotherPattern();

    [GeneratedRegex(@"\b(?:dad|daddy|father|pap[aá]|padre)\b", Loose, 200)]
    private static partial Regex FatherPattern();

    [GeneratedRegex(@"\b(?:guardian|tutora?)\b", Loose, 200)]
    private static partial Regex GuardianPattern();

    [GeneratedRegex(@"\b(?:a\s+parent|one\s+parent|the\s+parent|parent|guardian|tutora?|family|la\s+familia)\b", Loose, 200)]
    private static partial Regex ParentPattern();

    [GeneratedRegex(@"\b(?:both\s+parents|(?:her|his|the|their)\s+parents|parents|mom\s+and\s+dad|los\s+padres|sus\s+pap[aá]s|pap[aá]s)\b", Loose, 200)]
    private static partial Regex BothParentsPattern();

    [GeneratedRegex(@"\b(?:everyone|everybody|all\s+of\s+us|todos)\b", Loose, 200)]
    private static partial Regex EverybodyPattern();

    [GeneratedRegex(@"\b(?:she|he|student|ella|[eé]l|estudiante)\b", Loose, 200)]
    private static partial Regex StudentPattern();

    // "without Emma", "Emma did not come", "la mamá no vino"
    [GeneratedRegex(@"\b(?:without|sin)\s+(?:the\s+|su\s+|la\s+|el\s+)?[\p{L}'’]+|(?:the\s+|su\s+|la\s+|el\s+)?[\p{L}'’]+\s+(?:did\s*n[o']t\s+(?:come|attend)|could\s*n[o']t\s+(?:come|attend)|was\s*n[o']t\s+(?:here|there)|no\s+(?:vino|pudo\s+venir|estuvo))", Loose, 200)]
    private static partial Regex AbsentPattern();

    [GeneratedRegex(@"\b(?<n>\d{1,3})\s*(?:min|mins|minutes|minutos)\b", Loose, 200)]
    private static partial Regex MinutesPattern();

    [GeneratedRegex(@"\b(?:phone|called|tel[eé]fono|llam[oó])\b", Loose, 200)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\b(?:video|zoom|teams|videollamada)\b", Loose, 200)]
    private static partial Regex VideoPattern();

    [GeneratedRegex(@"\b(?:needs?\s+(?:work|help|to|more|support|practice)|should\s+(?:work|practice)|struggl\w+|unsure|not\s+sure|difficult\w*|hard\s+time|has\s+trouble|behind|below|work\s+on|improve|le\s+cuestan?|necesita|dificultad\w*|debe|insegur[oa]|mejorar|atrasad[oa])\b", Loose, 200)]
    private static partial Regex NeedsPattern();

    [GeneratedRegex(@"\b(?:asked|wanted\s+to\s+know|pregunt[oó]|quer[ií]a\s+saber)\b", Loose, 200)]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"\b(?:homework|behaviou?r|behaves?|tareas|comportamiento|conducta|se\s+porta)\b", Loose, 200)]
    private static partial Regex BehaviorPattern();

    [GeneratedRegex(@"\b(?:strong\s+in|good\s+at|great\s+at|excels?|talent\w*|kind\s+to|helps\s+(?:others|classmates|friends)|fuerte\s+en|buen[oa]\s+(?:en|para)|destaca|ayuda\s+a)\b", Loose, 200)]
    private static partial Regex StrengthPattern();

    [GeneratedRegex(@"\b(?:finished|won|earned|completed|achieved|mastered|learned|passed|read\s+\d+\s+books|termin[oó]|gan[oó]|logr[oó]|complet[oó]|aprendi[oó])\b", Loose, 200)]
    private static partial Regex AccomplishmentPattern();
}
